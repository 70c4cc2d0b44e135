import type { Timers } from '@loket/printer/station'

/** One thing at a time: what is begun ends what went on before it, and what that had planned. */
export interface Turns {
  /** Returns whether what was begun is still what goes on; to be asked after each wait. */
  begin(): () => boolean
  /** In place of what was planned before. */
  later(ms: number, run: () => void): void
}

export function createTurns(timers: Timers): Turns {
  let newest = 0
  let cancel = () => {}
  return {
    begin() {
      cancel()
      newest += 1
      const mine = newest
      return () => mine === newest
    },
    later(ms, run) {
      cancel()
      cancel = timers.after(ms, run)
    },
  }
}
