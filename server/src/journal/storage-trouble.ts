// What SQLite says, in our words.

import Sqlite from 'better-sqlite3'
import { CannotStart, cannotStart } from '../start-trouble.ts'

/** SQLite's own code ("SQLITE_BUSY"), or "" for an error that is not SQLite's. */
export function sqliteCode(error: unknown): string {
  return error instanceof Sqlite.SqliteError ? error.code : ''
}

/** True where the disk has no room: the transaction was rolled back, nothing of it stands. */
export function isStorageFull(error: unknown): boolean {
  return sqliteCode(error) === 'SQLITE_FULL'
}

/** True where what stands in the file can no longer be read, or is no database at all. */
export function isDamaged(error: unknown): boolean {
  return /^SQLITE_(NOTADB|CORRUPT)/.test(sqliteCode(error))
}

/** Whether backups hold the file. Where none does, it is made anew without the loss of a fact. */
export type Backups = 'backup' | 'never'

/** Runs the opening of `file`; what SQLite throws there becomes one sentence, anything else stays a fault. */
export function withStorageSentences<T>(file: string, open: () => T, backups: Backups = 'backup'): T {
  try {
    return open()
  } catch (error) {
    throw error instanceof CannotStart ? error : (storageSentence(file, error, backups) ?? error)
  }
}

/** The sentence for what SQLite threw at `file`; `null` where it is none of the office's ordinary troubles. */
export function storageSentence(file: string, error: unknown, backups: Backups = 'backup'): CannotStart | null {
  const code = sqliteCode(error)
  if (isDamaged(error)) return damaged(file, error, backups)
  if (code === 'SQLITE_FULL') return cannotStart('storageFull', `The disk of ${file} is full: free some space and start again.`, error)
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM|AUTH)/.test(code)) {
    return cannotStart(
      'dataUnreachable',
      `${file} cannot be opened for writing (${code}): check the disk and the rights of the file.`,
      error,
    )
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return cannotStart('dataInUse', `${file} is held by another program: close that program and start again.`, error)
  }
  return null
}

function damaged(file: string, error: unknown, backups: Backups): CannotStart {
  const isNone = sqliteCode(error) === 'SQLITE_NOTADB'
  if (backups === 'never') {
    const what = isNone ? 'is not a database' : 'is damaged'
    return cannotStart(
      isNone ? 'notALoketDatabase' : 'databaseCorrupt',
      `${file} ${what}: move it away and start again; a new one is made, and no fact of the office is lost.`,
      error,
    )
  }
  if (!isNone) return corrupt(file, error)
  return cannotStart(
    'notALoketDatabase',
    `${file} is not a database: move it away or put a backup in its place; nothing in it was changed.`,
    error,
  )
}

export function corrupt(file: string, cause: unknown): CannotStart {
  return cannotStart(
    'databaseCorrupt',
    `${file} is damaged: keep it for inspection and put the latest backup in its place; nothing in it was changed.`,
    cause,
  )
}
