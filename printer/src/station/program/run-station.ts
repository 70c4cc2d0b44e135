// The life of the program: it is paired, works, and is paired anew when the server knows it no more.

import type { PrinterCapability } from '@loket/protocol'
import type { Station } from '../station.ts'
import type { Commissioned, Known } from './commission.ts'

export interface RunParts {
  /** From an earlier start. */
  readonly known: Partial<Known>
  /** Finds out what is not known; `null`: ended meanwhile. */
  commission(known: Partial<Known>): Promise<Commissioned | null>
  open(state: Commissioned, events: StationEvents): Station
  /** On the disk. */
  keep(state: Commissioned): void
  /** On the terminal. */
  say(sentence: string): void
}

export interface StationEvents {
  onRevoked(): void
  /** Its printer answers otherwise than it did. */
  onCapability(capability: PrinterCapability): void
}

export interface RunningStation {
  /** Ends the station in hand in order; `commission` has to be told by its owner. */
  close(): Promise<void>
}

export function runStation({ known: knownBefore, commission, open, keep, say }: RunParts): RunningStation {
  const over = Promise.withResolvers<void>()
  let isOver = false

  async function run(): Promise<void> {
    let known = knownBefore
    while (!isOver) {
      const state = await commission(known)
      if (state === null || isOver) return
      // Its old secret is worth nothing; what its printer answers still is, until that is asked again.
      known = { capability: await work(state) }
      if (!isOver) say('The server knows this station no more: it is paired anew.')
    }
  }

  /** Until it is revoked, or over. What its printer answers by then. */
  async function work(state: Commissioned): Promise<PrinterCapability> {
    const revoked = Promise.withResolvers<void>()
    let { capability } = state
    const station = open(state, {
      onRevoked: revoked.resolve,
      onCapability(news) {
        capability = news
        keep({ ...state, capability })
      },
    })
    await Promise.race([revoked.promise, over.promise])
    await station.close()
    return capability
  }

  const running = run()
  return {
    async close() {
      isOver = true
      over.resolve()
      await running
    },
  }
}
