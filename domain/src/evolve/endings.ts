import type { Instant, LegEnd, TicketCancelled, TicketExpired, TicketMarkedNoShow } from '@loket/protocol'
import { tallyLeg } from '../figures/tallies.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { endLeg } from './legs.ts'
import { ticketOf } from './lookup.ts'
import { expectState, leaveCounter, leaveQueue, setState } from './places.ts'

type Ending = TicketMarkedNoShow | TicketCancelled | TicketExpired

const ENDS_AS: Readonly<Record<Ending['type'], Extract<LegEnd, 'noShow' | 'cancelled' | 'expired'>>> = {
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
  const end = ENDS_AS[event.type]
  const leg = presentLeg(ticket)
  endLeg(leg, at, end)
  tallyLeg(state, leg)
  setState(state, ticket, end)
  ticket.endedAt = at
}
