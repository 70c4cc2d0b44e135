// A no-show may be marked only after the office's minimum of calls and seconds: a limit of policy, not of mood.

import type { Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'

/** From when on, as far as time is concerned; calls come on top. Ticket must be called. */
export function noShowAllowedAt(state: OfficeState, ticket: Ticket): Instant {
  const { minimumSeconds } = present(state.settings, 'settings').calls
  return (present(ticket.calledAt, 'the call') + minimumSeconds * 1000) as Instant
}

export function callsToGo(state: OfficeState, ticket: Ticket): number {
  return Math.max(0, present(state.settings, 'settings').calls.minimumCalls - ticket.calls)
}
