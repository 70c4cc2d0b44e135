// Slows down guessing: after a few wrong PINs a code waits, longer each time, whether anybody has that code or not.

import { MINUTE_MS, SECOND_MS } from '@loket/protocol'

export interface SignInAttempts {
  /** Counts an attempt before it is checked, so that many at once are counted too. Milliseconds to wait, or `null` to go on. */
  begin(code: string, nowMs: number): number | null
  succeeded(code: string): void
}

const FREE_ATTEMPTS = 5
const FIRST_WAIT_MS = 30 * SECOND_MS
const LONGEST_WAIT_MS = 15 * MINUTE_MS
/** Codes remembered at most; the one tried longest ago is forgotten first. */
const MOST_CODES = 10_000

export function createSignInAttempts(): SignInAttempts {
  const attemptsByCode = new Map<string, { count: number; waitUntil: number }>()

  return {
    begin(code, nowMs) {
      const attempts = attemptsByCode.get(code) ?? { count: 0, waitUntil: 0 }
      if (nowMs < attempts.waitUntil) return attempts.waitUntil - nowMs
      attempts.count += 1
      attempts.waitUntil = attempts.count < FREE_ATTEMPTS ? 0 : nowMs + waitAfter(attempts.count)
      attemptsByCode.delete(code)
      attemptsByCode.set(code, attempts)
      forgetOldest(attemptsByCode)
      return null
    },
    succeeded(code) {
      attemptsByCode.delete(code)
    },
  }
}

function waitAfter(count: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE_ATTEMPTS))
}

function forgetOldest(attemptsByCode: Map<string, unknown>): void {
  if (attemptsByCode.size <= MOST_CODES) return
  for (const oldest of attemptsByCode.keys()) {
    attemptsByCode.delete(oldest)
    return
  }
}
