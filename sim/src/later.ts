import type { Instant } from '@loket/protocol'

/** `ms` may carry fractions; instants are whole. */
export function later(at: Instant, ms: number): Instant {
  return (at + Math.round(ms)) as Instant
}
