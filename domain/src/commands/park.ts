import { type Instant, MINUTE_MS, type Park, type Resume } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import { freeCounter, ticketAtOwnCounter } from './at-counter.ts'
import { nameDocuments } from './missing-documents.ts'

/** Only documents pause the promise, so only there the missing ones must be named. */
export function decidePark(state: OfficeState, command: Park, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  const { ticket } = found
  if (ticket.state !== 'checking' && ticket.state !== 'processing') return refuse({ type: 'ticketNotInService', state: ticket.state })
  const { cause } = command
  const named = nameDocuments(state, ticket, cause === 'documents' ? command.missing : [])
  if (!named.ok) return named
  if (cause === 'documents' && named.names.length === 0) return refuse({ type: 'missingDocumentsNeeded' })
  const dueAt = (context.at + command.dueMinutes * MINUTE_MS) as Instant
  return accept({ type: 'ticketParked', ticketId: ticket.id, counterId: command.counterId, cause, dueAt, missing: named.names })
}

/** Called again by whoever has a free counter: it was called in its turn before. */
export function decideResume(state: OfficeState, command: Resume, context: DecideContext): Decision {
  const own = freeCounter(state, command.counterId, context.actor)
  if (!own.ok) return own
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return refuse({ type: 'ticketUnknown' })
  if (ticket.state !== 'parked') return refuse({ type: 'ticketNotParked', state: ticket.state })
  return accept({ type: 'ticketResumed', ticketId: ticket.id, counterId: command.counterId, callNo: state.callNo + 1 })
}
