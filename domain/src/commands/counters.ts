import type { Actor, CloseCounter, CounterId, OpenCounter, PauseCounter, Refusal } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import { type CounterLife, type OfficeState, openDayOf } from '../office/state.ts'
import { rolesOf } from '../rights.ts'
import { ownCounter } from './at-counter.ts'

/** Opens a closed counter, or goes on at one's own paused one. */
export function decideOpenCounter(state: OfficeState, command: OpenCounter, context: DecideContext): Decision {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const settings = present(state.index, 'settings').counters.get(command.counterId)
  if (!settings || context.actor.kind !== 'staff') return refuse({ type: 'counterUnknown', counterId: command.counterId })
  const { userId } = context.actor
  const counter = state.counters.get(command.counterId)
  if (counter && counter.state !== 'closed' && counter.userId !== userId) {
    return refuse({ type: 'counterTaken', counterNumber: settings.number })
  }
  if (counter?.state === 'open') return refuse({ type: 'counterAlreadyOpen' })
  const other = [...state.counters.values()].find((candidate) => candidate.userId === userId && candidate.id !== command.counterId)
  if (other) return refuse({ type: 'agentAtOtherCounter', counterNumber: numberOf(state, other.id) })
  return accept({ type: 'counterOpened', counterId: command.counterId, userId, profileId: settings.profileId })
}

export function decidePauseCounter(state: OfficeState, command: PauseCounter, context: DecideContext): Decision {
  const own = ownCounter(state, command.counterId, context.actor)
  if (!own.ok) return own
  if (own.counter.state !== 'open') return refuse({ type: 'counterNotOpen' })
  const busy = busyWith(state, own.counter)
  return busy ? refuse(busy) : accept({ type: 'counterPaused', counterId: command.counterId, reason: command.reason })
}

/** One's own counter; a supervisor closes anybody's, for a colleague who went home. */
export function decideCloseCounter(state: OfficeState, command: CloseCounter, context: DecideContext): Decision {
  const own = ownCounter(state, command.counterId, supervisedActor(state, command.counterId, context.actor))
  if (!own.ok) return own
  const busy = busyWith(state, own.counter)
  return busy ? refuse(busy) : accept({ type: 'counterClosed', counterId: command.counterId })
}

/** A supervisor stands in for whoever sits at the counter. */
function supervisedActor(state: OfficeState, counterId: CounterId, actor: Actor): Actor {
  const userId = state.counters.get(counterId)?.userId
  return userId && rolesOf(actor).includes('supervisor') ? { kind: 'staff', userId, roles: ['agent'] } : actor
}

function busyWith(state: OfficeState, counter: CounterLife): Refusal | null {
  if (counter.ticketId === null) return null
  return { type: 'counterBusy', number: present(state.tickets.get(counter.ticketId), 'the ticket').number }
}

function numberOf(state: OfficeState, counterId: CounterId): number {
  return present(present(state.index, 'settings').counters.get(counterId), 'the counter').number
}
