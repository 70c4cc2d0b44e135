// A page that hangs does not say so. It is asked every few seconds, and given up when it does not answer, or shows nothing, for long.

import type { Timers } from '@loket/printer/station'
import type { AliveWord } from '../ipc/messages.ts'

export const ASK_EVERY_MS = 10_000
/** A slow computer may be busy for a while; no citizen waits longer than this before a dead screen. */
export const MOST_MISSED = 3

export interface WatchedPage {
  ask(): void
  /** No answer for so long: its process is to be ended. */
  hangs(): void
  /** It answers, and nothing is on the screen. */
  isBlank(): void
  say(sentence: string): void
}

export interface Watchdog {
  heard(word: AliveWord): void
  /** Another page is shown: what was missed before does not count against it. */
  restart(): void
  stop(): void
}

export function startWatchdog(timers: Timers, page: WatchedPage): Watchdog {
  let missed = 0
  let blank = 0
  let cancel = timers.after(ASK_EVERY_MS, tick)

  function tick(): void {
    cancel = timers.after(ASK_EVERY_MS, tick)
    if (missed >= MOST_MISSED) {
      restart()
      page.say('The page hangs: its process is ended.')
      page.hangs()
      return
    }
    missed += 1
    page.ask()
  }

  function restart(): void {
    missed = 0
    blank = 0
  }

  return {
    restart,
    heard({ isBlank }) {
      missed = 0
      blank = isBlank ? blank + 1 : 0
      if (blank < MOST_MISSED) return
      restart()
      page.say('The page shows nothing: it is loaded anew.')
      page.isBlank()
    },
    stop: () => cancel(),
  }
}
