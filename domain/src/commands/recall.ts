import type { Recall } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import { ticketAtOwnCounter } from './at-counter.ts'

export function decideRecall(state: OfficeState, command: Recall, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  if (found.ticket.state !== 'called') return refuse({ type: 'ticketNotCalled', state: found.ticket.state })
  return accept({ type: 'ticketRecalled', ticketId: command.ticketId, counterId: command.counterId, callNo: state.callNo + 1 })
}
