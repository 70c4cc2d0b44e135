// A leg's periods follow each other: entering one ends the last, at the same instant. So the clocks tile the visit.

import type { Instant, PeriodKind } from '@loket/protocol'
import type { Leg } from '../office/ticket.ts'

export function enterPeriod(leg: Leg, kind: PeriodKind, at: Instant): void {
  endPeriod(leg, at)
  leg.periods.push({ kind, from: at, to: null })
}

export function endPeriod(leg: Leg, at: Instant): void {
  const last = leg.periods.at(-1)
  if (last && last.to === null) last.to = at
}

/** Time spent in one kind of period so far, ms; an open period counts up to `at`. */
export function timeIn(leg: Leg, kind: PeriodKind, at: Instant): number {
  return leg.periods.reduce((sum, period) => (period.kind === kind ? sum + ((period.to ?? at) - period.from) : sum), 0)
}
