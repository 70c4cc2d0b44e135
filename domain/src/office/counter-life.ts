// A counter on one service day: who sits there, what stands there, and what it did last.

import type { CounterId, CounterState, Instant, PauseReason, ProfileId, TicketId, UndoableAct, UserId } from '@loket/protocol'
import type { Ticket } from './ticket.ts'

/** The last act of a counter, with the ticket as it was before. */
export interface LastAct {
  /** Of its row. */
  readonly seq: number
  readonly at: Instant
  readonly act: UndoableAct
  readonly ticketId: TicketId
  readonly before: Ticket
}

export interface CounterLife {
  readonly id: CounterId
  state: CounterState
  userId: UserId | null
  profileId: ProfileId | null
  pauseReason: PauseReason | null
  /** At most one ticket is called, checked or processed here. */
  ticketId: TicketId | null
  completed: number
  promise: { met: number; decided: number }
  /** `null` where the last thing that happened here cannot be undone. */
  lastAct: LastAct | null
  /** Calls in a row that used the priority step. */
  priorityRun: number
  /** The line of the work profile that chose the last calls, and how many in a row. */
  profileRun: { readonly rule: number; readonly calls: number } | null
}

export function closedCounter(id: CounterId): CounterLife {
  const nobody = { userId: null, profileId: null, pauseReason: null, ticketId: null }
  const runs = { lastAct: null, priorityRun: 0, profileRun: null }
  return { id, state: 'closed', ...nobody, completed: 0, promise: { met: 0, decided: 0 }, ...runs }
}
