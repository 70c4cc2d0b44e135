// When papers come out of a virtual printer.

import type { VirtualPrinter } from '@loket/printer'

export interface PaperWatch {
  /** The next paper. Resolves with when its last byte, the cut, was read, in milliseconds since the epoch. */
  next(): Promise<number>
}

export function watchPapers(printer: Pick<VirtualPrinter, 'onPaper'>): PaperWatch {
  let tell: ((at: number) => void) | null = null
  printer.onPaper(() => {
    tell?.(performance.timeOrigin + performance.now())
    tell = null
  })
  return {
    next: () =>
      new Promise((resolve) => {
        tell = resolve
      }),
  }
}
