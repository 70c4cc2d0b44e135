import { MINUTE_MS, type TicketId, type TicketView } from '@loket/protocol'
import type { DecideContext } from '../decision.ts'
import { peopleAhead, windowOf } from '../estimates/wait-window.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'

/** The citizen's own page; `null` for a ticket that is not of this day. */
export function projectTicket(state: OfficeState, context: DecideContext, ticketId: TicketId): TicketView | null {
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return null
  const { serviceId, promiseMs } = presentLeg(ticket).terms
  return {
    number: ticket.number,
    serviceId,
    state: ticket.state,
    issuedAt: ticket.issuedAt,
    promiseMinutes: promiseMs / MINUTE_MS,
    ahead: peopleAhead(state, ticket),
    window: windowOf(state, ticket, context.at),
    counterNumber: ticket.counterId === null ? null : present(state.index?.counters.get(ticket.counterId), 'the counter').number,
  }
}
