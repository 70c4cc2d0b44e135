import type { CounterClosed, CounterOpened, CounterPaused, CounterTakenOver } from '@loket/protocol'
import { invariant } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { counterOf } from './lookup.ts'
import { releaseReserved } from './places.ts'

export function evolveCounterOpened(state: OfficeState, event: CounterOpened): void {
  const counter = counterOf(state, event.counterId)
  invariant(counter.userId === null || counter.userId === event.userId, `counter ${counter.id} is somebody else's`)
  counter.state = 'open'
  counter.userId = event.userId
  counter.profileId = event.profileId
  counter.lastProfileId = event.profileId
  counter.pauseReason = null
}

/** Somebody else sits there now, with whatever ticket stands there. */
export function evolveCounterTakenOver(state: OfficeState, event: CounterTakenOver): void {
  const counter = counterOf(state, event.counterId)
  invariant(counter.userId === event.fromUserId, `counter ${counter.id} is not ${event.fromUserId}'s`)
  counter.state = 'open'
  counter.userId = event.userId
  counter.pauseReason = null
}

export function evolveCounterPaused(state: OfficeState, event: CounterPaused): void {
  const counter = counterOf(state, event.counterId)
  invariant(counter.state === 'open' && counter.ticketId === null, `counter ${counter.id} cannot pause`)
  counter.state = 'paused'
  counter.pauseReason = event.reason
}

export function evolveCounterClosed(state: OfficeState, event: CounterClosed): void {
  const counter = counterOf(state, event.counterId)
  invariant(counter.ticketId === null, `counter ${counter.id} closes with a ticket`)
  counter.state = 'closed'
  counter.userId = null
  counter.profileId = null
  counter.pauseReason = null
  releaseReserved(state, counter.id)
}
