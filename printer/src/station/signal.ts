import type { Timers } from '../transport/timers.ts'

export interface Signal {
  give(): void
  /** Until it is given, or was given since the last waiting, or the time is over. */
  wait(ms: number): Promise<void>
}

export function createSignal(timers: Timers): Signal {
  let given = false
  let wake: (() => void) | null = null
  return {
    give() {
      given = true
      wake?.()
    },
    async wait(ms) {
      if (!given) {
        await new Promise<void>((resolve) => {
          const cancel = timers.after(ms, resolve)
          wake = () => {
            cancel()
            resolve()
          }
        })
      }
      wake = null
      given = false
    },
  }
}
