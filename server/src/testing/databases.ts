import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Database } from '../journal/database.ts'
import { openDatabase } from '../journal/database.ts'
import { SILENT_MIGRATION } from '../journal/migrate.ts'
import { MIGRATIONS } from '../journal/migrations/index.ts'
import { freshFolder } from './folders.ts'

export function openAt(file: string, migrations = MIGRATIONS): Database {
  return openDatabase({ file, migrations, notes: SILENT_MIGRATION })
}

/** A migrated database in a folder of its own, closed when the test is over. */
export function freshDatabase(): Database {
  const database = openAt(join(freshFolder(), 'office.sqlite'))
  onTestFinished(() => void database.close())
  return database
}
