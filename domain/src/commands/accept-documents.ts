import type { AcceptDocuments } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import { ticketAtOwnCounter } from './at-counter.ts'

/** Here the promise's clock begins. */
export function decideAcceptDocuments(state: OfficeState, command: AcceptDocuments, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  if (found.ticket.state !== 'checking') return refuse({ type: 'ticketNotChecking', state: found.ticket.state })
  return accept({ type: 'documentsAccepted', ticketId: command.ticketId, counterId: command.counterId })
}
