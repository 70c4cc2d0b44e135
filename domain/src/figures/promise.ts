// What counts for the promise share. Shares cannot be flattered: see docs/rules.md, clocks.

import type { Instant, Outcome } from '@loket/protocol'
import { promiseNetMs } from '../clocks/promise-clock.ts'
import type { Leg } from '../office/ticket.ts'

/** These stand beside the promise share, never in it. */
const BESIDE: readonly Outcome[] = ['documentsIncomplete', 'redirected']

export type Verdict = 'met' | 'missed' | 'undecided' | 'beside'

/**
 * How a leg counts for its promise at `at`: completed legs, and any already past it. A transfer in time stands beside the share,
 * since the next leg carries the clock on; one too late was missed. `lessMs` is taken off the clock, for the figure without outages.
 */
export function promiseVerdict(leg: Leg, at: Instant, lessMs = 0): Verdict {
  if (leg.outcome !== null && BESIDE.includes(leg.outcome)) return 'beside'
  if (wasTurnedAway(leg)) return 'missed'
  const used = promiseNetMs(leg, at)
  if (used !== null && used - lessMs > leg.terms.promiseMs) return 'missed'
  if (leg.end === 'transferred') return 'beside'
  return leg.end === 'completed' ? 'met' : 'undecided'
}

/** Who waited until the day closed was promised a visit that no hour can keep any more; so the wait counts it too. */
function wasTurnedAway({ terms, end, startedAt }: Leg): boolean {
  return terms.promiseFrom === 'visit' && end === 'expired' && startedAt === null
}
