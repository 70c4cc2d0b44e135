// A clock of the view, read at an instant: how long, how much of its target, and how it stands.

import { type Instant, MINUTE_MS, type RunningClock, type Standing } from '@loket/protocol'

export interface ClockReading {
  readonly elapsedMs: number
  /** Of the target, 0 to 1; `null` for a clock without one. */
  readonly share: number | null
  /** Until the target, negative once it has passed; `null` for a clock without one. */
  readonly leftMs: number | null
  readonly standing: Standing
}

export function readClock({ startedAt, atRiskAt, targetAt, standing }: RunningClock, now: Instant): ClockReading {
  const elapsedMs = Math.max(0, now - startedAt)
  if (targetAt === null) return { elapsedMs, share: null, leftMs: null, standing }
  const share = Math.min(1, elapsedMs / Math.max(1, targetAt - startedAt))
  return { elapsedMs, share, leftMs: targetAt - now, standing: standingAt(standing, atRiskAt, targetAt, now) }
}

/** Whole minutes begun, at least 0. */
export function minutesSince(at: Instant, now: Instant): number {
  return Math.max(0, Math.floor((now - at) / MINUTE_MS))
}

// Without a server no new view arrives, and a clock that runs on must not keep an old colour.
function standingAt(told: Standing, atRiskAt: Instant | null, targetAt: Instant, now: Instant): Standing {
  if (now > targetAt) return 'breached'
  return atRiskAt !== null && now >= atRiskAt && told === 'onTrack' ? 'atRisk' : told
}
