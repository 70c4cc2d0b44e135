// What is done with a bookings.sqlite that can no longer be read: it is kept beside the new one, for whoever wants to look.

import { existsSync, renameSync } from 'node:fs'
import { sqliteCode } from '../journal/storage-trouble.ts'
import { CannotStart } from '../start-trouble.ts'

/** Whether opening failed on what stands in the file, not on its disk, its rights or another program. */
export function isBeyondRepair(error: unknown): boolean {
  if (!(error instanceof CannotStart)) return false
  return error.trouble.type === 'databaseCorrupt' || sqliteCode(error.cause) === 'SQLITE_NOTADB'
}

/** Moves the file with its journals to a name that is free; gives that name. */
export function setAside(file: string): string {
  const kept = freeName(file)
  for (const part of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(file + part)) renameSync(file + part, kept + part)
  }
  return kept
}

function freeName(file: string): string {
  for (let count = 1; ; count += 1) {
    const name = `${file}.damaged-${count}`
    if (!existsSync(name)) return name
  }
}
