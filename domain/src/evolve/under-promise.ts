import type { RecordedEvent, TicketId } from '@loket/protocol'
import { promiseStart } from '../clocks/promise-clock.ts'
import type { OfficeState } from '../office/state.ts'
import { isOpen, presentLeg } from '../office/ticket.ts'

/** Keeps the set of open tickets whose promise runs: at a counter, put aside, waiting again after a transfer, or since they were issued. */
export function noteUnderPromise(state: OfficeState, { event }: RecordedEvent): void {
  const ticket = 'ticketId' in event ? state.tickets.get(event.ticketId as TicketId) : undefined
  if (!ticket) return
  if (isOpen(ticket) && promiseStart(presentLeg(ticket)) !== null) state.underPromise.add(ticket.id)
  else state.underPromise.delete(ticket.id)
}
