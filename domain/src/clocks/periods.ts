// A leg's periods follow each other: entering one ends the last, at the same instant. So the clocks tile the visit.

import type { DelayCause, Instant, PeriodKind } from '@loket/protocol'
import type { Leg } from '../office/ticket.ts'

export function enterPeriod(leg: Leg, kind: PeriodKind, at: Instant, cause: DelayCause | null = null): void {
  endPeriod(leg, at)
  leg.periods.push({ kind, from: at, to: null, cause })
}

export function endPeriod(leg: Leg, at: Instant): void {
  const last = leg.periods.at(-1)
  if (last && last.to === null) last.to = at
}

/** Time spent in one kind of period so far, ms; an open period counts up to `at`. */
export function timeIn(leg: Leg, kind: PeriodKind, at: Instant): number {
  return leg.periods.reduce((sum, period) => (period.kind === kind ? sum + ((period.to ?? at) - period.from) : sum), 0)
}

/** Time parked for documents since `from`, ms: the one pause of a promise. */
export function pausedMs(leg: Leg, from: Instant, at: Instant): number {
  let paused = 0
  for (const period of leg.periods) {
    if (period.cause === 'documents') paused += Math.max(0, (period.to ?? at) - Math.max(period.from, from))
  }
  return paused
}

/** Whether the leg stands still for want of documents. */
export function isPaused(leg: Leg): boolean {
  const last = leg.periods.at(-1)
  return last?.cause === 'documents' && last.to === null
}
