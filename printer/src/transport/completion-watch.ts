// What becomes of one job after its bytes left us. The first certain word settles it; time settles it as unknown.

import type { PrintCompletion, PrinterTrouble } from '@loket/protocol'
import { saysPaperEnd } from '../status/automatic-status.ts'
import { stopsJob } from '../status/printer-status.ts'
import { type PrintResult, unknown } from './printer.ts'
import type { Reply } from './replies.ts'
import type { PrinterTiming, Timers } from './timers.ts'

export interface CompletionWatch {
  readonly result: Promise<PrintResult>
  readReply(reply: Reply): void
  /** Every time the printer's trouble was heard anew. */
  readTroubles(troubles: readonly PrinterTrouble[]): void
  /** The connection is gone. */
  lose(): void
  /** Nobody waits any more. */
  stop(): void
  /** GS r 1 answers that are still to come, this job's own included. */
  readonly owedPaperStatus: number
}

export interface CompletionWatchOptions {
  readonly completion: PrintCompletion
  readonly processId: string
  /** GS r 1 answers still owed for earlier jobs: they come first, for the printer works in order. */
  readonly owedBefore: number
  readonly timers: Timers
  readonly timing: PrinterTiming
}

export function watchCompletion(options: CompletionWatchOptions): CompletionWatch {
  const { completion, timers, timing } = options
  const { promise, resolve } = Promise.withResolvers<PrintResult>()
  let owed = options.owedBefore + (completion === 'paperStatus' ? 1 : 0)
  let heardPaperStatus = false
  /** What holds the job up at the moment, and passes. */
  let heldUpBy: PrinterTrouble | null = null
  const cancelTimeout = timers.after(timing.completeWithin, () => {
    // An answer came, but an older one was missing: it was lost, and is waited for no longer.
    if (heardPaperStatus) owed = 0
    settle(unknown(heldUpBy))
  })

  function settle(result: PrintResult): void {
    cancelTimeout()
    resolve(result)
  }

  function readPaperStatus(byte: number): void {
    heardPaperStatus = true
    owed -= 1
    if (owed === 0) settle(saysPaperEnd(byte) ? unknown('paperOut') : { state: 'processed' })
  }

  return {
    result: promise,
    readReply(reply) {
      if (completion === 'processId' && reply.kind === 'processId' && reply.id === options.processId) settle({ state: 'printed' })
      if (completion === 'paperStatus' && reply.kind === 'paperStatus') readPaperStatus(reply.byte)
    },
    readTroubles(troubles) {
      const stopped = troubles.find(stopsJob)
      if (stopped !== undefined) settle(unknown(stopped))
      heldUpBy = troubles[0] ?? null
    },
    lose() {
      settle(unknown('unreachable'))
    },
    stop: cancelTimeout,
    get owedPaperStatus() {
      return Math.max(0, owed)
    },
  }
}
