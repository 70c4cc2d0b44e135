// The statements of the table `legs`.

import type { Database } from 'better-sqlite3'
import type { LegRow } from './leg-row.ts'

const COLUMNS: readonly (keyof LegRow)[] = [
  'service_day',
  'ticket_id',
  'leg',
  'number',
  'series',
  'service',
  'class',
  'counter',
  'priority',
  'documents',
  'state',
  'outcome',
  'recorded_late',
  'issued_at',
  'queued_at',
  'first_called_at',
  'started_at',
  'accepted_at',
  'ended_at',
  'leg_wait_ms',
  'walking_ms',
  'checking_ms',
  'processing_ms',
  'parked_ms',
  'absent_ms',
  'promise_ms',
  'wait_target_ms',
  'checking_target_ms',
]

const NAME = 'legs'

export interface LegsTable {
  /** Writing a leg again replaces it. */
  put(row: LegRow): void
  clear(): void
  /** How far it was filled, and by which version of this room; `null`: never. */
  reached(): { readonly version: number; readonly seq: number } | null
  setReached(version: number, seq: number): void
}

export function openLegsTable(database: Database): LegsTable {
  const put = database.prepare<[LegRow]>(
    `INSERT OR REPLACE INTO legs (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((column) => `@${column}`).join(', ')})`,
  )
  const clear = database.prepare('DELETE FROM legs')
  const reached = database.prepare<[string], { version: number; seq: number }>('SELECT version, seq FROM read_tables WHERE name = ?')
  const setReached = database.prepare<[string, number, number]>('INSERT OR REPLACE INTO read_tables (name, version, seq) VALUES (?, ?, ?)')
  return {
    put: (row) => void put.run(row),
    clear: () => void clear.run(),
    reached: () => reached.get(NAME) ?? null,
    setReached: (version, seq) => void setReached.run(NAME, version, seq),
  }
}
