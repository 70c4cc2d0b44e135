import type { Timers } from '../transport/timers.ts'

export interface FakeTimers extends Timers {
  /** Moves the clock and runs what is due, in order. */
  advance(ms: number): void
  /** Delays, in milliseconds from when they were asked for, that have neither run nor been called off. */
  readonly waiting: readonly number[]
  /** How long until the next is due; `null`: none is. */
  readonly nextIn: number | null
}

interface Planned {
  readonly delay: number
  readonly at: number
  readonly then: () => void
}

export function fakeTimers(): FakeTimers {
  let now = 0
  let planned: Planned[] = []
  return {
    after(delay, then) {
      const one: Planned = { delay, at: now + delay, then }
      planned.push(one)
      return () => {
        planned = planned.filter((other) => other !== one)
      }
    },
    advance(ms) {
      const end = now + ms
      for (;;) {
        const next = planned.filter((one) => one.at <= end).toSorted((one, other) => one.at - other.at)[0]
        if (next === undefined) break
        planned = planned.filter((one) => one !== next)
        now = next.at
        next.then()
      }
      now = end
    },
    get nextIn() {
      return planned.length === 0 ? null : Math.min(...planned.map(({ at }) => at)) - now
    },
    get waiting() {
      return planned.map((one) => one.delay)
    },
  }
}
