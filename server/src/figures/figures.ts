// Keeps the table of ended legs beside the journal: in the same commit as the event that ends a leg, so that issuing a ticket costs nothing,
// and rebuilt from the journal whenever it cannot be trusted to be complete.

import { emptyOffice, evolve, type OfficeState } from '@loket/domain'
import type { EventType, LocalDate, RecordedEvent, ServiceHistory, ServiceId } from '@loket/protocol'
import type { Database } from 'better-sqlite3'
import type { Journal } from '../journal/journal.ts'
import { legRows } from './leg-row.ts'
import { type LegsTable, openLegsTable } from './legs-table.ts'

/** Raised whenever the rows would come out differently; a table filled by an older version is rebuilt at the start. */
export const FIGURES_VERSION = 3

/** What ends a leg or takes its end back. Of the events named here some do neither, as when a call is returned; they are few. */
const TURNS_OF_A_LEG = [
  'serviceCompleted',
  'ticketTransferred',
  'ticketMarkedNoShow',
  'ticketCancelled',
  'ticketExpired',
  'ticketReturned',
  'commandUndone',
] as const satisfies readonly EventType[]

type TurnOfALeg = Extract<RecordedEvent['event'], { readonly type: (typeof TURNS_OF_A_LEG)[number] }>

/** Estimates begin a day with what this many service days showed. */
const HISTORY_DAYS = 20

export interface Figures {
  /** For the loop: writes the legs that ended in this turn. */
  inSameCommit(turn: { readonly rows: readonly RecordedEvent[] }): void
  /** How long counters were busy with each service on the last 20 service days; counted anew only after a leg has ended. */
  history(): readonly ServiceHistory[]
  /** How many legs were completed on these service days, both included, by service. */
  completedLegs(period: { readonly from: LocalDate; readonly to: LocalDate }): ReadonlyMap<ServiceId, number>
}

interface FiguresParts {
  /** office.sqlite, migrated. */
  readonly database: Database
  readonly journal: Journal
  /** The state that the loop owns. */
  readonly state: OfficeState
}

/** Rebuilds the table first where an older version filled it or it has missed the end of a leg. */
export function openFigures({ database, journal, state }: FiguresParts): Figures {
  const table = openLegsTable(database)
  if (isBehind(database, table)) rebuildFigures(database, journal)
  let counted: readonly ServiceHistory[] | null = null
  return {
    history() {
      counted ??= table.history(HISTORY_DAYS)
      return counted
    },
    completedLegs: ({ from, to }) => table.completed(from, to),
    inSameCommit({ rows }) {
      const [first, last] = [rows[0], rows.at(-1)]
      if (!first || !last || !rows.some(({ event }) => isTurnOfALeg(event))) return
      counted = null
      if (rows.some((row) => row.event.type === 'dayOpened')) fold(table, journal.rowsAfter(openingBefore(database, first.seq) - 1))
      else for (const row of rows) putLegs(table, state, row)
      table.setReached(FIGURES_VERSION, last.seq)
    },
  }
}

/** Fills the table anew from the whole journal, in one commit; gives the very rows that were written live. */
export function rebuildFigures(database: Database, journal: Journal): void {
  const table = openLegsTable(database)
  journal.commit(() => {
    table.clear()
    fold(table, journal.rowsAfter(0))
    table.setReached(FIGURES_VERSION, journal.head.seq)
  })
}

/** A leg that ended after the last row this table has read was missed: rows without an end may follow it. */
function isBehind(database: Database, table: LegsTable): boolean {
  const reached = table.reached()
  if (reached?.version !== FIGURES_VERSION) return true
  const types = TURNS_OF_A_LEG.map((type) => `'${type}'`).join(', ')
  return database.prepare<[number]>(`SELECT 1 FROM journal WHERE seq > ? AND type IN (${types}) LIMIT 1`).get(reached.seq) !== undefined
}

/**
 * Where one turn ends a day and opens the next, the state has forgotten the tickets, and their day is read again.
 * Returns the seq of the last opening before the turn's rows, or 1.
 */
function openingBefore(database: Database, seq: number): number {
  const opening = database.prepare<[number], number | null>("SELECT max(seq) FROM journal WHERE type = 'dayOpened' AND seq < ?").pluck()
  return opening.get(seq) ?? 1
}

function fold(table: LegsTable, rows: Iterable<RecordedEvent>): void {
  const state = emptyOffice()
  for (const row of rows) {
    evolve(state, row)
    putLegs(table, state, row)
  }
}

function isTurnOfALeg(event: RecordedEvent['event']): event is TurnOfALeg {
  return (TURNS_OF_A_LEG as readonly EventType[]).includes(event.type)
}

/** A ticket's earlier legs are written again with it, unchanged. */
function putLegs(table: LegsTable, state: OfficeState, { event, serviceDay }: RecordedEvent): void {
  if (!isTurnOfALeg(event)) return
  const ticket = state.tickets.get(event.ticketId)
  if (!ticket) throw new Error(`ticket ${event.ticketId} is not in the state`)
  const recordedLate = event.type === 'ticketExpired' && event.recordedLate
  table.put(serviceDay, ticket.id, legRows(serviceDay, ticket, recordedLate))
}
