// How many come for a service, as the last hour showed.

import { HOUR_MS, type Instant, MINUTE_MS, type ServiceId } from '@loket/protocol'
import { type OfficeState, openDayOf } from '../office/state.ts'

const LOOKED_BACK_MS = HOUR_MS
/** Right after the opening a handful of people must not look like a crowd. */
const LEAST_MS = 15 * MINUTE_MS
/** Of one service: two a minute for an hour, and no office is faster for long. */
const MOST_REMEMBERED = 120

/** The latest are remembered. */
export function noteArrival({ arrivals }: OfficeState, serviceId: ServiceId, at: Instant): void {
  const known = arrivals.get(serviceId) ?? []
  known.push(at)
  if (known.length > MOST_REMEMBERED) known.shift()
  arrivals.set(serviceId, known)
}

/** While tickets are given; office time. */
export interface Intake {
  readonly until: number
  /** How far back arrivals are counted. */
  readonly lookedBackMs: number
}

/** `null`: no ticket can be taken now. */
export function intakeAt(state: OfficeState, at: Instant): Intake | null {
  const wallAt = at + state.wallOffsetMs
  const window = openDayOf(state)?.windows.find(({ opensAt, lastTicketAt }) => wallAt >= opensAt && wallAt < lastTicketAt)
  if (!window) return null
  const lookedBackMs = Math.min(LOOKED_BACK_MS, Math.max(wallAt - window.opensAt, LEAST_MS))
  return { until: window.lastTicketAt - state.wallOffsetMs, lookedBackMs }
}

/** Between two arrivals of a service, ms; `null` where nobody came of late. */
export function arrivalEveryMs(state: OfficeState, serviceId: ServiceId, at: Instant, { lookedBackMs }: Intake): number | null {
  const came = (state.arrivals.get(serviceId) ?? []).filter((arrivedAt) => arrivedAt > at - lookedBackMs).length
  return came === 0 ? null : lookedBackMs / came
}
