import type { Complete } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import { ticketAtOwnCounter } from './at-counter.ts'
import { legTerms, serviceOf } from './terms.ts'

/** Ends the leg; with a next service the same ticket waits again at once, placed by the age of its visit. */
export function decideComplete(state: OfficeState, command: Complete, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  const { ticket } = found
  if (ticket.state !== 'checking' && ticket.state !== 'processing') return refuse({ type: 'ticketNotInService', state: ticket.state })

  const completed = { type: 'serviceCompleted', ticketId: ticket.id, counterId: command.counterId, outcome: command.outcome } as const
  if (command.nextServiceId === null) return accept({ ...completed, nextLeg: null })
  const next = serviceOf(state, command.nextServiceId)
  if (!next) return refuse({ type: 'serviceUnknown', serviceId: command.nextServiceId })
  if (!next.offer.here) return refuse({ type: 'serviceNotOfferedHere', servedAt: next.offer.servedAt })
  return accept({ ...completed, nextLeg: legTerms(state, next, ticket.issueSeq) })
}
