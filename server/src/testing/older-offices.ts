// An office as an older version left it, in the middle of its second day: rows that this version itself wrote, in the schema it had.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from '../journal/migrations/index.ts'
import type { JournalColumns } from '../journal/statements.ts'
import { JOURNAL_SQL } from '../journal/statements.ts'
import { OFFICE_FILE } from '../open-folder.ts'
import { openAt } from './databases.ts'
import { freshFolder } from './folders.ts'

export type OlderVersion = 1 | 2

const SCHEMA_OF: Readonly<Record<OlderVersion, number>> = { 1: 4, 2: 5 }

interface StoredRow extends Omit<JournalColumns, 'service_day' | 'command_id'> {
  readonly serviceDay: string
  readonly commandId: string
}

export function rowsOfVersion(version: OlderVersion): readonly StoredRow[] {
  return readFileSync(new URL(`../journal/rows-of-version-${version}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredRow)
}

/** A data folder that holds them. */
export function folderOfVersion(version: OlderVersion): string {
  const folder = freshFolder()
  const database = openAt(join(folder, OFFICE_FILE), MIGRATIONS.slice(0, SCHEMA_OF[version]))
  const insertRow = database.prepare(JOURNAL_SQL.insertRow)
  const insertNumber = database.prepare(JOURNAL_SQL.insertNumber)
  for (const { serviceDay, commandId, ...row } of rowsOfVersion(version)) {
    insertRow.run({ ...row, service_day: serviceDay, command_id: commandId })
    if (row.type !== 'ticketIssued') continue
    const { seriesId, number } = JSON.parse(row.data) as { readonly seriesId: string; readonly number: string }
    insertNumber.run(row.office, serviceDay, seriesId, number)
  }
  database.close()
  return folder
}
