import { type Instant, MINUTE_MS } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'

/** The last instant at which a no-show may rejoin, within the office's tolerance; `null`: it may not. */
export function rejoinableUntil(state: OfficeState, ticket: Ticket): Instant | null {
  const { rejoinMinutes, maximumReturns } = present(state.settings, 'settings').calls
  if (ticket.state !== 'noShow' || rejoinMinutes === 0 || ticket.returns >= maximumReturns) return null
  return (present(ticket.endedAt, 'the end') + rejoinMinutes * MINUTE_MS) as Instant
}
