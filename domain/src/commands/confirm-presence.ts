import type { ConfirmPresence } from '@loket/protocol'
import { accept, type Decision, refuse } from '../decision.ts'
import { peopleAhead } from '../estimates/wait-window.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'

/** Near the turn and while it waits; said again it changes nothing. No place in any line depends on it. */
export function decideConfirmPresence(state: OfficeState, { ticketId }: ConfirmPresence): Decision {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return refuse({ type: 'ticketUnknown' })
  if (ticket.state !== 'waiting') return refuse({ type: 'ticketNotWaiting', state: ticket.state })
  if (ticket.presentAt !== null) return accept()
  return asksForPresence(state, ticket) ? accept({ type: 'presenceConfirmed', ticketId }) : refuse({ type: 'presenceNotAsked' })
}

/** Whether the office asks whoever waits with this ticket to say that they are here. */
export function asksForPresence(state: OfficeState, ticket: Ticket): boolean {
  const policy = state.settings?.presence ?? null
  return policy !== null && peopleAhead(state, ticket) <= policy.askFromAhead
}
