import type { Database } from './database.ts'

/**
 * What was deleted stands in the write-ahead log until this. False where somebody else is reading the file: to be tried again. Does not wait
 * for them, for the office would stand still meanwhile.
 */
export function emptyLog(store: Database): boolean {
  const patienceMs = store.pragma('busy_timeout', { simple: true })
  store.pragma('busy_timeout = 0')
  const busy = store.pragma('wal_checkpoint(TRUNCATE)', { simple: true })
  store.pragma(`busy_timeout = ${patienceMs}`)
  return busy === 0
}
