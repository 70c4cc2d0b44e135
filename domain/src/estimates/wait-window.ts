// What people are told of their wait: how many stand before them, and a window in whole minutes that four of five calls fall into.

import { type Instant, MINUTE_MS, SECOND_MS, type ServiceId, type WaitWindow } from '@loket/protocol'
import { present } from '../invariant.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { lengthOfLine, queuesAt, queuesBefore, rankInLine } from '../queue/lines.ts'
import { assumptionsOf, type CallTimes, type Forecast, forecast } from './forecast.ts'

/** Waiting tickets before this one, at the counters that serve it; 0 unless it waits. */
export function peopleAhead(state: OfficeState, ticket: Ticket): number {
  if (ticket.state !== 'waiting') return 0
  const { reservedFor } = ticket
  const queues = reservedFor === null ? queuesBefore(state, presentLeg(ticket).terms.serviceId) : queuesAt(state, reservedFor)
  return rankInLine(state, present(queues, 'a service of this office'), {
    orderKey: presentLeg(ticket).terms.orderKey,
    issueSeq: ticket.issueSeq,
  })
}

/** Waiting tickets that a ticket taken now would find before it. */
export function peopleAheadOfNew(state: OfficeState, serviceId: ServiceId): number {
  return lengthOfLine(state, present(queuesBefore(state, serviceId), 'a service of this office'))
}

/** The window of a waiting ticket, or `null` when it does not wait or no open counter serves it. */
export function windowOf(state: OfficeState, ticket: Ticket, at: Instant): WaitWindow | null {
  if (ticket.state !== 'waiting') return null
  return toldOf(forecastAt(state, at)?.waiting.get(ticket.id))
}

/** The window of a ticket that would be taken now. */
export function windowOfNew(state: OfficeState, serviceId: ServiceId, at: Instant): WaitWindow | null {
  return toldOf(forecastAt(state, at)?.taken.get(serviceId))
}

function toldOf(times: CallTimes | undefined): WaitWindow | null {
  return times === undefined ? null : toldWindow(times)
}

/** As people are told it: rounded outward to whole minutes; within a minute is at once. */
export function toldWindow({ early, late }: CallTimes): WaitWindow {
  return { fromMinutes: Math.floor(early / MINUTE_MS), toMinutes: late < MINUTE_MS ? 0 : Math.ceil(late / MINUTE_MS) }
}

/** Windows are in minutes, so a forecast of the same facts serves for a while. */
const GRAIN_MS = 10 * SECOND_MS

interface Remembered {
  readonly seq: number
  readonly at: Instant
  readonly forecast: Forecast
}

/** Of each state its latest forecast: a cache, which changes no answer. */
const latest = new WeakMap<OfficeState, Remembered>()

function forecastAt(state: OfficeState, at: Instant): Forecast | null {
  if (!openDayOf(state)) return null
  const grain = Math.max(state.lastAt, Math.floor(at / GRAIN_MS) * GRAIN_MS) as Instant
  const known = latest.get(state)
  if (known?.seq === state.lastSeq && known.at === grain) return known.forecast
  const made = forecast(state, grain, assumptionsOf(state))
  latest.set(state, { seq: state.lastSeq, at: grain, forecast: made })
  return made
}
