// When a waiting ticket will probably be called: the work in front of it, shared by the open counters that serve it.
// A plain first forecaster; a better one takes its place here.

import { type Instant, MINUTE_MS, type ServiceId, type WaitWindow } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { lengthOfLine, queueOf, rankInLine, servicesAt } from '../queue/lines.ts'
import { rankOf } from '../queue/ticket-queue.ts'

/** How many tickets the office's first guess of a service time weighs against the day's own. */
const GUESS_WEIGHT = 5
const NARROW = 0.7
const WIDE = 1.4
/** A counter's present ticket takes at least this share of a usual one more, however long it has taken. */
const REMAINING_AT_LEAST = 0.25

/** Services whose tickets can stand before one of this service. */
function rivalsOf(state: OfficeState, serviceId: ServiceId): readonly ServiceId[] {
  return present(present(state.index, 'settings').rivals.get(serviceId), `service ${serviceId} of this office`)
}

/** Waiting tickets before this one, at the counters that serve it; 0 unless it waits. */
export function peopleAhead(state: OfficeState, ticket: Ticket): number {
  if (ticket.state !== 'waiting') return 0
  const { serviceId, orderKey } = presentLeg(ticket).terms
  return rankInLine(state, rivalsOf(state, serviceId), { orderKey, issueSeq: ticket.issueSeq })
}

/** Waiting tickets that a ticket taken now would find before it. */
export function peopleAheadOfNew(state: OfficeState, serviceId: ServiceId): number {
  return lengthOfLine(state, rivalsOf(state, serviceId))
}

/** The window of a waiting ticket, or `null` when it does not wait or no open counter serves it. */
export function windowOf(state: OfficeState, ticket: Ticket, at: Instant): WaitWindow | null {
  if (ticket.state !== 'waiting') return null
  const { serviceId, orderKey } = presentLeg(ticket).terms
  const place = { orderKey, issueSeq: ticket.issueSeq }
  return windowBehind(state, serviceId, at, (rival) => rankOf(queueOf(state, rival), place))
}

/** The window of a ticket that would be taken now. */
export function windowOfNew(state: OfficeState, serviceId: ServiceId, at: Instant): WaitWindow | null {
  return windowBehind(state, serviceId, at, (rival) => queueOf(state, rival).byOrder.length)
}

function windowBehind(state: OfficeState, serviceId: ServiceId, at: Instant, before: (rival: ServiceId) => number): WaitWindow | null {
  const counters = countersServing(state, serviceId)
  if (counters.length === 0) return null
  const rivals = rivalsOf(state, serviceId)
  const ahead = rivals.reduce((sum, rival) => sum + before(rival), 0)
  const idle = counters.filter((counter) => counter.ticketId === null).length
  if (ahead < idle) return { fromMinutes: 0, toMinutes: 0 }
  const queued = rivals.reduce((sum, rival) => sum + before(rival) * usualBusyMs(state, rival), 0)
  const running = counters.reduce((sum, counter) => sum + remainingMs(state, counter, at), 0)
  const minutes = (queued + running) / counters.length / MINUTE_MS
  return { fromMinutes: Math.floor(minutes * NARROW), toMinutes: Math.max(1, Math.ceil(minutes * WIDE)) }
}

function countersServing(state: OfficeState, serviceId: ServiceId): readonly CounterLife[] {
  if (!openDayOf(state)) return []
  return [...state.counters.values()].filter((counter) => counter.state === 'open' && servicesAt(state, counter.id).includes(serviceId))
}

/** The day's mean from call to completion, drawn towards the settings' guess while few were served. */
function usualBusyMs(state: OfficeState, serviceId: ServiceId): number {
  const guess = present(present(state.index, 'settings').services.get(serviceId), `service ${serviceId}`).expectedMinutes * MINUTE_MS
  const pace = state.pace.get(serviceId) ?? { completed: 0, busyMs: 0 }
  return (guess * GUESS_WEIGHT + pace.busyMs) / (GUESS_WEIGHT + pace.completed)
}

function remainingMs(state: OfficeState, counter: CounterLife, at: Instant): number {
  const ticket = counter.ticketId === null ? undefined : state.tickets.get(counter.ticketId)
  if (!ticket) return 0
  const usual = usualBusyMs(state, presentLeg(ticket).terms.serviceId)
  return Math.max(usual * REMAINING_AT_LEAST, usual - (at - present(ticket.calledAt, 'the call')))
}
