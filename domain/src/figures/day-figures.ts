// The figures of a day, from its tickets alone. For reports; views use the running tallies.

import type { Instant, ServiceClassId, Share } from '@loket/protocol'
import { waitMs } from '../clocks/clocks.ts'
import { timeIn } from '../clocks/periods.ts'
import { processingNetMs } from '../clocks/promise-clock.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { isOpen, type Leg, type Ticket } from '../office/ticket.ts'
import { promiseInOutageMs, waitInOutageMs } from './outage-overlap.ts'
import { promiseVerdict, type Verdict } from './promise.ts'
import { waitVerdict } from './wait.ts'

/** Milliseconds; `null` where nothing was measured. Open tickets stand in at their current age. */
export interface Percentiles {
  readonly p50: number | null
  readonly p90: number | null
  readonly p99: number | null
}

/** A share with those that are neither met nor missed yet. */
export interface DecidedShare extends Share {
  readonly undecided: number
}

export interface ClassFigures {
  readonly classId: ServiceClassId
  /** Tickets whose visit began in this class. */
  readonly tickets: number
  readonly wait: DecidedShare
  readonly promise: DecidedShare
  /** The same tickets and legs, with the time that fell into declared outages subtracted. */
  readonly waitWithoutOutages: DecidedShare
  readonly promiseWithoutOutages: DecidedShare
  readonly waitMs: Percentiles
  readonly checkingMs: Percentiles
  readonly processingMs: Percentiles
  /** From start to completion: stands next to processing, so that long checking cannot hide. */
  readonly serviceMs: Percentiles
  readonly completed: number
  readonly documentsIncomplete: number
  readonly redirected: number
  readonly noShows: number
  readonly cancelled: number
  readonly expired: number
  readonly open: number
}

export interface DayFigures {
  readonly tickets: number
  readonly classes: readonly ClassFigures[]
}

export function dayFigures(state: OfficeState, at: Instant): DayFigures {
  const tickets = [...state.tickets.values()]
  const classes = present(state.settings, 'settings').classes.map((entry) => classFigures(state, tickets, entry.id, at))
  return { tickets: tickets.length, classes }
}

function classFigures(state: OfficeState, all: readonly Ticket[], classId: ServiceClassId, at: Instant): ClassFigures {
  const tickets = all.filter((ticket) => ticket.legs[0]?.terms.classId === classId)
  const ofTickets = all.flatMap((ticket) => ticket.legs.map((leg) => ({ ticket, leg }))).filter(({ leg }) => leg.terms.classId === classId)
  const legs = ofTickets.map(({ leg }) => leg)
  const served = legs.filter((leg) => leg.startedAt !== null)
  const ended = (end: Ticket['state']) => tickets.filter((ticket) => ticket.state === end).length
  const withOutcome = (outcome: Leg['outcome']) => legs.filter((leg) => leg.outcome === outcome).length
  return {
    classId,
    tickets: tickets.length,
    wait: shareOf(tickets.map((ticket) => waitVerdict(ticket, at))),
    promise: shareOf(legs.map((leg) => promiseVerdict(leg, at))),
    waitWithoutOutages: shareOf(tickets.map((ticket) => waitVerdict(ticket, at, waitInOutageMs(state, ticket, at)))),
    promiseWithoutOutages: shareOf(ofTickets.map(({ ticket, leg }) => promiseVerdict(leg, at, promiseInOutageMs(state, ticket, leg, at)))),
    waitMs: percentiles(tickets.map((ticket) => waitMs(ticket, at))),
    checkingMs: percentiles(served.filter(wasChecked).map((leg) => timeIn(leg, 'checking', at))),
    processingMs: percentiles(served.flatMap((leg) => processingNetMs(leg, at) ?? [])),
    serviceMs: percentiles(served.map((leg) => (leg.endedAt ?? at) - present(leg.startedAt, 'the start'))),
    completed: legs.filter((leg) => leg.end === 'completed').length,
    documentsIncomplete: withOutcome('documentsIncomplete'),
    redirected: withOutcome('redirected'),
    noShows: ended('noShow'),
    cancelled: ended('cancelled'),
    expired: ended('expired'),
    open: tickets.filter(isOpen).length,
  }
}

/** A service that checks nothing must not shorten the checking of the others. */
function wasChecked(leg: Leg): boolean {
  return leg.periods.some((period) => period.kind === 'checking')
}

function shareOf(verdicts: readonly Verdict[]): DecidedShare {
  const count = (verdict: Verdict) => verdicts.filter((candidate) => candidate === verdict).length
  return { met: count('met'), decided: count('met') + count('missed'), undecided: count('undecided') }
}

function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b)
  return { p50: nearestRank(sorted, 0.5), p90: nearestRank(sorted, 0.9), p99: nearestRank(sorted, 0.99) }
}

/** The smallest value that at least the given share of all values does not exceed. */
function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null
}
