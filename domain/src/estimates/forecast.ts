// When each waiting ticket will be called: the orders in which the discipline may call, played through with many equally likely sets of durations.

import type { Instant, ServiceId, TicketId } from '@loket/protocol'
import { SECOND_MS } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { busyTimes } from './busy-times.ts'
import { type Assumptions, imaginedHall } from './imagined-hall.ts'
import { likelyOrders } from './likely-orders.ts'
import { playThrough } from './play-through.ts'
import { SCENARIOS } from './strata.ts'

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

/** What lies outside on either side; told in whole minutes, rounded outward, the window then holds four of five calls (docs/simulator.md). */
const EARLY = 0.12
const LATE = 1 - EARLY

/** Assumptions as in the simulated days, for want of an office's own: 8 % absent, and half a minute between two visits. */
const ABSENT_SHARE = 0.08
const BETWEEN_MS = 25 * SECOND_MS

export function assumptionsOf(state: OfficeState): Assumptions {
  const { minimumSeconds } = present(state.settings, 'settings').calls
  return { busy: busyTimes(state), absentShare: ABSENT_SHARE, absentMs: minimumSeconds * SECOND_MS, betweenMs: BETWEEN_MS }
}

export function forecast(state: OfficeState, at: Instant, assumptions: Assumptions): Forecast {
  const hall = imaginedHall(state, at, assumptions)
  const { waiting, taken } = playThrough(hall, likelyOrders(hall))
  return { waiting: callTimesOf(waiting), taken: callTimesOf(taken) }
}

function callTimesOf<Key>(times: ReadonlyMap<Key, Float64Array>): ReadonlyMap<Key, CallTimes> {
  return new Map([...times].map(([key, own]) => [key, callTimes(own)]))
}

function callTimes(times: Float64Array): CallTimes {
  const sorted = times.toSorted()
  const at = (share: number) => present(sorted[Math.round(share * (SCENARIOS - 1))], 'an outcome')
  return { early: at(EARLY), middle: at(0.5), late: at(LATE) }
}
