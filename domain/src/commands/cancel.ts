import type { Actor, Cancel, CancelReason, TicketState } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'
import { rolesOf } from '../rights.ts'

const CANCELLABLE: readonly TicketState[] = ['waiting', 'called', 'parked']
/** By the citizen's own phone: who is called has a counter that waits for them. */
const CITIZENS: readonly TicketState[] = ['waiting']

/** Waiting and parked tickets by any staff; a called one only by whoever called it, or a supervisor. A citizen's act comes through the server, and has a reason of its own. */
export function decideCancel(state: OfficeState, command: Cancel, context: DecideContext): Decision {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return refuse({ type: 'ticketUnknown' })
  if (isCitizens(command.reason) !== isSystem(context.actor)) return refuse({ type: 'notPermitted', command: 'cancel' })
  if (!(isCitizens(command.reason) ? CITIZENS : CANCELLABLE).includes(ticket.state))
    return refuse({ type: 'ticketNotCancellable', state: ticket.state })
  if (ticket.counterId !== null && !rolesOf(context.actor).includes('supervisor')) {
    const holder = state.counters.get(ticket.counterId)?.userId
    if (context.actor.kind !== 'staff' || holder !== context.actor.userId) return refuse({ type: 'ticketNotAtCounter' })
  }
  return accept({ type: 'ticketCancelled', ticketId: ticket.id, counterId: ticket.counterId, reason: command.reason })
}

/** Whether the citizen may give it up on the phone now. */
export function mayGiveUp({ state }: Ticket): boolean {
  // Closing a day leaves nobody waiting.
  return CITIZENS.includes(state)
}

function isCitizens(reason: CancelReason): boolean {
  return reason === 'citizenGaveUp'
}

function isSystem({ kind }: Actor): boolean {
  return kind === 'system'
}
