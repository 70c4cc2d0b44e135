// Questions to a printer of which nothing is known yet: each is asked alone and given its time, and no answer is an answer.

import { createReplyReader, type Reply } from './replies.ts'
import type { Timers } from './timers.ts'

export interface Probes {
  /** The first reply that `read` understands; `null`: none in time. */
  ask<T>(question: readonly number[], withinMs: number, read: (reply: Reply) => T | null): Promise<T | null>
  readBytes(bytes: Uint8Array): void
  /** The connection is gone: nothing will be answered. */
  lose(): void
}

export interface ProbeOptions {
  readonly send: (bytes: readonly number[]) => boolean
  readonly timers: Timers
  readonly onRealTime: (byte: number) => void
}

export function createProbes({ send, timers, onRealTime }: ProbeOptions): Probes {
  const replies = createReplyReader()
  let hear: ((reply: Reply) => void) | null = null
  let giveUp: (() => void) | null = null

  return {
    ask(question, withinMs, read) {
      return new Promise((resolve) => {
        const settle = (answer: Parameters<typeof resolve>[0]) => {
          cancel()
          hear = null
          giveUp = null
          resolve(answer)
        }
        const cancel = timers.after(withinMs, () => settle(null))
        hear = (reply) => {
          const answer = read(reply)
          if (answer !== null) settle(answer)
        }
        giveUp = () => settle(null)
        if (!send(question)) settle(null)
      })
    },
    readBytes(bytes) {
      for (const reply of replies.read(bytes)) {
        if (reply.kind === 'realTime') onRealTime(reply.byte)
        else hear?.(reply)
      }
    },
    lose: () => giveUp?.(),
  }
}
