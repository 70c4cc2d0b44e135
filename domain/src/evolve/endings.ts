import type { Instant, TicketCancelled, TicketExpired, TicketMarkedNoShow, TicketState } from '@loket/protocol'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { endLeg } from './legs.ts'
import { ticketOf } from './lookup.ts'
import { expectState, leaveCounter, leaveQueue } from './places.ts'

type Ending = TicketMarkedNoShow | TicketCancelled | TicketExpired

const ENDS_AS: Readonly<Record<Ending['type'], TicketState>> = {
  ticketMarkedNoShow: 'noShow',
  ticketCancelled: 'cancelled',
  ticketExpired: 'expired',
}

/** A ticket ends without having been served to the end. */
export function evolveTicketEnded(state: OfficeState, event: Ending, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  expectState(ticket, 'waiting', 'called', 'checking', 'processing', 'parked')
  if (ticket.state === 'waiting') leaveQueue(state, ticket)
  leaveCounter(state, ticket)
  endLeg(presentLeg(ticket), at, null)
  ticket.state = ENDS_AS[event.type]
  ticket.endedAt = at
}
