// What counts for the promise share. Shares cannot be flattered: see docs/rules.md, clocks.

import type { Instant, Outcome } from '@loket/protocol'
import { processingMs } from '../clocks/clocks.ts'
import type { Leg } from '../office/ticket.ts'

/** These stand beside the promise share, never in it. */
const BESIDE: readonly Outcome[] = ['documentsIncomplete', 'redirected']

export type Verdict = 'met' | 'missed' | 'undecided' | 'beside'

/** How a leg counts for its promise at `at`: completed legs, and open ones already past it. */
export function promiseVerdict(leg: Leg, at: Instant): Verdict {
  const processing = processingMs(leg, at)
  if (leg.outcome !== null && BESIDE.includes(leg.outcome)) return 'beside'
  if (processing !== null && processing > leg.terms.promiseMs) return 'missed'
  return leg.outcome !== null ? 'met' : 'undecided'
}
