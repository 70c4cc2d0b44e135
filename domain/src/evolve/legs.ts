import type { Instant, LegTerms, Outcome } from '@loket/protocol'
import { endPeriod, enterPeriod } from '../clocks/periods.ts'
import type { Leg } from '../office/ticket.ts'

/** A leg begins in the queue. */
export function newLeg(terms: LegTerms, at: Instant): Leg {
  const moments = { firstCalledAt: null, startedAt: null, acceptedAt: null, endedAt: null, outcome: null, counterId: null }
  const leg: Leg = { terms, queuedAt: at, periods: [], ...moments }
  enterPeriod(leg, 'legWait', at)
  return leg
}

export function endLeg(leg: Leg, at: Instant, outcome: Outcome | null): void {
  endPeriod(leg, at)
  leg.endedAt = at
  leg.outcome = outcome
}
