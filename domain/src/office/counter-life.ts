// A counter on one service day: who sits there, what stands there, and what it did last.

import type { CounterId, CounterState, Instant, Overtaking, PauseReason, ProfileId, TicketId, UndoableAct, UserId } from '@loket/protocol'
import { NO_RUNS, type Runs } from '../queue/runs.ts'
import type { CallLine } from './call-line.ts'
import type { Ticket } from './ticket.ts'

/** The last act of a counter, with the ticket as it was before. */
export interface LastAct {
  /** Of its row. */
  readonly seq: number
  readonly at: Instant
  readonly act: UndoableAct
  readonly ticketId: TicketId
  readonly before: Ticket
  /** Its line on the board, if it had one. */
  readonly line: CallLine | null
}

export interface CounterLife {
  readonly id: CounterId
  state: CounterState
  userId: UserId | null
  profileId: ProfileId | null
  /** With which it was opened last today. */
  lastProfileId: ProfileId | null
  pauseReason: PauseReason | null
  /** At most one ticket is called, checked or processed here. */
  ticketId: TicketId | null
  completed: number
  promise: { met: number; decided: number }
  /** `null` where the last thing that happened here cannot be undone. */
  lastAct: LastAct | null
  /** What the ratio caps count; a break, or another profile meanwhile, does not begin it anew. */
  runs: Runs
  /** Before the last call: a mistaken one takes no turn. */
  runsBefore: Runs
  /** By the last call: a mistaken one has passed over nobody. */
  overtook: readonly Overtaking[]
}

export function closedCounter(id: CounterId): CounterLife {
  const nobody = { userId: null, profileId: null, pauseReason: null, ticketId: null }
  return {
    id,
    state: 'closed',
    ...nobody,
    lastProfileId: null,
    completed: 0,
    promise: { met: 0, decided: 0 },
    lastAct: null,
    runs: NO_RUNS,
    runsBefore: NO_RUNS,
    overtook: [],
  }
}
