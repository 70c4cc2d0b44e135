// An office as version 1 left it, in the middle of its second day: rows that version 1 itself wrote, in the schema it had.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from '../journal/migrations/index.ts'
import type { JournalColumns } from '../journal/statements.ts'
import { JOURNAL_SQL } from '../journal/statements.ts'
import { OFFICE_FILE } from '../open-folder.ts'
import { openAt } from './databases.ts'
import { freshFolder } from './folders.ts'

const ROWS = new URL('../journal/rows-of-version-1.jsonl', import.meta.url)
const SCHEMA_OF_1 = 4

interface StoredRow extends Omit<JournalColumns, 'service_day' | 'command_id'> {
  readonly serviceDay: string
  readonly commandId: string
}

export function rowsOfVersion1(): readonly StoredRow[] {
  return readFileSync(ROWS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredRow)
}

/** A data folder that holds them. */
export function folderOfVersion1(): string {
  const folder = freshFolder()
  const database = openAt(join(folder, OFFICE_FILE), MIGRATIONS.slice(0, SCHEMA_OF_1))
  const insertRow = database.prepare(JOURNAL_SQL.insertRow)
  const insertNumber = database.prepare(JOURNAL_SQL.insertNumber)
  for (const { serviceDay, commandId, ...row } of rowsOfVersion1()) {
    insertRow.run({ ...row, service_day: serviceDay, command_id: commandId })
    if (row.type !== 'ticketIssued') continue
    const { seriesId, number } = JSON.parse(row.data) as { readonly seriesId: string; readonly number: string }
    insertNumber.run(row.office, serviceDay, seriesId, number)
  }
  database.close()
  return folder
}
