// What whole days show of visits, looked at afterwards: what a forecaster would assume who knew the true distributions.

import type { Assumptions, OfficeState } from '@loket/domain'
import { type CounterId, type Instant, MINUTE_MS, SECOND_MS, type ServiceHistory, type ServiceId } from '@loket/protocol'
import { type DayOfFacts, replay } from './replay.ts'

export interface Observed {
  /** As a day that follows would get it told. */
  readonly history: readonly ServiceHistory[]
  readonly assumptions: Assumptions
  /** Of all completed legs of all services together, from the call to the end. */
  readonly meanBusyMs: number
}

interface Busy {
  legs: number
  sumMs: number
  squares: number
}

interface Seen {
  readonly busy: Map<ServiceId, Busy>
  readonly expectedMs: Map<ServiceId, number>
  readonly absentMs: number[]
  readonly betweenMs: number[]
  starts: number
}

/** Throws where no leg was completed on any of the days. */
export function observe(days: readonly DayOfFacts[]): Observed {
  const seen: Seen = { busy: new Map(), expectedMs: new Map(), absentMs: [], betweenMs: [], starts: 0 }
  for (const day of days) look(day, seen)
  const busy = [...seen.busy.values()]
  const legs = busy.reduce((sum, one) => sum + one.legs, 0)
  if (legs === 0) throw new RangeError('no leg was completed on these days')
  return {
    history: [...seen.busy].map(([serviceId, one]) => ({ serviceId, legs: one.legs, ...spreadOf(one) })),
    assumptions: {
      busy: new Map([...seen.expectedMs].map(([id, ms]) => [id, spreadOr(seen.busy.get(id), ms)])),
      absentShare: seen.absentMs.length / (seen.absentMs.length + seen.starts),
      absentMs: meanOr(seen.absentMs, MINUTE_MS),
      betweenMs: meanOr(seen.betweenMs, SECOND_MS),
    },
    meanBusyMs: busy.reduce((sum, one) => sum + one.sumMs, 0) / legs,
  }
}

function look(day: DayOfFacts, seen: Seen): void {
  const freeSince = new Map<CounterId, Instant | null>()
  let last: OfficeState | null = null
  for (const { state, recorded } of replay(day)) {
    const { at, event } = recorded
    last = state
    if (event.type === 'serviceStarted' && isFirstStart(state, event.ticketId, at)) seen.starts += 1
    if (event.type === 'ticketMarkedNoShow') noteAbsence(state, event.ticketId, at, seen)
    if (event.type === 'ticketCalled') noteBetween(state, event, at, freeSince.get(event.counterId) ?? null, seen)
    noteFreed(state, at, freeSince)
  }
  if (last) addPace(last, seen)
}

type TicketId = Parameters<OfficeState['tickets']['get']>[0]

/** Work that goes on after it was put aside is no new visit. */
function isFirstStart({ tickets }: OfficeState, ticketId: TicketId, at: Instant): boolean {
  return tickets.get(ticketId)?.legs.at(-1)?.startedAt === at
}

/** How long somebody who did not come held the counter. */
function noteAbsence({ tickets }: OfficeState, ticketId: TicketId, at: Instant, { absentMs }: Seen): void {
  const calledAt = tickets
    .get(ticketId)
    ?.legs.at(-1)
    ?.periods.findLast(({ kind }) => kind === 'walking')?.from
  if (calledAt !== undefined) absentMs.push(at - calledAt)
}

/** From one visit to the next at a counter, where the next one was already there: an agent with nobody to call is not slow. */
function noteBetween(
  { tickets }: OfficeState,
  { ticketId }: { readonly ticketId: TicketId },
  at: Instant,
  freeSince: Instant | null,
  { betweenMs }: Seen,
): void {
  const queuedAt = tickets.get(ticketId)?.legs.at(-1)?.queuedAt
  if (freeSince !== null && queuedAt !== undefined && queuedAt <= freeSince) betweenMs.push(at - freeSince)
}

/** A counter that has just been opened, or that a break keeps, is not between two visits. */
function noteFreed({ counters }: OfficeState, at: Instant, freeSince: Map<CounterId, Instant | null>): void {
  for (const { id, state, ticketId } of counters.values()) {
    if (state !== 'open' || ticketId !== null) freeSince.set(id, null)
    else if (freeSince.has(id) && freeSince.get(id) === null) freeSince.set(id, at)
  }
}

function addPace({ settings, pace }: OfficeState, { busy, expectedMs }: Seen): void {
  for (const { id, offer, expectedMinutes } of settings?.services ?? []) if (offer.here) expectedMs.set(id, expectedMinutes * MINUTE_MS)
  for (const [serviceId, { completed, busyMs, busySeconds2 }] of pace) {
    if (completed === 0) continue
    const sofar = busy.get(serviceId) ?? { legs: 0, sumMs: 0, squares: 0 }
    busy.set(serviceId, {
      legs: sofar.legs + completed,
      sumMs: sofar.sumMs + busyMs,
      squares: sofar.squares + busySeconds2 * SECOND_MS ** 2,
    })
  }
}

function spreadOf({ legs, sumMs, squares }: Busy): { readonly meanMs: number; readonly deviationMs: number } {
  const meanMs = sumMs / legs
  return { meanMs: Math.round(meanMs), deviationMs: Math.round(Math.sqrt(Math.max(0, squares / legs - meanMs ** 2))) }
}

/** A service that nobody asked for has to be something. */
function spreadOr(busy: Busy | undefined, expectedMs: number): { readonly meanMs: number; readonly deviationMs: number } {
  return busy ? spreadOf(busy) : { meanMs: expectedMs, deviationMs: expectedMs / 2 }
}

function meanOr(values: readonly number[], none: number): number {
  return values.length === 0 ? none : values.reduce((sum, value) => sum + value, 0) / values.length
}
