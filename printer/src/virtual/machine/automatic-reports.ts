// GS a n: which changes are told by themselves. Whatever changed, the report holds everything.
// Source: Epson ESC/POS reference, GS a, https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/gs_la.html, read 2026-11-24.

import type { StatusReport } from './status-replies.ts'

export interface AutomaticReports {
  /** GS a n. True: the status is told at once. */
  ask(n: number, status: StatusReport): boolean
  /** True when something that is watched has changed since it was last told. */
  hasChanged(status: StatusReport): boolean
  stop(): void
}

/** Bits of n, and the bits of the report that each watches. */
const KINDS: readonly { readonly asked: number; readonly watches: StatusReport }[] = [
  { asked: 0x01, watches: [0b0000_0100, 0, 0, 0] },
  { asked: 0x02, watches: [0b0110_1000, 0b0000_0001, 0, 0] },
  { asked: 0x04, watches: [0, 0b0110_1100, 0, 0] },
  { asked: 0x08, watches: [0, 0, 0b0000_1111, 0] },
  { asked: 0x40, watches: [0, 0b0000_0010, 0, 0] },
]

/** What is told of while nothing is watched. */
const NOTHING = '0,0,0,0'

export function createAutomaticReports(): AutomaticReports {
  let asked = 0
  let told = NOTHING

  function watchedBits(status: StatusReport): string {
    const kinds = KINDS.filter((kind) => (asked & kind.asked) !== 0)
    return status.map((byte, index) => byte & kinds.reduce((mask, { watches }) => mask | (watches[index] ?? 0), 0)).join()
  }

  return {
    ask(n, status) {
      asked = n
      told = watchedBits(status)
      return asked !== 0
    },
    hasChanged(status) {
      const now = watchedBits(status)
      const changed = now !== told
      told = now
      return changed
    },
    stop() {
      asked = 0
      told = NOTHING
    },
  }
}
