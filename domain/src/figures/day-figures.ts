// The figures of a day, from its tickets alone. For reports; views use the running tallies.

import type { Instant, ServiceClassId, Share } from '@loket/protocol'
import { processingMs, waitMs, waitTargetMs } from '../clocks/clocks.ts'
import { timeIn } from '../clocks/periods.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { isOpen, type Leg, type Ticket } from '../office/ticket.ts'
import { promiseVerdict, type Verdict } from './promise.ts'

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
  const classes = present(state.settings, 'settings').classes.map((entry) => classFigures(tickets, entry.id, at))
  return { tickets: tickets.length, classes }
}

function classFigures(all: readonly Ticket[], classId: ServiceClassId, at: Instant): ClassFigures {
  const tickets = all.filter((ticket) => ticket.legs[0]?.terms.classId === classId)
  const legs = all.flatMap((ticket) => ticket.legs.filter((leg) => leg.terms.classId === classId))
  const served = legs.filter((leg) => leg.startedAt !== null)
  const ended = (state: Ticket['state']) => tickets.filter((ticket) => ticket.state === state).length
  const withOutcome = (outcome: Leg['outcome']) => legs.filter((leg) => leg.outcome === outcome).length
  return {
    classId,
    tickets: tickets.length,
    wait: shareOf(tickets.map((ticket) => waitVerdict(ticket, at))),
    promise: shareOf(legs.map((leg) => promiseVerdict(leg, at))),
    waitMs: percentiles(tickets.map((ticket) => waitMs(ticket, at))),
    checkingMs: percentiles(served.filter(wasChecked).map((leg) => timeIn(leg, 'checking', at))),
    processingMs: percentiles(served.flatMap((leg) => processingMs(leg, at) ?? [])),
    serviceMs: percentiles(served.map((leg) => (leg.endedAt ?? at) - present(leg.startedAt, 'the start'))),
    completed: legs.filter((leg) => leg.outcome !== null).length,
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

/**
 * Every issued ticket counts: one that expired was missed; a no-show waited up to its first call. A ticket that is open,
 * or was cancelled before anyone started, is missed once past its target and undecided before.
 */
function waitVerdict(ticket: Ticket, at: Instant): Verdict {
  if (ticket.state === 'expired' && ticket.firstStartedAt === null) return 'missed'
  if (waitMs(ticket, at) > waitTargetMs(ticket)) return 'missed'
  return ticket.firstStartedAt !== null || ticket.state === 'noShow' ? 'met' : 'undecided'
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
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}
