import type { Timers } from '@loket/printer/station'

export interface FakeTimers extends Timers {
  /** Moves the clock, runs what is due in order, and lets what was answered by then go on. */
  advance(ms: number): Promise<void>
}

interface Planned {
  readonly at: number
  readonly then: () => void
}

export function fakeTimers(): FakeTimers {
  let now = 0
  let planned: readonly Planned[] = []

  function due(end: number): Planned | undefined {
    return planned.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0]
  }

  return {
    after(delay, then) {
      const one: Planned = { at: now + delay, then }
      planned = [...planned, one]
      return () => {
        planned = planned.filter((other) => other !== one)
      }
    },
    async advance(ms) {
      const end = now + ms
      await settled()
      for (let next = due(end); next !== undefined; next = due(end)) {
        const one = next
        planned = planned.filter((other) => other !== one)
        now = one.at
        one.then()
        await settled()
      }
      now = end
    },
  }
}

/** Promises that hang on nothing but each other are through. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
