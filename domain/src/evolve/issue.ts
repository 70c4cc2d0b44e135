import type { Instant, TicketIssued } from '@loket/protocol'
import { armClocks } from '../clocks/arm.ts'
import { invariant } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'
import { noteArrival } from '../queue/arrivals.ts'
import { newLeg } from './legs.ts'
import { joinQueue } from './places.ts'

export function evolveTicketIssued(state: OfficeState, event: TicketIssued, at: Instant): void {
  invariant(!state.tickets.has(event.ticketId), `ticket ${event.ticketId} is issued twice`)
  const { ticketId: id, number, seriesId, issueSeq, priority, documents, language, onBehalf } = event
  const booking = event.booking ?? null
  const ticket: Ticket = {
    ...{ id, number, seriesId, issueSeq, priority, documents, language, onBehalf, booking },
    issuedAt: at,
    legs: [newLeg(event.leg, at, null)],
    state: 'waiting',
    counterId: null,
    calls: 0,
    calledAt: null,
    returns: 0,
    reservedFor: null,
    parked: null,
    firstStartedAt: null,
    endedAt: null,
    overtakenBy: {},
    presentAt: null,
    paper: { ended: null, copies: 0 },
    issuedSeq: state.lastSeq,
    lastSeq: 0,
  }
  state.tickets.set(id, ticket)
  state.issueSeq = issueSeq
  if (onBehalf !== null) state.staffTickets += 1
  if (booking !== null) state.bookingsUsed.set(booking.ref, id)
  state.lastOrdinals.set(seriesId, event.ordinal)
  state.issuedByService.set(event.leg.serviceId, (state.issuedByService.get(event.leg.serviceId) ?? 0) + 1)
  noteArrival(state, event.leg.serviceId, at)
  joinQueue(state, ticket)
  armClocks(state, ticket, at)
}
