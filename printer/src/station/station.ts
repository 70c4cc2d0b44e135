// The loop of a print station: take a job, print it, say what became of it. The same beside a kiosk and within the server. It never sends a
// byte that the desk did not allow, and never forgets to say what happened to those it sent.

import type { Printer, PrintResult } from '../transport/printer.ts'
import type { Timers } from '../transport/timers.ts'
import { type AskAnew, askedOnce } from './asked-once.ts'
import { createReports, type ReportedJob } from './reports.ts'
import { createSignal } from './signal.ts'
import type { LeasedJob, StationDesk } from './station-desk.ts'
import { within } from './within.ts'

export interface StationParts {
  readonly printer: Printer
  readonly desk: StationDesk
  readonly timers: Timers
  /** For test pages. Left out: nobody can ask this printer anew. */
  readonly askAnew?: AskAnew
}

export interface Station {
  /** Ends after the job in hand; takes none after it. The printer stays open, and is its owner's to close. */
  close(): Promise<void>
}

/** For the desk's leave to send. The citizen waits, and so do the jobs behind. */
export const LEAVE_WITHIN_MS = 5_000
/** Asked again by itself: a desk may have failed, or its word that there is work been lost. */
export const TAKE_AGAIN_MS = 5_000
/** After a job that could not be sent: the next one will probably not be either. */
export const CALM_MS = 1_000
/** Jobs of unknown fate of which a late word is still passed on. */
const UNKNOWN_KEPT = 50

export function createStation({ printer, desk, timers, askAnew }: StationParts): Station {
  const reports = createReports(desk, timers)
  const work = createSignal(timers)
  const calm = createSignal(timers)
  const askBefore = askedOnce(askAnew)
  const unknowns = new Map<string, ReportedJob>()
  let inHand: Promise<void> = Promise.resolve()
  let closed = false

  async function run(): Promise<void> {
    while (!closed) {
      const job = await take()
      if (job === null) await work.wait(TAKE_AGAIN_MS)
      else {
        inHand = closed ? giveBack(job) : printAndTell(job)
        await inHand
      }
    }
  }

  async function take(): Promise<LeasedJob | null> {
    try {
      return await desk.takeJob()
    } catch {
      // The desk cannot be reached; it is asked again.
      return null
    }
  }

  /** Taken just when the station was closed. */
  function giveBack(job: LeasedJob): Promise<void> {
    return reports.tell(job, { state: 'notSent', trouble: null })
  }

  async function printAndTell(job: LeasedJob): Promise<void> {
    const result = (await askBefore(job)) ?? (await print(job))
    if (result.state === 'unknown') remember(job)
    await reports.tell(job, result)
    if (result.state === 'notSent') await calm.wait(CALM_MS)
  }

  function print(job: LeasedJob): Promise<PrintResult> {
    const { leaseId: ref, bytes, copy, paperOf } = job
    return printer.print({ ref, bytes, copy, paperOf }, { maySend: () => maySend(job), sent: () => tellSent(job) })
  }

  /** Once: the result, which follows, says as much. */
  function tellSent({ jobId, leaseId }: LeasedJob): void {
    void desk.report(jobId, leaseId, 'awaitingReply', null).catch(() => undefined)
  }

  async function maySend({ jobId, leaseId }: LeasedJob): Promise<boolean> {
    return (await within(timers, LEAVE_WITHIN_MS, desk.report(jobId, leaseId, 'sending', null))) === 'ok'
  }

  function remember({ jobId, leaseId }: LeasedJob): void {
    unknowns.set(leaseId, { jobId, leaseId })
    const [oldest] = unknowns.keys()
    if (unknowns.size > UNKNOWN_KEPT && oldest !== undefined) unknowns.delete(oldest)
  }

  function passOn(leaseId: string, result: PrintResult): void {
    const job = unknowns.get(leaseId)
    if (job === undefined) return
    unknowns.delete(leaseId)
    void reports.tell(job, result)
  }

  const stopListening = [desk.onWork(work.give), printer.onLateWord(passOn), printer.onStatus(desk.reportStatus)]
  desk.reportStatus(printer.status)
  void run()

  return {
    async close() {
      closed = true
      for (const stop of stopListening) stop()
      reports.giveUp()
      work.give()
      calm.give()
      await inHand
    },
  }
}
