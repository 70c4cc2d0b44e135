// Opens an SQLite file the way the journal needs it: every commit is on the disk before the next line runs.

import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { cannotStart } from '../start-trouble.ts'
import type { MigrationNotes } from './migrate.ts'
import { APPLICATION_ID, migrate, readSchemaVersion } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { type Backups, withStorageSentences } from './storage-trouble.ts'

export type Database = Sqlite.Database

const BUSY_TIMEOUT_MS = 2_000

export interface DatabaseFile {
  readonly file: string
  readonly migrations: readonly Migration[]
  readonly notes: MigrationNotes
  /** Of a file that must stand in no copy: its schema changes without a backup before. */
  readonly backup?: Extract<Backups, 'never'>
}

/**
 * Opens `file`, makes it where there is none, brings its schema up to date after a verified backup, unless the file may have none.
 * Throws `CannotStart` with one sentence where the file is damaged, foreign, newer or unreachable; it is then unchanged.
 */
export function openDatabase({ file, migrations, notes, backup }: DatabaseFile): Database {
  const open = () => {
    const database = new Sqlite(file, { timeout: BUSY_TIMEOUT_MS })
    try {
      refuseForeign(database, file)
      refuseNewer(database, file, migrations)
      setPragmas(database)
      migrate({ database, file, migrations, notes, backsUp: backup !== 'never' })
      return database
    } catch (error) {
      database.close()
      throw error
    }
  }
  return withStorageSentences(file, open, backup)
}

/** For those who only look: the verifier, reports of a command-line verb. */
export function openDatabaseReadonly(file: string): Database {
  if (!existsSync(file)) {
    throw cannotStart(
      'noOffice',
      `There is no office in ${file}: make one with "npm run office -- init", or name its folder with --data.`,
      null,
    )
  }
  return withStorageSentences(file, () => {
    const database = new Sqlite(file, { readonly: true, timeout: BUSY_TIMEOUT_MS })
    try {
      refuseForeign(database, file)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

function refuseForeign(database: Database, file: string): void {
  const tables = database.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0
  if (tables > 0 && database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw cannotStart('notALoketDatabase', `${file} belongs to another program: set LOKET_DATA to a folder of its own for Loket.`, null)
  }
}

function refuseNewer(database: Database, file: string, migrations: readonly Migration[]): void {
  const found = readSchemaVersion(database)
  const known = migrations.at(-1)?.version ?? 0
  if (found > known) {
    throw cannotStart(
      'databaseNewer',
      `${file} was written by a newer Loket (schema ${found}, this one knows ${known}): start the newer Loket, or restore the backup made before the update.`,
      null,
    )
  }
}

function setPragmas(database: Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('trusted_schema = OFF')
  // An erased name is gone from the file, not only from the table.
  database.pragma('secure_delete = ON')
}
