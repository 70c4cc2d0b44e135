// Two clocks of a leg. Processing counts from accepted documents to completion; the promise counts with it, or from the visit where the class
// says so. Both are known raw and net of the one pause, and a transfer carries them on.

import type { ClockName, Instant } from '@loket/protocol'
import type { ClockStart, Leg } from '../office/ticket.ts'
import { pausedMs } from './periods.ts'

/**
 * Where processing began, or `null`: in an earlier leg, if a transfer carried it on; when documents were accepted; at the start,
 * where nothing needs accepting, or once a leg was completed though nobody accepted: skipping the key must not stop the clock.
 */
function processingStart(leg: Leg): ClockStart | null {
  if (leg.carried !== null) return leg.carried
  const withoutDocuments = leg.end === 'completed' || !leg.terms.checksDocuments
  const from = leg.acceptedAt ?? (withoutDocuments ? leg.startedAt : null)
  return from === null ? null : { from, pausedMs: 0 }
}

/** Where the promise began to count; `null`: it has not. */
export function promiseStart(leg: Leg): ClockStart | null {
  return leg.terms.promiseFrom === 'visit' ? leg.visit : processingStart(leg)
}

/** The clock on which the promise of the leg stands. */
export function promiseClock({ terms }: Leg): Extract<ClockName, 'processing' | 'visit'> {
  return terms.promiseFrom === 'visit' ? 'visit' : 'processing'
}

/** Up to where the promise counts. Who was called and did not come has made no promise late: one on the visit ends with the first call. */
export function promiseUntil(leg: Leg, at: Instant): Instant {
  const calledForNothing = leg.terms.promiseFrom === 'visit' && leg.end === 'noShow' && leg.startedAt === null
  return (calledForNothing ? leg.firstCalledAt : null) ?? leg.endedAt ?? at
}

/** ms from the beginning of the promise, whatever happened since; `null`: not begun. */
export function promiseRawMs(leg: Leg, at: Instant): number | null {
  const start = promiseStart(leg)
  return start && promiseUntil(leg, at) - start.from
}

/** The same, less the time parked for documents; this is what the promise is judged by. */
export function promiseNetMs(leg: Leg, at: Instant): number | null {
  const start = promiseStart(leg)
  return start && promiseUntil(leg, at) - start.from - pausedSince(leg, start, at)
}

/** ms of processing, less the time parked for documents; `null`: not begun. */
export function processingNetMs(leg: Leg, at: Instant): number | null {
  const start = processingStart(leg)
  return start && (leg.endedAt ?? at) - start.from - pausedSince(leg, start, at)
}

/** Time parked for documents since a clock began, the legs before included. */
export function pausedSince(leg: Leg, { from, pausedMs: before }: ClockStart, at: Instant): number {
  return pausedMs(leg, from, at) + before
}

/** What the leg after a transfer takes over, so that no transfer starts a clock anew. */
export function handedOn(leg: Leg, at: Instant): Pick<Leg, 'visit' | 'carried'> {
  const goingOn = (start: ClockStart): ClockStart => ({ from: start.from, pausedMs: pausedSince(leg, start, at) })
  const processing = processingStart(leg)
  return { visit: goingOn(leg.visit), carried: processing && goingOn(processing) }
}
