import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { CannotStart } from '../start-trouble.ts'
import { freshDatabase, openAt } from '../testing/databases.ts'
import { freshFolder } from '../testing/folders.ts'
import { rowAfter, STARTED } from '../testing/rows.ts'
import { openDatabaseReadonly } from './database.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { sqliteJournal } from './sqlite-journal.ts'

const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

function usedFile(): string {
  const file = join(freshFolder(), 'office.sqlite')
  const database = openAt(file)
  const journal = sqliteJournal(database)
  for (let row = 0; row < 200; row += 1) journal.commit(() => journal.append(rowAfter(journal.head, STARTED)))
  database.close()
  return file
}

/** The trouble of opening, and that the file is byte for byte what it was. */
function refusalOf(file: string): { readonly type: string; readonly sentence: string } {
  const before = readFileSync(file)
  try {
    openAt(file).close()
  } catch (error) {
    expect(readFileSync(file).equals(before)).toBe(true)
    if (error instanceof CannotStart) return error.trouble
    throw error
  }
  throw new Error('it opened')
}

describe('opening the database', () => {
  test('[J13] every commit is on the disk: write-ahead log, full sync, foreign keys', () => {
    const database = freshDatabase()
    const read = (name: string) => database.pragma(name, { simple: true })
    expect([read('journal_mode'), read('synchronous'), read('foreign_keys')]).toEqual(['wal', 2, 1])
  })

  test('[J14] a file that is no database is named and left alone', () => {
    const file = join(freshFolder(), 'office.sqlite')
    writeFileSync(file, 'This is a shopping list.\n'.repeat(100))
    expect(refusalOf(file)).toEqual({
      type: 'notALoketDatabase',
      sentence: `${file} is not a database: move it away or put a backup in its place; nothing in it was changed.`,
    })
  })

  test('[J14] the database of another program is never migrated', () => {
    const file = join(freshFolder(), 'office.sqlite')
    const other = new Sqlite(file)
    other.exec('CREATE TABLE recipes (name TEXT)')
    other.close()
    expect(refusalOf(file)).toMatchObject({ type: 'notALoketDatabase', sentence: expect.stringContaining('another program') })
  })

  test('[J14] a database of a newer Loket is refused and left alone', () => {
    const file = usedFile()
    const newer = new Sqlite(file)
    newer.pragma(`user_version = ${NEWEST + 1}`)
    newer.close()
    expect(refusalOf(file)).toMatchObject({
      type: 'databaseNewer',
      sentence: expect.stringContaining(`schema ${NEWEST + 1}, this one knows ${NEWEST}`),
    })
  })

  test('[J14] a damaged database is named and left alone', () => {
    const file = usedFile()
    const bytes = readFileSync(file)
    // The schema stands on the first page, behind its header of 100 bytes.
    bytes.fill(0xff, 100, 2_000)
    writeFileSync(file, bytes)
    expect(refusalOf(file)).toEqual({
      type: 'databaseCorrupt',
      sentence: `${file} is damaged: keep it for inspection and put the latest backup in its place; nothing in it was changed.`,
    })
  })

  test('[J14] a database that was cut off is named and left alone', () => {
    const file = usedFile()
    writeFileSync(file, readFileSync(file).subarray(0, 9_000))
    expect(refusalOf(file)).toMatchObject({ type: 'databaseCorrupt' })
  })

  test('[J14] a folder in place of the file is named', () => {
    expect(() => openAt(freshFolder())).toThrow('cannot be opened')
  })

  test('[J14] whoever only looks never makes a file', () => {
    const file = join(freshFolder(), 'office.sqlite')
    expect(() => openDatabaseReadonly(file)).toThrow('There is no office')
    expect(existsSync(file)).toBe(false)
    const used = openDatabaseReadonly(usedFile())
    expect(() => used.exec('DELETE FROM answers')).toThrow('readonly')
    used.close()
  })
})
