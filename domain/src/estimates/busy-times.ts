// How long a counter is busy with one ticket of a service: the office's history and its own day, drawn to the class where both are thin,
// and the class to the office's first guess.

import { MINUTE_MS, SECOND_MS, type Service, type ServiceClassId, type ServiceId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Spread } from './strata.ts'

/** Tickets that the class weighs against a service's own, and the first guess against the class's. */
const CLASS_WEIGHT = 8
const GUESS_WEIGHT = 10
/** Deviation over mean before anything is known; an assumption, as in the simulated days. */
const FIRST_VARIATION = 0.5
/** A ticket of today says more of today than one of last week. */
const TODAY_WEIGHT = 3

/** Weighted count, and the sums that mean and deviation follow from: in guessed times, so that services can be pooled. */
interface Seen {
  readonly count: number
  readonly sum: number
  readonly squares: number
}

const NOTHING: Seen = { count: 0, sum: 0, squares: 0 }

interface Moments {
  readonly mean: number
  /** Of the squares. */
  readonly square: number
}

/** In guessed times, so of every service the same. */
const FIRST_GUESS: Moments = { mean: 1, square: 1 + FIRST_VARIATION ** 2 }

export type BusyTimes = ReadonlyMap<ServiceId, Spread>

export function busyTimes(state: OfficeState): BusyTimes {
  const offered = present(state.settings, 'settings').services.filter((service) => service.offer.here)
  const own = offered.map((service) => ({ service, seen: seenOf(state, service) }))
  const classes = new Map<ServiceClassId, Seen>()
  for (const { service, seen } of own) classes.set(service.classId, plus(classes.get(service.classId) ?? NOTHING, seen))
  const spreads = own.map(({ service, seen }): readonly [ServiceId, Spread] => {
    const ofClass = drawn(present(classes.get(service.classId), 'the class'), FIRST_GUESS, GUESS_WEIGHT)
    return [service.id, spreadOf(service, drawn(seen, ofClass, CLASS_WEIGHT))]
  })
  return new Map(spreads)
}

function guessMs(service: Service): number {
  return service.expectedMinutes * MINUTE_MS
}

function seenOf(state: OfficeState, service: Service): Seen {
  const guess = guessMs(service)
  const past = state.history.get(service.id)
  const before: Seen = past
    ? {
        count: past.legs,
        sum: (past.legs * past.meanMs) / guess,
        squares: (past.legs * (past.meanMs ** 2 + past.deviationMs ** 2)) / guess ** 2,
      }
    : NOTHING
  const today = state.pace.get(service.id)
  if (!today) return before
  const squares = (today.busySeconds2 * SECOND_MS ** 2) / guess ** 2
  return plus(before, {
    count: TODAY_WEIGHT * today.completed,
    sum: (TODAY_WEIGHT * today.busyMs) / guess,
    squares: TODAY_WEIGHT * squares,
  })
}

function plus(a: Seen, b: Seen): Seen {
  return { count: a.count + b.count, sum: a.sum + b.sum, squares: a.squares + b.squares }
}

/** What was seen, drawn towards what is believed without it, as though that had been seen `weight` times. */
function drawn({ count, sum, squares }: Seen, believed: Moments, weight: number): Moments {
  return {
    mean: (sum + weight * believed.mean) / (count + weight),
    square: (squares + weight * believed.square) / (count + weight),
  }
}

function spreadOf(service: Service, { mean, square }: Moments): Spread {
  const guess = guessMs(service)
  return { meanMs: Math.max(mean * guess, SECOND_MS), deviationMs: Math.sqrt(Math.max(square - mean ** 2, 0)) * guess }
}
