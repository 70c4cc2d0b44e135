// The promise's clock of a leg: from accepted documents to completion, raw and net of the one pause. A transfer carries it on.

import type { Instant } from '@loket/protocol'
import type { CarriedPromise, Leg } from '../office/ticket.ts'
import { pausedMs } from './periods.ts'

/**
 * When the promise began to count, or `null`: in an earlier leg, if a transfer carried it on; when documents were accepted; at the start,
 * where nothing needs accepting, or once a leg was completed though nobody accepted: skipping the key must not stop the clock.
 */
export function promiseFrom(leg: Leg): Instant | null {
  if (leg.carried !== null) return leg.carried.from
  if (leg.acceptedAt !== null) return leg.acceptedAt
  return leg.end === 'completed' || !leg.terms.checksDocuments ? leg.startedAt : null
}

/** ms from the promise's beginning, whatever happened since; `null`: not begun. */
export function processingRawMs(leg: Leg, at: Instant): number | null {
  const from = promiseFrom(leg)
  return from === null ? null : (leg.endedAt ?? at) - from
}

/** The same, less the time parked for documents; this is what the promise is judged by. */
export function processingNetMs(leg: Leg, at: Instant): number | null {
  const from = promiseFrom(leg)
  return from === null ? null : (leg.endedAt ?? at) - from - promisePausedMs(leg, from, at)
}

/** Time parked for documents since the promise began, the legs before included. */
export function promisePausedMs(leg: Leg, from: Instant, at: Instant): number {
  return pausedMs(leg, from, at) + (leg.carried?.pausedMs ?? 0)
}

/** What the leg after a transfer takes over, so that no transfer starts a promise anew. */
export function carriedFrom(leg: Leg, at: Instant): CarriedPromise | null {
  const from = promiseFrom(leg)
  return from === null ? null : { from, pausedMs: promisePausedMs(leg, from, at) }
}
