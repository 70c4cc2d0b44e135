// A printer in memory: the same promises as the TCP printer, and a person's hands to cause trouble. For tests, and for programs without paper.

import type { PrinterStatus, PrinterTrouble } from '@loket/protocol'
import { createLateWords } from './late-words.ts'
import { notSent, type Printer, type PrintJob, type PrintResult, type PrintSteps, unknown } from './printer.ts'
import { createStatusListeners } from './status-listeners.ts'

export interface MemoryPrinter extends Printer {
  /** The jobs that reached the printer, whether or not they came out. */
  readonly jobs: Uint8Array[]
  setStatus(status: PrinterStatus): void
  /** Trouble that begins in the middle of the next job. */
  failNextJob(trouble: PrinterTrouble): void
}

/** It goes on with a job by itself once these are over. */
const GOES_ON_AFTER: readonly PrinterTrouble[] = ['paperOut', 'coverOpen']

export function memoryPrinter(): MemoryPrinter {
  const jobs: Uint8Array[] = []
  const listeners = createStatusListeners({ troubles: [], paperLow: false })
  const lateWords = createLateWords()
  /** The job that was begun and not ended, by its ref. */
  let kept: string | null = null
  let failure: PrinterTrouble | null = null
  let closed = false
  let lastJob: Promise<unknown> = Promise.resolve()

  async function printOne(job: PrintJob, steps: PrintSteps): Promise<PrintResult> {
    const before = trouble()
    if (before !== null) return notSent(before)
    if (!(await steps.maySend().catch(() => false))) return notSent(null)
    const since = trouble()
    if (since !== null) return notSent(since)
    jobs.push(job.bytes)
    steps.sent?.()
    if (failure === null) return { state: 'printed' }
    const happened = failure
    failure = null
    keep(job, happened)
    listeners.publish({ ...listeners.status, troubles: [happened] })
    return unknown(happened)
  }

  function trouble(): PrinterTrouble | null {
    return listeners.status.troubles[0] ?? null
  }

  function keep({ ref }: PrintJob, happened: PrinterTrouble): void {
    if (!GOES_ON_AFTER.includes(happened)) return
    kept = ref
    lateWords.waitFor(ref, ref)
  }

  return {
    jobs,
    print(job, steps) {
      if (closed) return Promise.resolve(notSent('unreachable'))
      const result = lastJob.then(() => printOne(job, steps))
      lastJob = result
      return result
    },
    async whenReady() {
      await lastJob
      return closed ? 'unreachable' : trouble()
    },
    owedAnswers: 0,
    get status() {
      return listeners.status
    },
    onStatus: listeners.listen,
    onLateWord: lateWords.listen,
    setStatus(status) {
      listeners.publish(status)
      if (status.troubles.length > 0 || kept === null) return
      const ref = kept
      kept = null
      lateWords.hear(ref)
    },
    failNextJob(happened) {
      failure = happened
    },
    async close() {
      closed = true
      await lastJob
    },
  }
}
