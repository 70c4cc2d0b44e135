import type { Instant, TicketParked } from '@loket/protocol'
import { enterPeriod } from '../clocks/periods.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { type ParkedWork, presentLeg, type Ticket } from '../office/ticket.ts'
import { counterSettingsOf, ticketOf } from './lookup.ts'
import { expectState, leaveCounter, setState } from './places.ts'

/** Work is put aside; or who was called back did not come, and it stays aside. */
export function evolveTicketParked(state: OfficeState, event: TicketParked, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  expectState(ticket, 'checking', 'processing', 'called')
  const { cause, dueAt, missing, counterId } = event
  const counterNumber = counterSettingsOf(state, counterId).number
  ticket.parked = { cause, dueAt, missing, counterId, counterNumber, ...sinceWhen(ticket, at) }
  const leg = presentLeg(ticket)
  if (leg.periods.at(-1)?.kind !== 'parked') enterPeriod(leg, 'parked', at, cause)
  leaveCounter(state, ticket)
  setState(state, ticket, 'parked')
}

function sinceWhen(ticket: Ticket, at: Instant): Pick<ParkedWork, 'parkedAt' | 'from'> {
  if (ticket.state === 'checking' || ticket.state === 'processing') return { parkedAt: at, from: ticket.state }
  const { parkedAt, from } = present(ticket.parked, `what ticket ${ticket.id} was parked in`)
  return { parkedAt, from }
}
