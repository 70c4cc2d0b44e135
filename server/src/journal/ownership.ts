// One process owns a data folder. The lock is SQLite's own on a small empty file, so the system lets go of it however the process dies.

import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { cannotStart } from '../start-trouble.ts'
import { sqliteCode } from './storage-trouble.ts'

export interface Ownership {
  release(): void
}

/** A connection that nobody refers to is closed by the garbage collector, and its lock with it. */
const HELD = new Set<Sqlite.Database>()

/** Takes the folder or throws `CannotStart` (`dataInUse`, `dataUnreachable`) at once: it never waits for the other one to end. */
export function takeOwnership(folder: string): Ownership {
  const file = join(folder, 'owner.sqlite')
  const lock = openLockFile(file, folder)
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) {
      throw cannotStart(
        'dataInUse',
        `Another Loket server uses the data folder ${folder}: stop that one first, or set LOKET_DATA to another folder.`,
        error,
      )
    }
    throw cannotStart(
      'dataUnreachable',
      `The data folder ${folder} cannot be locked: make it writable, or set LOKET_DATA to another folder.`,
      error,
    )
  }
  HELD.add(lock)
  return {
    release() {
      HELD.delete(lock)
      lock.exec('ROLLBACK')
      lock.close()
    },
  }
}

function openLockFile(file: string, folder: string): Sqlite.Database {
  try {
    return new Sqlite(file, { timeout: 0 })
  } catch (error) {
    throw cannotStart(
      'dataUnreachable',
      `The data folder ${folder} cannot be written: make it writable, or set LOKET_DATA to another folder.`,
      error,
    )
  }
}
