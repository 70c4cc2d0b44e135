// List scheduling: in the order of the calls, each by the counter that is free first among those that may call it; in every scenario.

import type { CounterId, ServiceId, TicketId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Waiting } from '../queue/waiting.ts'
import type { ImaginedCall } from './call-order.ts'
import { busyIn, freeIn, type ImaginedHall, type OpenCounter } from './imagined-hall.ts'
import { SCENARIOS } from './strata.ts'

/** When each is called, ms from now, by scenario. */
export interface PlayedThrough {
  readonly waiting: ReadonlyMap<TicketId, Float64Array>
  /** A ticket taken now. */
  readonly taken: ReadonlyMap<ServiceId, Float64Array>
}

interface Play extends ImaginedCall {
  /** Places of the counters that may call it. */
  readonly eligible: readonly number[]
  /** Where its times are written; `null`: nobody asks for them. */
  readonly times: Float64Array | null
}

/** `orders`: each of an equal part of the scenarios. */
export function playThrough(hall: ImaginedHall, orders: readonly (readonly ImaginedCall[])[]): PlayedThrough {
  const called = { waiting: new Map<TicketId, Float64Array>(), taken: new Map<ServiceId, Float64Array>() }
  const eligible = eligibleCounters(hall)
  const plays = orders.map((order) =>
    order.map((call): Play => ({ ...call, eligible: eligible(call.waiting), times: timesOf(called, call) })),
  )
  for (let scenario = 0; scenario < SCENARIOS; scenario += 1) {
    playOnce(hall, present(plays[Math.floor((scenario * plays.length) / SCENARIOS)], 'an order'), scenario)
  }
  return called
}

function playOnce(hall: ImaginedHall, plays: readonly Play[], scenario: number): void {
  const free = hall.counters.map((counter) => freeIn(counter, scenario))
  for (const { waiting, as, comesInMs, eligible, times } of plays) {
    const counter = firstFree(free, eligible)
    const begins = Math.max(present(free[counter], 'a counter'), comesInMs)
    if (times) times[scenario] = begins
    if (as !== 'asks') free[counter] = begins + busyIn(hall, waiting, scenario)
  }
}

function timesOf(
  { waiting: waits, taken }: { readonly waiting: Map<TicketId, Float64Array>; readonly taken: Map<ServiceId, Float64Array> },
  { waiting, as }: ImaginedCall,
): Float64Array | null {
  switch (as) {
    case 'waits':
      return kept(waits, waiting.ticketId)
    case 'asks':
      return kept(taken, waiting.serviceId)
    case 'comes':
      return null
  }
}

function kept<Key>(times: Map<Key, Float64Array>, key: Key): Float64Array {
  const own = times.get(key) ?? new Float64Array(SCENARIOS)
  times.set(key, own)
  return own
}

/** Places of the counters that may call a ticket; of all tickets of a service the same, unless it waits for one counter alone. */
function eligibleCounters({ state, counters }: ImaginedHall): (waiting: Waiting) => readonly number[] {
  const known = new Map<ServiceId | CounterId, readonly number[]>()
  return ({ ticketId, serviceId }) => {
    const reservedFor = reservation(state, ticketId)
    const key = reservedFor ?? serviceId
    const who = known.get(key) ?? placesOf(counters, serviceId, reservedFor)
    known.set(key, who)
    return who
  }
}

function reservation({ tickets }: OfficeState, ticketId: TicketId): CounterId | null {
  return tickets.get(ticketId)?.reservedFor ?? null
}

function placesOf(counters: readonly OpenCounter[], serviceId: ServiceId, reservedFor: CounterId | null): readonly number[] {
  const takes = ({ counterId, services }: OpenCounter) => (reservedFor === null ? services.has(serviceId) : counterId === reservedFor)
  return counters.flatMap((counter, place) => (takes(counter) ? [place] : []))
}

function firstFree(free: readonly number[], who: readonly number[]): number {
  const timeOf = (counter: number) => present(free[counter], 'a counter')
  return who.reduce((first, next) => (timeOf(next) < timeOf(first) ? next : first))
}
