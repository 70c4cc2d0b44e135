// Where time comes from: the computer's clocks and its timers.

import { uptime } from 'node:os'

export interface TimeSources {
  /** Epoch milliseconds; may be moved by anybody at any moment. */
  wall(): number
  /** Milliseconds from an arbitrary beginning; only ever forward. Stands still while the computer sleeps. */
  monotonic(): number
  /** The same, but runs on while the computer sleeps. Coarse, and costs a look into the system. */
  sinceBoot(): number
  /** Calls once after `delayMs` of monotonic time, possibly a millisecond early; returns what takes it back. */
  setTimer(delayMs: number, ring: () => void): () => void
}

export const SYSTEM_TIME: TimeSources = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  sinceBoot: () => uptime() * 1000,
  setTimer(delayMs, ring) {
    const timer = setTimeout(ring, delayMs)
    return () => clearTimeout(timer)
  },
}
