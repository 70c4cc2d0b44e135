// What every act at a counter asks first: is the counter the agent's, and does the named ticket stand there?

import type { Actor, CounterId, Refusal, TicketId } from '@loket/protocol'
import { type Checked, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'

/** The agent's own counter, open or paused. */
export function ownCounter(state: OfficeState, counterId: CounterId, actor: Actor): Checked<{ readonly counter: CounterLife }> {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const counter = state.counters.get(counterId)
  if (!counter) return refuse({ type: 'counterUnknown', counterId })
  if (counter.state === 'closed') return refuse({ type: 'counterNotOpen' })
  if (actor.kind !== 'staff' || counter.userId !== actor.userId) return refuse({ type: 'counterNotYours' })
  return { ok: true, counter }
}

/** The agent's own counter, open and with nobody at it. */
export function freeCounter(state: OfficeState, counterId: CounterId, actor: Actor): Checked<{ readonly counter: CounterLife }> {
  const own = ownCounter(state, counterId, actor)
  if (!own.ok) return own
  const busy = busyWith(state, own.counter)
  if (busy) return refuse(busy)
  return own.counter.state === 'paused' ? refuse({ type: 'counterNotOpen' }) : own
}

/** The ticket that keeps a counter from anything else, or `null`. */
export function busyWith(state: OfficeState, counter: CounterLife): Refusal | null {
  if (counter.ticketId === null) return null
  return { type: 'counterBusy', number: present(state.tickets.get(counter.ticketId), 'the ticket').number }
}

/** The named ticket, standing at the agent's own counter. */
export function ticketAtOwnCounter(
  state: OfficeState,
  command: { readonly counterId: CounterId; readonly ticketId: TicketId },
  actor: Actor,
): Checked<{ readonly counter: CounterLife; readonly ticket: Ticket }> {
  const own = ownCounter(state, command.counterId, actor)
  if (!own.ok) return own
  if (!state.tickets.has(command.ticketId)) return refuse({ type: 'ticketUnknown' })
  if (own.counter.ticketId !== command.ticketId) return refuse({ type: 'ticketNotAtCounter' })
  return { ok: true, counter: own.counter, ticket: present(state.tickets.get(command.ticketId), 'the ticket') }
}
