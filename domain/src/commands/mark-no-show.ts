import type { MarkNoShow, Refusal } from '@loket/protocol'
import { callsToGo, noShowAllowedAt } from '../clocks/no-show-gate.ts'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'
import { ticketAtOwnCounter } from './at-counter.ts'

export function decideMarkNoShow(state: OfficeState, command: MarkNoShow, context: DecideContext): Decision {
  const found = ticketAtOwnCounter(state, command, context.actor)
  if (!found.ok) return found
  if (found.ticket.state !== 'called') return refuse({ type: 'ticketNotCalled', state: found.ticket.state })
  const early = tooEarly(state, found.ticket, context)
  if (early) return refuse(early)
  return accept({ type: 'ticketMarkedNoShow', ticketId: command.ticketId, counterId: command.counterId })
}

/** What still stands between a called ticket and "nobody came", or `null`. */
export function tooEarly(state: OfficeState, ticket: Ticket, context: DecideContext): Refusal | null {
  const calls = callsToGo(state, ticket)
  const allowedAt = noShowAllowedAt(state, ticket)
  return calls > 0 || context.at < allowedAt ? { type: 'tooEarlyForNoShow', callsToGo: calls, allowedAt } : null
}
