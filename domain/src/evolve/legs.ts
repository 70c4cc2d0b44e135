import type { Instant, LegEnd, LegTerms } from '@loket/protocol'
import { endPeriod, enterPeriod } from '../clocks/periods.ts'
import type { Leg } from '../office/ticket.ts'

/** A leg begins in the queue, and with it every clock that no leg before has handed on (`null`: none has). */
export function newLeg(terms: LegTerms, at: Instant, handedOn: Pick<Leg, 'visit' | 'carried'> | null): Leg {
  const clocks = handedOn ?? { visit: { from: at, pausedMs: 0 }, carried: null }
  const moments = { firstCalledAt: null, startedAt: null, acceptedAt: null, endedAt: null, counterId: null }
  const ending = { end: null, outcome: null, resultOn: null, redirectedTo: null, missing: [], delayCause: null }
  const leg: Leg = { terms, queuedAt: at, periods: [], ...moments, ...ending, ...clocks, armed: {} }
  enterPeriod(leg, 'legWait', at)
  return leg
}

export function endLeg(leg: Leg, at: Instant, end: LegEnd): void {
  endPeriod(leg, at)
  leg.endedAt = at
  leg.end = end
}

/** A no-show that comes back: the leg goes on, and the time since then was absence. */
export function reopenLeg(leg: Leg, absentSince: Instant): void {
  leg.endedAt = null
  leg.end = null
  enterPeriod(leg, 'absent', absentSince)
}
