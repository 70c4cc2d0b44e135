import type { Cancel, TicketState } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { rolesOf } from '../rights.ts'

const CANCELLABLE: readonly TicketState[] = ['waiting', 'called', 'parked']

/** Waiting and parked tickets by any staff; a called one only by whoever called it, or a supervisor. */
export function decideCancel(state: OfficeState, command: Cancel, context: DecideContext): Decision {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return refuse({ type: 'ticketUnknown' })
  if (!CANCELLABLE.includes(ticket.state)) return refuse({ type: 'ticketNotCancellable', state: ticket.state })
  if (ticket.counterId !== null && !rolesOf(context.actor).includes('supervisor')) {
    const holder = state.counters.get(ticket.counterId)?.userId
    if (context.actor.kind !== 'staff' || holder !== context.actor.userId) return refuse({ type: 'ticketNotAtCounter' })
  }
  return accept({ type: 'ticketCancelled', ticketId: ticket.id, counterId: ticket.counterId, reason: command.reason })
}
