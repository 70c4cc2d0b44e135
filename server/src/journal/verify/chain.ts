// The chain: every hash is recomputed from the stored bytes, every row must continue the one before it. Where something does not fit,
// evidence.ts gathers what the hashes still prove and this file puts it into words.

import { type Evidence, gatherEvidence } from './evidence.ts'
import { createFarOffSearch } from './far-off.ts'
import { type Finding, finding } from './findings.ts'
import { type DaySpan, hashOf, NO_ROW, type StoredRow } from './stored-row.ts'

/** Rows are numbered from here. */
const FIRST = 1

export interface ChainReader {
  /** To be called with one day after the other. */
  read(span: DaySpan): readonly Finding[]
}

export function createChainReader(): ChainReader {
  /** The number under which the last row was sealed, and how far rows stand from theirs. */
  let last = 0
  let lastHash = NO_ROW
  let shift = 0
  const farOff = createFarOffSearch()

  function isSound(rows: readonly StoredRow[]): boolean {
    if (shift !== 0) return false
    let [seq, hash] = [last, lastHash]
    for (const row of rows) {
      if (row.seq !== seq + 1 || row.prev !== hash || row.hash !== hashOf(row)) return false
      seq = row.seq
      hash = row.hash
    }
    return true
  }

  return {
    read(span) {
      const { rows } = span
      const findings: Finding[] = []
      if (isSound(rows)) last = rows.at(-1)?.seq ?? last
      else {
        const evidence = gatherEvidence(span, shift, farOff)
        const numbered = rows.filter((row) => !isBeforeFirst(row, evidence))
        findings.push(...rowsBeforeFirst(rows, evidence), ...missingRows(rows, evidence, last), ...movedRows(rows, evidence))
        findings.push(...numbered.flatMap((row) => judge(row, evidence)))
        last = evidence.lastInFlow(rows, last)
        shift = evidence.shiftAtEnd
      }
      lastHash = rows.at(-1)?.hash ?? lastHash
      return findings.sort((a, b) => a.seq - b.seq)
    },
  }
}

function isBeforeFirst(row: StoredRow, evidence: Evidence): boolean {
  return row.seq < FIRST || evidence.numberOf(row) < FIRST
}

/** However well they are sealed: the beginning has a number. A run is told once. */
function rowsBeforeFirst(rows: readonly StoredRow[], evidence: Evidence): readonly Finding[] {
  const runs: { from: number; to: number }[] = []
  for (const row of rows) {
    if (!isBeforeFirst(row, evidence)) continue
    const run = runs.at(-1)
    if (run?.to === row.seq - 1) run.to = row.seq
    else runs.push({ from: row.seq, to: row.seq })
  }
  return runs.map(({ from, to }) => {
    const who = from === to ? 'it was' : `these ${to - from + 1} rows were`
    return finding('inserted', from, `${who} put in, or moved before the beginning: numbers begin with ${FIRST}`, to)
  })
}

/** Numbers that no row was sealed under, neither here nor near. */
function missingRows(rows: readonly StoredRow[], evidence: Evidence, last: number): readonly Finding[] {
  const findings: Finding[] = []
  let expected = last + 1
  for (const row of rows) {
    if (evidence.isOutOfFlow(row)) continue
    const number = evidence.numberOf(row)
    for (const [from, to] of evidence.gapsBetween(expected, number - 1))
      findings.push(finding('missing', from, wordsForMissing(from, to), to))
    expected = Math.max(expected, number + 1)
  }
  return findings
}

function wordsForMissing(from: number, to: number): string {
  return from === to ? 'it is missing' : `these ${to - from + 1} rows are missing`
}

/** Rows whose hash proves that they were written under another number; a run that moved together is told once. */
function movedRows(rows: readonly StoredRow[], evidence: Evidence): readonly Finding[] {
  const findings: Finding[] = []
  let run: { from: number; to: number; by: number } | null = null
  for (const row of rows) {
    const sealedAs = evidence.sealedAs(row)
    const by = sealedAs === null ? 0 : sealedAs - row.seq
    if (run !== null && run.by === by && run.to === row.seq - 1) {
      run.to = row.seq
      continue
    }
    if (run !== null) findings.push(wordsForMoved(run))
    run = by === 0 ? null : { from: row.seq, to: row.seq, by }
  }
  if (run !== null) findings.push(wordsForMoved(run))
  return findings
}

function wordsForMoved({ from, to, by }: { readonly from: number; readonly to: number; readonly by: number }): Finding {
  const problem =
    from === to
      ? `it is out of its place: its hash proves that it was written as row ${from + by}`
      : `they are out of their places: their hashes prove that they were written as rows ${from + by} to ${to + by}`
  return finding('reordered', from, problem, to)
}

function judge(row: StoredRow, evidence: Evidence): readonly Finding[] {
  if (evidence.isInserted(row)) {
    const problem = `it was put in: row ${evidence.numberOf(row)} stands here too, and no row continues this one`
    return [finding('inserted', row.seq, problem)]
  }
  return evidence.sealedAs(row) === null ? [judgeBytes(row, evidence)] : judgeLink(row, evidence)
}

/** Bytes and hash do not agree; the row after it may say which of the two was touched. */
function judgeBytes(row: StoredRow, evidence: Evidence): Finding {
  const number = evidence.numberOf(row)
  if (evidence.isContinued(hashOf(row), number)) {
    return finding('altered', row.seq, 'its hash was changed: the row after it continues the hash that its bytes give')
  }
  return finding('altered', row.seq, `${wordsForBytes(row, evidence)}${otherReading(row, evidence)}`)
}

function wordsForBytes(row: StoredRow, evidence: Evidence): string {
  if (evidence.isContinued(row.hash, evidence.numberOf(row)))
    return 'its bytes are not those its hash was made of, and the row after it still continues that hash'
  if (evidence.isLast(row)) return 'its bytes are not those its hash was made of; no row follows that could say which of them was changed'
  return 'its bytes, its hash and the row after it all disagree: it was changed in more than one place, or put in place of another row'
}

/** Rows before it that were written anew show nowhere once this one was made to name the last of them, which alone breaks its hash. */
function otherReading(row: StoredRow, evidence: Evidence): string {
  const parent = evidence.rowWithNumber(evidence.numberOf(row) - 1)
  if (parent === null || parent.hash !== row.prev || evidence.sealedAs(parent) === null) return ''
  return `. Either it was changed, or row ${parent.seq} was written anew, or a run of rows that ends there, and this one made to continue it`
}

/** A row whose hash is its own proves which hash it was written behind. */
function judgeLink(row: StoredRow, evidence: Evidence): readonly Finding[] {
  const number = evidence.numberOf(row)
  if (number === FIRST) {
    if (row.prev === NO_ROW) return []
    return [finding('unlinked', row.seq, 'it is the first row, but was written behind another: the beginning is not the one it had')]
  }
  if (evidence.isKnown(row.prev, number - 1)) return []
  const parent = evidence.rowWithNumber(number - 1)
  // A row that is missing, or that does not fit its own hash, is a finding already and explains this one.
  if (parent === null || evidence.sealedAs(parent) === null) return []
  const problem = `it was written anew: row ${row.seq} continues another row in its place. Either this row alone was sealed again, or a run of rows that ends here, or row ${row.seq} and those after it`
  return [finding('resealed', parent.seq, problem)]
}
