// The statements of the table `legs`.

import type { LocalDate, ServiceHistory, ServiceId, TicketId } from '@loket/protocol'
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
  'on_behalf',
  'documents',
  'ended_as',
  'outcome',
  'delay_cause',
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
  'parked_documents_ms',
  'parked_other_ms',
  'absent_ms',
  'promise_from',
  'promise_raw_ms',
  'promise_net_ms',
  'promise_ms',
  'wait_target_ms',
  'checking_target_ms',
  'promise_counts_from',
  'processing_net_ms',
]

const NAME = 'legs'

/**
 * A counter is busy while it calls, checks and processes, as the day's own pace counts it: time put aside, whatever its cause, leaves the
 * counter free for the next person, and time back in the queue or absent is nobody's work. Legs that were not completed say nothing.
 */
const HISTORY_SQL = `SELECT service, count(*) AS legs, avg(busy) AS mean, avg(busy * busy) AS meanOfSquares
    FROM (SELECT service, CAST(walking_ms + checking_ms + processing_ms AS REAL) AS busy FROM legs WHERE ended_as = 'completed'
      AND service_day >= (SELECT min(service_day) FROM (SELECT DISTINCT service_day FROM legs ORDER BY service_day DESC LIMIT ?)))
    GROUP BY service ORDER BY service`

export interface LegsTable {
  /** All that stands of a ticket becomes these rows: an act that was taken back, or a no-show that came back, leaves none. */
  put(serviceDay: LocalDate, ticketId: TicketId, rows: readonly LegRow[]): void
  clear(): void
  /** Of the latest service days that left legs, `days` of them. */
  history(days: number): readonly ServiceHistory[]
  /** Completed legs by service, of the days from one to the other. */
  completed(from: LocalDate, to: LocalDate): ReadonlyMap<ServiceId, number>
  /** How far it was filled, and by which version of this room; `null`: never. */
  reached(): { readonly version: number; readonly seq: number } | null
  setReached(version: number, seq: number): void
}

interface HistoryColumns {
  readonly service: string
  readonly legs: number
  readonly mean: number
  readonly meanOfSquares: number
}

export function openLegsTable(database: Database): LegsTable {
  const remove = database.prepare<[string, string]>('DELETE FROM legs WHERE service_day = ? AND ticket_id = ?')
  const insert = database.prepare<[LegRow]>(
    `INSERT INTO legs (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((column) => `@${column}`).join(', ')})`,
  )
  const clear = database.prepare('DELETE FROM legs')
  const history = database.prepare<[number], HistoryColumns>(HISTORY_SQL)
  const completed = database.prepare<[string, string], { service: ServiceId; legs: number }>(
    "SELECT service, count(*) AS legs FROM legs WHERE ended_as = 'completed' AND service_day BETWEEN ? AND ? GROUP BY service",
  )
  const reached = database.prepare<[string], { version: number; seq: number }>('SELECT version, seq FROM read_tables WHERE name = ?')
  const setReached = database.prepare<[string, number, number]>('INSERT OR REPLACE INTO read_tables (name, version, seq) VALUES (?, ?, ?)')
  return {
    put(serviceDay, ticketId, rows) {
      remove.run(serviceDay, ticketId)
      for (const row of rows) insert.run(row)
    },
    clear: () => void clear.run(),
    history: (days) => history.all(days).map(columnsToHistory),
    completed: (from, to) => new Map(completed.all(from, to).map(({ service, legs }) => [service, legs])),
    reached: () => reached.get(NAME) ?? null,
    setReached: (version, seq) => void setReached.run(NAME, version, seq),
  }
}

/** Whole milliseconds, for they stand in a row of the journal. The deviation is that of the sample, 0 of a single leg. */
function columnsToHistory({ service, legs, mean, meanOfSquares }: HistoryColumns): ServiceHistory {
  const variance = legs < 2 ? 0 : (Math.max(0, meanOfSquares - mean * mean) * legs) / (legs - 1)
  return { serviceId: service as ServiceId, legs, meanMs: Math.round(mean), deviationMs: Math.round(Math.sqrt(variance)) }
}
