const FIRST_MS = 1_000
const LONGEST_MS = 30_000

export interface RetryDelays {
  /** How long to wait now: each time twice as long, up to half a minute. */
  next(): number
  /** All went well for a while: the next trouble is a new one. */
  reset(): void
}

export function createRetryDelays(): RetryDelays {
  let delay = FIRST_MS
  return {
    next() {
      const now = delay
      delay = Math.min(delay * 2, LONGEST_MS)
      return now
    },
    reset() {
      delay = FIRST_MS
    },
  }
}
