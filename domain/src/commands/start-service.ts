import type { StartService } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { ticketAtOwnCounter } from './at-counter.ts'

export function decideStartService(state: OfficeState, command: StartService, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  const { ticket } = found
  if (ticket.state !== 'called') return refuse({ type: 'ticketNotCalled', state: ticket.state })
  return accept({ type: 'serviceStarted', ticketId: command.ticketId, counterId: command.counterId, into: whereItWas(ticket) })
}

/** Goes on where it was parked, or where another counter left it; else documents come first, if the service needs any. */
function whereItWas(ticket: Ticket): 'checking' | 'processing' {
  if (ticket.parked !== null) return ticket.parked.from
  const { acceptedAt, terms } = presentLeg(ticket)
  return terms.checksDocuments && acceptedAt === null ? 'checking' : 'processing'
}
