import type { StartService } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { ticketAtOwnCounter } from './at-counter.ts'

/** Into checking, or straight into processing where the service needs no documents. */
export function decideStartService(state: OfficeState, command: StartService, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  if (found.ticket.state !== 'called') return refuse({ type: 'ticketNotCalled', state: found.ticket.state })
  const into = presentLeg(found.ticket).terms.checksDocuments ? 'checking' : 'processing'
  return accept({ type: 'serviceStarted', ticketId: command.ticketId, counterId: command.counterId, into })
}
