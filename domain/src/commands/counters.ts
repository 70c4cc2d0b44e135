import type { Actor, CloseCounter, CounterId, OpenCounter, PauseCounter, TakeOverCounter, UserId } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { rolesOf } from '../rights.ts'
import { busyWith, ownCounter } from './at-counter.ts'

/** Opens a closed counter, goes on at one's own paused one, or takes another work profile at one's own open one. */
export function decideOpenCounter(state: OfficeState, command: OpenCounter, context: DecideContext): Decision {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const index = present(state.index, 'settings')
  const settings = index.counters.get(command.counterId)
  if (!settings || context.actor.kind !== 'staff') return refuse({ type: 'counterUnknown', counterId: command.counterId })
  const { userId } = context.actor
  const counter = present(state.counters.get(command.counterId), 'the counter')
  if (counter.userId !== null && counter.userId !== userId) return refuse({ type: 'counterTaken', counterNumber: settings.number })
  const profileId = command.profileId ?? counter.profileId ?? settings.profileId
  if (!index.byProfile.has(profileId)) return refuse({ type: 'profileUnknown', profileId })
  if (counter.state === 'open' && counter.profileId === profileId) return refuse({ type: 'counterAlreadyOpen' })
  const elsewhere = counterElsewhere(state, userId, command.counterId)
  if (elsewhere !== null) return refuse({ type: 'agentAtOtherCounter', counterNumber: elsewhere })
  return accept({ type: 'counterOpened', counterId: command.counterId, userId, profileId })
}

/** For a colleague who was called away, with whatever ticket stands there; in plain sight of both. */
export function decideTakeOverCounter(state: OfficeState, command: TakeOverCounter, context: DecideContext): Decision {
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  const counter = state.counters.get(command.counterId)
  if (!counter || context.actor.kind !== 'staff') return refuse({ type: 'counterUnknown', counterId: command.counterId })
  const { userId } = context.actor
  if (counter.userId === null) return refuse({ type: 'counterNotOpen' })
  if (counter.userId === userId) return refuse({ type: 'counterAlreadyOpen' })
  const elsewhere = counterElsewhere(state, userId, command.counterId)
  if (elsewhere !== null) return refuse({ type: 'agentAtOtherCounter', counterNumber: elsewhere })
  return accept({ type: 'counterTakenOver', counterId: command.counterId, fromUserId: counter.userId, userId })
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

/** The number of another counter where this person sits, or `null`. */
function counterElsewhere(state: OfficeState, userId: UserId, counterId: CounterId): number | null {
  const other = [...state.counters.values()].find((candidate) => candidate.userId === userId && candidate.id !== counterId)
  return other ? present(present(state.index, 'settings').counters.get(other.id), 'the counter').number : null
}
