import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Instant } from '@loket/protocol'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { freshDatabase, openAt } from '../testing/databases.ts'
import { freshFolder } from '../testing/folders.ts'
import { issued, rowAfter } from '../testing/rows.ts'
import type { Database } from './database.ts'
import { openDatabase } from './database.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { FIRST_PREV } from './row-hash.ts'
import { rowToColumns, sqliteJournal } from './sqlite-journal.ts'
import { JOURNAL_SQL } from './statements.ts'

const SCHEMA = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name"

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

const EMPTY_HEAD = { seq: 0, at: 0 as Instant, hash: FIRST_PREV }

const NEXT: Migration = {
  version: NEWEST + 1,
  name: 'next',
  why: 'For the test.',
  sql: 'CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT',
}

function fileAtVersion(version: number): string {
  const file = join(freshFolder(), 'office.sqlite')
  const database = openAt(file, MIGRATIONS.slice(0, version))
  // The journal of today cannot write an older schema; its rows have been the same in all of them.
  database.prepare(JOURNAL_SQL.insertRow).run(rowToColumns(rowAfter(EMPTY_HEAD, issued(1))))
  database.close()
  return file
}

function schemaOf(database: Database): unknown {
  return database.prepare(SCHEMA).all()
}

describe('migrations', () => {
  test('[J15] are numbered from 1 without gaps, and each says why it exists', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
    for (const { why, sql } of MIGRATIONS) expect([why.length > 10, sql.includes('-- Why:')]).toEqual([true, true])
  })

  test.each(MIGRATIONS.map(({ version }) => version))(
    '[J15] a file of schema %i comes to the same schema as a new one, with its rows',
    (version) => {
      const database = openAt(fileAtVersion(version))
      expect(schemaOf(database)).toEqual(schemaOf(freshDatabase()))
      expect(database.pragma('user_version', { simple: true })).toBe(NEWEST)
      expect([...sqliteJournal(database).rowsAfter(0)].map(({ event }) => event)).toEqual([issued(1)])
      database.close()
    },
  )

  test('[J16] an existing file is backed up first, and the backup is whole', () => {
    const file = fileAtVersion(NEWEST)
    const notes: unknown[] = []
    const migrations = [...MIGRATIONS, NEXT]
    const parts = {
      file,
      migrations,
      notes: { started: (...note: unknown[]) => notes.push(note), finished: (version: number) => notes.push(version) },
    }
    openDatabase(parts).close()
    const backup = join(dirname(file), `office.before-${NEXT.version}.sqlite`)
    expect(notes).toEqual([[NEWEST, NEXT.version, backup], NEXT.version])
    const copy = new Sqlite(backup, { readonly: true })
    expect([copy.pragma('user_version', { simple: true }), copy.prepare('SELECT count(*) FROM journal').pluck().get()]).toEqual([NEWEST, 1])
    copy.close()
  })

  test('[J16] a step that fails changes nothing, and an older backup is kept', () => {
    const file = fileAtVersion(NEWEST)
    const broken = [...MIGRATIONS, { ...NEXT, sql: 'CREATE TABLE next (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE journal (id)' }]
    for (const _ of [1, 2]) expect(() => openAt(file, broken)).toThrow('already exists')
    const backups = readdirSync(dirname(file)).filter((name) => name.includes('before'))
    expect(backups.sort()).toEqual([`office.before-${NEXT.version}.2.sqlite`, `office.before-${NEXT.version}.sqlite`])
    const database = openAt(file)
    expect(schemaOf(database)).toEqual(schemaOf(freshDatabase()))
    database.close()
  })

  test('[J16] a new file needs no backup, and one that is up to date is left alone', () => {
    const file = fileAtVersion(NEWEST)
    openAt(file).close()
    expect(readdirSync(dirname(file))).toEqual(['office.sqlite'])
  })
})

describe('the schema', () => {
  test('[J17] every table is strict', () => {
    const tables = freshDatabase().prepare<[], { name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'",
    )
    expect(tables.all().filter(({ strict }) => strict !== 1)).toEqual([])
    expect(tables.all().length).toBeGreaterThan(5)
  })

  test('[J17] every foreign key has the type of what it points to', () => {
    const database = freshDatabase()
    const keys = database
      .prepare<[], { name: string; from: string; table: string; to: string }>(
        `SELECT tables.name, keys."from", keys."table", keys."to" FROM pragma_table_list AS tables, pragma_foreign_key_list(tables.name) AS keys
         WHERE tables.schema = 'main'`,
      )
      .all()
    const typeOf = (table: string, column: string) =>
      database.prepare<[string, string], string>('SELECT type FROM pragma_table_info(?) WHERE name = ?').pluck().get(table, column)
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(typeOf(key.name, key.from)).toBe(typeOf(key.table, key.to))
  })

  test.each(['lastRow', 'lastDayOpened', 'rowsAfter', 'answer', 'deleteAnswersBefore', 'alertsOf'] as const)(
    '[J18] %s finds its rows by a key and scans no table',
    (name) => {
      const database = freshDatabase()
      const values = JOURNAL_SQL[name].match(/\?/g)?.map(() => 1) ?? []
      const plan = database.prepare<number[], { detail: string }>(`EXPLAIN QUERY PLAN ${JOURNAL_SQL[name]}`).all(...values)
      // Sorting what was found is no search.
      const steps = plan.map(({ detail }) => detail).filter((detail) => detail !== 'USE TEMP B-TREE FOR ORDER BY')
      expect(steps.length).toBeGreaterThan(0)
      // The last row is the end of the table itself: SQLite calls it a scan, LIMIT 1 ends it after one step.
      const good = name === 'lastRow' ? /^SCAN journal$/ : /^SEARCH .* USING (COVERING INDEX|INDEX|INTEGER PRIMARY KEY|PRIMARY KEY)/
      for (const step of steps) expect(step).toMatch(good)
    },
  )
})
