// Time by hand, for tests and simulated days.

import type { TimeSources } from './time-sources.ts'

export interface ManualTime extends TimeSources {
  /** Moves both clocks and rings every timer that falls due, each at its own moment. */
  advance(ms: number): void
  /** How long until the next timer falls due; `null`: none is set. */
  readonly nextIn: number | null
  /** Time passes while the computer sleeps: the monotonic clock and the timers stand still. */
  sleep(ms: number): void
  /** Moves the wall clock alone, as a person or a time server does. */
  stepWall(ms: number): void
}

interface Timer {
  readonly dueAt: number
  readonly ring: () => void
}

export function manualTime(wallStart: number): ManualTime {
  let monotonicMs = 0
  let wallMinusMonotonic = wallStart
  let sleptMs = 0
  const timers = new Set<Timer>()

  function nextTimer(until: number): Timer | null {
    let next: Timer | null = null
    for (const timer of timers) if (timer.dueAt <= until && (next === null || timer.dueAt < next.dueAt)) next = timer
    return next
  }

  return {
    wall: () => monotonicMs + wallMinusMonotonic,
    monotonic: () => monotonicMs,
    sinceBoot: () => monotonicMs + sleptMs,
    setTimer(delayMs, ring) {
      const timer = { dueAt: monotonicMs + Math.max(0, delayMs), ring }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance(ms) {
      const until = monotonicMs + ms
      for (let timer = nextTimer(until); timer !== null; timer = nextTimer(until)) {
        timers.delete(timer)
        monotonicMs = Math.max(monotonicMs, timer.dueAt)
        timer.ring()
      }
      monotonicMs = until
    },
    get nextIn() {
      const next = nextTimer(Infinity)
      return next === null ? null : Math.max(0, next.dueAt - monotonicMs)
    },
    sleep(ms) {
      sleptMs += ms
      wallMinusMonotonic += ms
    },
    stepWall(ms) {
      wallMinusMonotonic += ms
    },
  }
}
