// What an earlier job may have left in the printer must not come out before, within or instead of the next one.

import { CLEAR_BUFFERS, CUT_OFF, FLUSH_HALF_COMMAND } from '../encode/commands.ts'
import type { Line } from './line.ts'
import type { Reply } from './replies.ts'
import type { Timers } from './timers.ts'

export interface BufferClearing {
  /** Whether something may be left: after a job of unknown fate, and before the first, for nobody knows what was there. */
  readonly isDoubtful: boolean
  /** The printer's word is waited for, and nothing may be sent before it. */
  readonly isAwaited: boolean
  doubt(): void
  /** True once the printer said that its buffers are empty. */
  clear(): Promise<boolean>
  /** What goes ahead of a job where the printer cannot clear its buffers. */
  readonly flush: Uint8Array
  /** What takes the rest of an earlier paper off that may hang out, lest the next one is printed beneath it; empty where none can. */
  readonly cutOff: Uint8Array
  /** Both were sent where they were needed. */
  noteSent(): void
  readReply(reply: Reply): void
  lose(): void
}

interface ClearingOptions {
  readonly line: Line
  readonly timers: Timers
  readonly answerWithin: number
}

export function createBufferClearing({ line, timers, answerWithin }: ClearingOptions): BufferClearing {
  let doubtful = true
  /** Clearing takes what was not printed, and leaves what was. */
  let mayHangOut = true
  let settle: ((cleared: boolean) => void) | null = null

  function clear(): Promise<boolean> {
    return new Promise((resolve) => {
      // A word that comes later than this must not be taken for that of the next clearing: it would come on a line that is given up.
      const cancel = timers.after(answerWithin, () => line.renew())
      settle = (cleared) => {
        cancel()
        settle = null
        if (cleared) doubtful = false
        resolve(cleared)
      }
      if (!line.send(Uint8Array.from(CLEAR_BUFFERS))) settle(false)
    })
  }

  return {
    get isDoubtful() {
      return doubtful
    },
    get isAwaited() {
      return settle !== null
    },
    doubt() {
      doubtful = true
      mayHangOut = true
    },
    clear,
    flush: Uint8Array.from(FLUSH_HALF_COMMAND),
    get cutOff() {
      return Uint8Array.from(mayHangOut ? CUT_OFF : [])
    },
    noteSent() {
      doubtful = false
      mayHangOut = false
    },
    readReply(reply) {
      if (saysCleared(reply)) settle?.(true)
    },
    lose: () => settle?.(false),
  }
}

/** 37 25 00. */
export function saysCleared(reply: Reply): boolean {
  return reply.kind === 'block' && reply.bytes[0] === 0x37 && reply.bytes[1] === 0x25
}
