// What a forecast starts from: the open counters, when each will be free, and how long visits take, in equally likely scenarios.

import type { CounterId, Instant, ServiceId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { servicesAt } from '../queue/lines.ts'
import type { Waiting } from '../queue/waiting.ts'
import type { BusyTimes } from './busy-times.ts'
import { chanceOf, remainderStrata, type Spread, usualOf, visitStrata } from './strata.ts'

/** What is assumed of visits; an office's own may be put in its place. */
export interface Assumptions {
  readonly busy: BusyTimes
  /** Of those called, who do not come, and how long that holds the counter. */
  readonly absentShare: number
  readonly absentMs: number
  /** Between two visits of a counter. */
  readonly betweenMs: number
}

export interface OpenCounter {
  readonly counterId: CounterId
  readonly services: ReadonlySet<ServiceId>
  /** When it is free, ms from now, by stratum. */
  readonly free: Float64Array
  /** Tells its chances apart from others'. */
  readonly who: number
}

export interface ImaginedHall {
  readonly state: OfficeState
  readonly at: Instant
  readonly assumptions: Assumptions
  readonly counters: readonly OpenCounter[]
  /** Services that an open counter takes. */
  readonly offered: readonly ServiceId[]
  /** How long a visit of each service keeps a counter, by stratum. */
  readonly visits: ReadonlyMap<ServiceId, Float64Array>
}

export function imaginedHall(state: OfficeState, at: Instant, assumptions: Assumptions): ImaginedHall {
  const { busy, absentShare, absentMs } = assumptions
  const counters = openCounters(state, at, assumptions)
  return {
    ...{ state, at, assumptions, counters },
    offered: [...busy.keys()].filter((id) => counters.some(({ services }) => services.has(id))),
    visits: new Map([...busy].map(([id, spread]) => [id, visitStrata(spread, absentShare, absentMs)])),
  }
}

/** When the counter is free in a scenario, ms from now. */
export function freeIn({ free, who }: OpenCounter, scenario: number): number {
  return chanceOf(free, who, scenario)
}

/** When the counter is usually free, ms from now. */
export function usuallyFree({ free }: OpenCounter): number {
  return usualOf(free)
}

/** Numbers of tickets begin where those of counters have ended. */
const FIRST_TICKET = 100

/** From the call of a ticket until its counter calls the next one, in a scenario, ms. */
export function busyIn({ visits, assumptions }: ImaginedHall, { serviceId, issueSeq }: Waiting, scenario: number): number {
  const strata = present(visits.get(serviceId), 'a service of this office')
  return assumptions.betweenMs + chanceOf(strata, issueSeq + FIRST_TICKET, scenario)
}

/** The same in the mean, but for those who do not come. */
export function usuallyBusy({ assumptions }: ImaginedHall, { serviceId }: Waiting): number {
  return spreadOf(assumptions, serviceId).meanMs * (1 - assumptions.absentShare) + assumptions.betweenMs
}

function openCounters(state: OfficeState, at: Instant, assumptions: Assumptions): readonly OpenCounter[] {
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
