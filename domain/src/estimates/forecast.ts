// When each waiting ticket will be called: the order in which the discipline would call, played through with many equally likely sets of durations.

import type { CounterId, Instant, ServiceId, TicketId } from '@loket/protocol'
import { SECOND_MS } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { servicesAt } from '../queue/lines.ts'
import type { Waiting } from '../queue/waiting.ts'
import { type BusyTimes, busyTimes } from './busy-times.ts'
import { callOrder } from './call-order.ts'
import { remainderStrata, SCENARIOS, type Spread, stratumOf, visitStrata } from './strata.ts'

/** ms from now, of equally likely outcomes. */
export interface CallTimes {
  readonly early: number
  readonly middle: number
  readonly late: number
}

export interface Forecast {
  readonly waiting: ReadonlyMap<TicketId, CallTimes>
  /** Of a ticket that would be taken now; a service that no open counter takes is left out. */
  readonly taken: ReadonlyMap<ServiceId, CallTimes>
}

/** What is assumed of visits; an office's own may be put in its place. */
export interface Assumptions {
  readonly busy: BusyTimes
  /** Of those called, who do not come, and how long that holds the counter. */
  readonly absentShare: number
  readonly absentMs: number
  /** Between two visits of a counter. */
  readonly betweenMs: number
}

/** What lies outside on either side; told in whole minutes, rounded outward, the window then holds four of five calls. */
const EARLY = 0.14
const LATE = 1 - EARLY

/** Assumptions as in the simulated days, for want of an office's own: 8 % absent, and half a minute between two visits. */
const ABSENT_SHARE = 0.08
const BETWEEN_MS = 25 * SECOND_MS

export function assumptionsOf(state: OfficeState): Assumptions {
  const { minimumSeconds } = present(state.settings, 'settings').calls
  return { busy: busyTimes(state), absentShare: ABSENT_SHARE, absentMs: minimumSeconds * SECOND_MS, betweenMs: BETWEEN_MS }
}

export function forecast(state: OfficeState, at: Instant, assumptions: Assumptions): Forecast {
  const counters = openCounters(state, at, assumptions)
  const usualMs = ({ serviceId }: Waiting) =>
    spreadOf(assumptions, serviceId).meanMs * (1 - assumptions.absentShare) + assumptions.betweenMs
  const free = counters.map(({ counterId, free: strata }) => ({ counterId, freeInMs: strata[SCENARIOS >> 1] ?? 0 }))
  const order = callOrder(state, free, at, usualMs)
  return playThrough(state, counters, order, assumptions)
}

interface OpenCounter {
  readonly counterId: CounterId
  readonly services: ReadonlySet<ServiceId>
  /** When it is free, by stratum. */
  readonly free: Float64Array
  /** Tells its chances apart from others'. */
  readonly who: number
}

function openCounters(state: OfficeState, at: Instant, assumptions: Assumptions): readonly OpenCounter[] {
  if (!openDayOf(state)) return []
  const open = [...state.counters.values()].filter((counter) => counter.state === 'open')
  return open.map((counter, place) => ({
    counterId: counter.id,
    services: new Set(servicesAt(state, counter.id)),
    free: freeStrata(state, counter, at, assumptions),
    who: 3 + place,
  }))
}

/** Between two visits an agent tidies up and looks who is next: that takes a moment also where nobody stands at the counter. */
function freeStrata(state: OfficeState, { ticketId }: CounterLife, at: Instant, assumptions: Assumptions): Float64Array {
  const { betweenMs } = assumptions
  const ticket = ticketId === null ? undefined : state.tickets.get(ticketId)
  // Of a moment that began at an unknown time half is left in the mean.
  if (!ticket) return remainderStrata({ meanMs: betweenMs / 2, deviationMs: betweenMs / 2 }, 0)
  const elapsedMs = at - present(ticket.calledAt, 'the call')
  return remainderStrata(spreadOf(assumptions, presentLeg(ticket).terms.serviceId), elapsedMs).map((ms) => ms + betweenMs)
}

function spreadOf({ busy }: Assumptions, serviceId: ServiceId): Spread {
  return present(busy.get(serviceId), `service ${serviceId} of this office`)
}

/** List scheduling: in the order of the calls, each by the counter that is free first among those that may call it. */
function playThrough(
  state: OfficeState,
  counters: readonly OpenCounter[],
  order: readonly Waiting[],
  { busy, absentShare, absentMs, betweenMs }: Assumptions,
): Forecast {
  const durations = new Map([...busy].map(([id, spread]) => [id, visitStrata(spread, absentShare, absentMs)] as const))
  const eligible = eligibleCounters(state, counters, order)
  const offered = [...busy.keys()].filter((id) => counters.some((counter) => counter.services.has(id)))
  const takers = offered.map((id) => counters.flatMap((counter, place) => (counter.services.has(id) ? [place] : [])))
  const called = order.map(() => new Float64Array(SCENARIOS))
  const taken = offered.map(() => new Float64Array(SCENARIOS))
  for (let scenario = 0; scenario < SCENARIOS; scenario += 1) {
    const free = counters.map((counter) => counter.free[stratumOf(counter.who, scenario)] ?? 0)
    for (const [place, waiting] of order.entries()) {
      const counter = firstFree(free, eligible[place] ?? [])
      const begins = free[counter] ?? 0
      put(called, place, scenario, begins)
      free[counter] = begins + betweenMs + (durations.get(waiting.serviceId)?.[stratumOf(waiting.issueSeq + 100, scenario)] ?? 0)
    }
    for (const [place, who] of takers.entries()) put(taken, place, scenario, free[firstFree(free, who)] ?? 0)
  }
  return {
    waiting: new Map(order.map((waiting, place) => [waiting.ticketId, callTimes(called[place])])),
    taken: new Map(offered.map((id, place) => [id, callTimes(taken[place])])),
  }
}

function put(times: readonly Float64Array[], place: number, scenario: number, ms: number): void {
  const row = times[place]
  if (row) row[scenario] = ms
}

function eligibleCounters(state: OfficeState, counters: readonly OpenCounter[], order: readonly Waiting[]): readonly (readonly number[])[] {
  const byService = new Map<string, readonly number[]>()
  return order.map(({ ticketId, serviceId }) => {
    const reservedFor = state.tickets.get(ticketId)?.reservedFor ?? null
    const key = reservedFor ?? serviceId
    const known = byService.get(key)
    if (known) return known
    const who = counters.flatMap(({ counterId, services }, place) =>
      (reservedFor === null ? services.has(serviceId) : counterId === reservedFor) ? [place] : [],
    )
    byService.set(key, who)
    return who
  })
}

function firstFree(free: readonly number[], who: readonly number[]): number {
  let first = who[0] ?? 0
  for (const counter of who) if ((free[counter] ?? Infinity) < (free[first] ?? Infinity)) first = counter
  return first
}

function callTimes(times: Float64Array | undefined): CallTimes {
  const sorted = (times ?? new Float64Array(SCENARIOS)).sort()
  const at = (share: number) => sorted[Math.round(share * (SCENARIOS - 1))] ?? 0
  return { early: at(EARLY), middle: at(0.5), late: at(LATE) }
}
