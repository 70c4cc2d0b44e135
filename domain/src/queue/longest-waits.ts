// How long people wait today, as the discipline `rescue` measures it.

import type { CounterId, Instant, TicketCalled } from '@loket/protocol'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { profileIdAt } from './lines.ts'

/** The longest that anybody has waited today for the first call, at counters that take the same work profile, ms; 0 before the first call. */
export function longestWaitAt(state: OfficeState, counterId: CounterId): number {
  return state.longestWaits.get(profileIdAt(state, counterId)) ?? 0
}

/** Takes part in the longest wait of the day: see `isOrdinary` for who does not. */
export function noteWait(state: OfficeState, ticket: Ticket, event: TicketCalled, at: Instant): void {
  if (!isOrdinary(ticket, event)) return
  const profileId = profileIdAt(state, event.counterId)
  state.longestWaits.set(profileId, Math.max(state.longestWaits.get(profileId) ?? 0, at - ticket.issuedAt))
}

/** Not who was called before, whose place a rule has moved, who waited for one counter alone, or was called out of order: these waits say nothing of the line. */
function isOrdinary(ticket: Ticket, { outOfOrder }: TicketCalled): boolean {
  const isFirstCall = ticket.legs.length === 1 && presentLeg(ticket).counterId === null
  return isFirstCall && presentLeg(ticket).terms.orderKey === ticket.issueSeq && ticket.reservedFor === null && outOfOrder === null
}
