// A printer in memory: the same promises as the TCP printer, and a person's hands to cause trouble. For tests, and for programs without paper.

import type { PrinterStatus, PrinterTrouble } from '@loket/protocol'
import type { Printer, PrintResult } from './printer.ts'
import { createStatusListeners } from './status-listeners.ts'

export interface MemoryPrinter extends Printer {
  /** The jobs that reached the printer, whether or not they came out. */
  readonly jobs: Uint8Array[]
  setStatus(status: PrinterStatus): void
  /** Trouble that begins in the middle of the next job. */
  failNextJob(trouble: PrinterTrouble): void
}

export function memoryPrinter(): MemoryPrinter {
  const jobs: Uint8Array[] = []
  const listeners = createStatusListeners({ troubles: [], paperLow: false })
  let failure: PrinterTrouble | null = null
  let closed = false
  let lastJob: Promise<unknown> = Promise.resolve()

  function printOne(job: Uint8Array): PrintResult {
    const [trouble] = listeners.status.troubles
    if (trouble !== undefined) return { state: 'notSent', trouble }
    jobs.push(job)
    if (failure === null) return { state: 'printed' }
    const happened = failure
    failure = null
    listeners.publish({ ...listeners.status, troubles: [happened] })
    return { state: 'unknown', trouble: happened }
  }

  return {
    jobs,
    print(job) {
      if (closed) return Promise.resolve({ state: 'notSent', trouble: 'unreachable' })
      const result = lastJob.then(() => printOne(job))
      lastJob = result
      return result
    },
    get status() {
      return listeners.status
    },
    onStatus: listeners.listen,
    setStatus: listeners.publish,
    failNextJob(trouble) {
      failure = trouble
    },
    async close() {
      closed = true
      await lastJob
    },
  }
}
