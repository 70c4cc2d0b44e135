// Brings a database to the newest schema: first a backup that was read again, then each step in its own transaction.

import { existsSync, renameSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { Migration } from './migrations/migration.ts'
import { corrupt } from './storage-trouble.ts'

type Database = Sqlite.Database

/** "LOKT": marks a file as ours, so that no other program's database is ever migrated. */
export const APPLICATION_ID = 0x4c_4f_4b_54

export interface MigrationNotes {
  started(from: number, to: number, backup: string): void
  finished(version: number): void
}

export const SILENT_MIGRATION: MigrationNotes = { started() {}, finished() {} }

interface MigrateParts {
  readonly database: Database
  readonly file: string
  readonly migrations: readonly Migration[]
  readonly notes: MigrationNotes
  readonly backsUp: boolean
}

export function migrate({ database, file, migrations, notes, backsUp }: MigrateParts): void {
  const from = readSchemaVersion(database)
  const pending = migrations.filter((migration) => migration.version > from)
  const last = pending.at(-1)
  if (last === undefined) return
  if (from > 0 && backsUp) {
    const backup = backUp(database, file, from)
    notes.started(from, last.version, backup)
  }
  for (const migration of pending) apply(database, migration)
  if (from > 0) notes.finished(last.version)
}

export function readSchemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/** `office.sqlite` -> `office.before-2.sqlite`: the file as it was with schema 1. Returns its path. */
function backUp(database: Database, file: string, from: number): string {
  const target = freeName(file, from + 1)
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  database.prepare('VACUUM INTO ?').run(partial)
  checkBackup(database, partial)
  renameSync(partial, target)
  return target
}

function freeName(file: string, nextVersion: number): string {
  const stem = file.replace(/\.sqlite$/, '')
  for (let copy = 1; ; copy += 1) {
    const name = `${stem}.before-${nextVersion}${copy === 1 ? '' : `.${copy}`}.sqlite`
    if (!existsSync(name)) return name
  }
}

/** A backup nobody has read is a hope: it must be whole, of the same schema, and hold as many rows in every table. */
function checkBackup(database: Database, file: string): void {
  const copy = new Sqlite(file, { readonly: true })
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw corrupt(file, null)
    if (readSchemaVersion(copy) !== readSchemaVersion(database)) throw corrupt(file, null)
    for (const table of tablesOf(database)) {
      if (countRows(copy, table) !== countRows(database, table)) throw corrupt(file, null)
    }
  } finally {
    copy.close()
  }
}

function tablesOf(database: Database): string[] {
  return database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all()
}

function countRows(database: Database, table: string): number {
  return database.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
}

function apply(database: Database, migration: Migration): void {
  database
    .transaction(() => {
      database.exec(migration.sql)
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.pragma(`user_version = ${migration.version}`)
    })
    .immediate()
}
