// `npm run office -- verify`: the journal by an independent reader, held against paper where some is at hand, then by the domain's own fold.

import { join, resolve } from 'node:path'
import { Command } from 'commander'
import type { Database } from '../journal/database.ts'
import { openDatabaseReadonly } from '../journal/database.ts'
import { type BadRow, findUnfoldableRow } from '../journal/replay.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { withStorageSentences } from '../journal/storage-trouble.ts'
import type { Anchor } from '../journal/verify/anchors.ts'
import type { Finding, Notice } from '../journal/verify/findings.ts'
import { type Examined, examineJournal } from '../journal/verify.ts'
import { OFFICE_FILE } from '../open-folder.ts'
import { cannotStart } from '../start-trouble.ts'
import { typedAnchors } from './verify-anchors.ts'
import { noticeWords, reportLines } from './verify-report.ts'

interface Typed {
  readonly data: string
  readonly anchor: readonly string[]
  readonly anchors?: string
  readonly overtakings?: true
  readonly json?: true
}

/** So many are listed unasked. */
const FEW_NOTICES = 20
/** A journal in ruins has a finding a row. */
const MOST_FINDINGS = 1_000

type Print = (line: string) => void

/**
 * May run beside a server. Rejects with `CannotStart`: `journalBroken` after the report where anything was found, an anchor that disagrees
 * included; `wrongSetting` where an anchor cannot be read.
 */
export function verifyCommand(print: Print): Command {
  return new Command('verify')
    .description('check every row of the journal and every call in it, and list what is wrong')
    .option('--data <folder>', 'the data folder', process.env['LOKET_DATA'] ?? 'data')
    .option('--anchor <text>', 'what stands on a ticket or the board, as "A027 12 Jan 2027 1a2b3c4d"; may be repeated', withThose, [])
    .option('--anchors <file>', 'a file with one anchor a line')
    .option('--overtakings', `list each overtaking, call out of order and act taken back, also where they are more than ${FEW_NOTICES}`)
    .option('--json', 'one JSON object a line for each finding and each act; the summary is the last')
    .action((typed: Typed) => verify(typed, print))
}

function withThose(text: string, before: readonly string[]): readonly string[] {
  return [...before, text]
}

function verify(typed: Typed, print: Print): void {
  const anchors = typedAnchors(typed.anchor, typed.anchors ?? null)
  const file = join(resolve(typed.data), OFFICE_FILE)
  const database = openDatabaseReadonly(file)
  try {
    withStorageSentences(file, () => {
      if (typed.json) tellPrograms(database, anchors, print)
      else tellPeople(database, anchors, typed.overtakings === true, print)
    })
  } finally {
    database.close()
  }
}

function tellPeople(database: Database, anchors: readonly Anchor[], everyNotice: boolean, print: Print): void {
  const findings: Finding[] = []
  const notices: Notice[] = []
  let more = 0
  const examined = examineJournal(database, anchors, {
    onFinding(one) {
      if (findings.length < MOST_FINDINGS) findings.push(one)
    },
    onNotice(one) {
      if (notices.length < FEW_NOTICES) notices.push(one)
      else more += 1
    },
  })
  const unfoldable = unfoldableRow(database)
  for (const line of reportLines(examined, findings, unfoldable)) print(line)
  if (more === 0) for (const notice of notices) print(noticeWords(notice))
  // Years of them need not be held: the rows are read a second time.
  else if (everyNotice) examineJournal(database, [], { onFinding: () => {}, onNotice: (one) => print(noticeWords(one)) })
  else print('Add --overtakings to list them.')
  throwWhereBroken(examined, findings[0] ?? null, unfoldable)
}

function tellPrograms(database: Database, anchors: readonly Anchor[], print: Print): void {
  let first: Finding | null = null
  const examined = examineJournal(database, anchors, {
    onFinding(one) {
      first ??= one
      print(JSON.stringify({ finding: one }))
    },
    onNotice: (one) => print(JSON.stringify({ act: one })),
  })
  const unfoldable = unfoldableRow(database)
  const held = examined.held.map(({ anchor, seq }) => ({ anchor: anchor.text, seq }))
  print(JSON.stringify({ summary: { ...examined, held, unfoldable } }))
  throwWhereBroken(examined, first, unfoldable)
}

function unfoldableRow(database: Database): BadRow | null {
  return findUnfoldableRow(sqliteJournal(database).rowsAfter(0))
}

function throwWhereBroken({ findings }: Examined, first: Finding | null, unfoldable: BadRow | null): void {
  if (first !== null) {
    const where = first.kind === 'anchorNotFound' ? 'an anchor leads to no row' : `the first concerns row ${first.seq}`
    throw cannotStart(
      'journalBroken',
      `The journal is not what it was: ${findings === 1 ? '1 finding' : `${findings} findings`}; ${where}.`,
      null,
    )
  }
  if (unfoldable !== null)
    throw cannotStart('journalBroken', `Row ${unfoldable.seq} cannot follow from those before it: ${unfoldable.problem}.`, null)
}
