// `npm run office -- verify`: the chain by an independent reader, then the meaning by the domain's own fold; names the first bad row.

import { join, resolve } from 'node:path'
import { Command } from 'commander'
import type { Database } from '../journal/database.ts'
import { openDatabaseReadonly } from '../journal/database.ts'
import { findUnfoldableRow } from '../journal/replay.ts'
import { sqliteJournal } from '../journal/sqlite-journal.ts'
import { withStorageSentences } from '../journal/storage-trouble.ts'
import { verifyJournal } from '../journal/verify.ts'
import { OFFICE_FILE } from '../open-folder.ts'
import { cannotStart } from '../start-trouble.ts'

interface Typed {
  readonly data: string
}

/** Rejects with `CannotStart` (`journalBroken`) on the first bad row. May run beside a server. */
export function verifyCommand(print: (line: string) => void): Command {
  return new Command('verify')
    .description('check every row of the journal, and name the first bad one')
    .option('--data <folder>', 'the data folder', process.env['LOKET_DATA'] ?? 'data')
    .action(({ data }: Typed) => verify(resolve(data), print))
}

function verify(folder: string, print: (line: string) => void): void {
  const file = join(folder, OFFICE_FILE)
  const database = openDatabaseReadonly(file)
  try {
    withStorageSentences(file, () => check(database, print))
  } finally {
    database.close()
  }
}

function check(database: Database, print: (line: string) => void): void {
  const { rows, head, bad } = verifyJournal(database)
  if (bad !== null) throw brokenAt(bad)
  print(`Chain: ${rows} rows, no gap, every hash as its bytes, time in order, no number given twice.`)
  const unfoldable = findUnfoldableRow(sqliteJournal(database).rowsAfter(0))
  if (unfoldable !== null) throw brokenAt(unfoldable)
  print('Replay: every row follows from those before it.')
  if (head !== null) print(`Head: row ${head.seq}, ${head.hash}.`)
  print('Consistent, not anchored: no printed ticket was compared.')
}

function brokenAt({ seq, problem }: { readonly seq: number; readonly problem: string }) {
  return cannotStart('journalBroken', `Row ${seq} is the first bad one: ${problem}.`, null)
}
