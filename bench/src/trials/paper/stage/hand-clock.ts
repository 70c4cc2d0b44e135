import type { Timers } from '@loket/printer'
import { type ManualTime, manualTime } from '@loket/server'
import type { Heartbeat } from './heartbeat.ts'

/** Time that stands still until everything is said, and then jumps to what is due next. */
export interface HandClock {
  readonly time: ManualTime
  readonly timers: Timers
  /** Until nothing more happens by itself while time stands still. */
  quiet(): Promise<void>
  /** Earlier than for the trial itself: for what happens in the middle of it. */
  brieflyQuiet(): Promise<void>
  /** Called each time, before time goes on. */
  onStill(listener: () => void): void
  /** So many milliseconds, each timer at its own moment, and what follows from each before the next. */
  pass(ms: number): Promise<void>
}

export interface HandClockParts {
  /** Epoch milliseconds. */
  readonly startsAt: number
  readonly heartbeat: Heartbeat
  /** A count that grows with everything that happens. */
  activity(): number
}

export function createHandClock({ startsAt, heartbeat, activity }: HandClockParts): HandClock {
  const time = manualTime(startsAt)
  const listeners: (() => void)[] = []

  async function quiet(): Promise<void> {
    await heartbeat.quiet(activity)
    for (const listener of listeners) listener()
  }

  return {
    time,
    timers: { after: (ms, then) => time.setTimer(ms, then) },
    quiet,
    brieflyQuiet: () => heartbeat.brieflyQuiet(activity),
    onStill: (listener) => void listeners.push(listener),
    async pass(ms) {
      const until = time.monotonic() + ms
      await quiet()
      for (let next = time.nextIn; next !== null && time.monotonic() + next <= until; next = time.nextIn) {
        time.advance(next)
        await quiet()
      }
      time.advance(until - time.monotonic())
    },
  }
}
