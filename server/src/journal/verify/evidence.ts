// What hashes still prove of a stretch of the chain that does not fit: the number under which each row was sealed, and who continues whom.

import type { FarOffSearch } from './far-off.ts'
import { type DaySpan, hashOf, type StoredRow } from './stored-row.ts'

export interface Evidence {
  /** The seq under which the row's own hash proves it to have been written; `null` where no seq makes its bytes fit. */
  sealedAs(row: StoredRow): number | null
  /** `sealedAs`, or else what its place among its neighbours suggests. */
  numberOf(row: StoredRow): number
  rowWithNumber(number: number): StoredRow | null
  /** Whether the row of the next number was written behind this hash. */
  isContinued(hash: string, number: number): boolean
  /** Whether a row of that number has this hash. */
  isKnown(hash: string, number: number): boolean
  isInserted(row: StoredRow): boolean
  /** Whether nothing follows in the whole journal. */
  isLast(row: StoredRow): boolean
  /** A row that stands before rows which belong before it. */
  isOutOfFlow(row: StoredRow): boolean
  lastInFlow(rows: readonly StoredRow[], last: number): number
  /** Stretches of numbers, both ends included, that no row near has. */
  gapsBetween(from: number, to: number): readonly (readonly [number, number])[]
  readonly shiftAtEnd: number
}

/** So many rows that lead to no other are looked for within a few days. */
const MOST_SEARCHES = 20

/** `shift`: how far the rows before stood from their numbers. */
export function gatherEvidence({ before, rows, after }: DaySpan, shift: number, farOff: FarOffSearch): Evidence {
  const all = [...before, ...rows, ...after]
  const followers = new Map(all.map((row, place) => [row, all[place + 1]]))
  const sealed = sealedNumbers(all, shift, (row) => farOff.find(row, isRun(row, followers.get(row))))
  const numbers = new Map<StoredRow, number>()
  const byNumber = new Map<number, StoredRow[]>()
  let drift = shift
  let shiftAtEnd = shift
  for (const row of all) {
    const own = sealed.get(row) ?? null
    const number = own ?? row.seq + drift
    if (own !== null) drift = own - row.seq
    numbers.set(row, number)
    byNumber.set(number, [...(byNumber.get(number) ?? []), row])
    if (row === rows.at(-1)) shiftAtEnd = drift
  }
  const known = [...byNumber.keys()].sort((a, b) => a - b)
  const numberOf = (row: StoredRow) => numbers.get(row) ?? row.seq

  function isContinued(hash: string, number: number): boolean {
    return (byNumber.get(number + 1) ?? []).some(({ prev }) => prev === hash)
  }

  function isOutOfFlow(row: StoredRow): boolean {
    const next = followers.get(row)
    return next !== undefined && numberOf(next) < numberOf(row)
  }

  function isInserted(row: StoredRow): boolean {
    const number = numberOf(row)
    const rivals = (byNumber.get(number) ?? []).filter((rival) => rival !== row)
    return !isContinued(row.hash, number) && rivals.some((rival) => isContinued(rival.hash, number))
  }

  return {
    sealedAs: (row) => sealed.get(row) ?? null,
    numberOf,
    rowWithNumber: (number) => (byNumber.get(number) ?? []).find((row) => !isInserted(row)) ?? null,
    isContinued,
    isKnown: (hash, number) => (byNumber.get(number) ?? []).some((row) => row.hash === hash),
    isInserted,
    isLast: (row) => row === all.at(-1),
    isOutOfFlow,
    lastInFlow(own, last) {
      const inFlow = own.findLast((row) => !isOutOfFlow(row))
      return lastOfRun(new Set(own.map(numberOf)), Math.max(last, inFlow === undefined ? last : numberOf(inFlow)))
    },
    gapsBetween: (from, to) => gaps(known, from, to),
    shiftAtEnd,
  }
}

/** Days that changed places end before a lower number: the end of such a run is out of flow, and belongs to it all the same. */
function lastOfRun(numbers: ReadonlySet<number>, last: number): number {
  let end = last
  while (numbers.has(end + 1)) end += 1
  return end
}

/** Whether both stand elsewhere, the one behind the other. */
function isRun(row: StoredRow, next: StoredRow | undefined): boolean {
  return next !== undefined && next.prev === row.hash && hashOf(next) !== next.hash
}

function sealedNumbers(
  rows: readonly StoredRow[],
  shift: number,
  farOff: (row: StoredRow) => number | null,
): Map<StoredRow, number | null> {
  const byHash = new Map(rows.map((row) => [row.hash, row]))
  const sealed = new Map<StoredRow, number | null>()
  let drift = shift
  let searches = 0

  function settle(row: StoredRow): void {
    const near = sealedBehind(row, byHash.get(row.prev), sealed, drift)
    const isSearched = near === null && searches < MOST_SEARCHES
    if (isSearched) searches += 1
    sealed.set(row, isSearched ? farOff(row) : near)
  }

  for (const row of rows) {
    for (const link of unsettledBackFrom(row, byHash, sealed)) settle(link)
    const own = sealed.get(row) ?? null
    if (own !== null) drift = own - row.seq
  }
  return sealed
}

/** Tries its own seq, then the one behind the row it continues, then the drift of its neighbours. */
function sealedBehind(
  row: StoredRow,
  parent: StoredRow | undefined,
  sealed: ReadonlyMap<StoredRow, number | null>,
  drift: number,
): number | null {
  const behind = (parent && sealed.get(parent)) ?? null
  const tries = [row.seq, ...(behind === null ? [] : [behind + 1]), row.seq + drift]
  return tries.find((seq) => hashOf(row, seq) === row.hash) ?? null
}

/** The row and those it builds on that are not settled yet, the oldest first. */
function unsettledBackFrom(
  row: StoredRow,
  byHash: ReadonlyMap<string, StoredRow>,
  sealed: ReadonlyMap<StoredRow, number | null>,
): readonly StoredRow[] {
  const path = new Set<StoredRow>()
  let link: StoredRow | undefined = row
  while (link !== undefined && !sealed.has(link) && !path.has(link)) {
    path.add(link)
    link = byHash.get(link.prev)
  }
  return [...path].reverse()
}

function gaps(known: readonly number[], from: number, to: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let next = from
  for (const number of known) {
    if (number < next) continue
    if (number > to) break
    if (number > next) found.push([next, number - 1])
    next = number + 1
  }
  return next <= to ? [...found, [next, to] as const] : found
}
