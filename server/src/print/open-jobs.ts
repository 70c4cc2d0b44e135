// The jobs that have not ended, and what ends them besides a station's word: time, something that happened, a station that is no more.

import type { EventType, FinalPrintState, Instant, PrinterTrouble, StationId } from '@loket/protocol'
import type { Log } from '../log/log.ts'
import type { Loop } from '../loop/loop.ts'
import type { OfficeClock } from '../loop/office-clock.ts'
import type { PrintJob, PrintJobs } from './jobs.ts'
import { requireRecorded } from './not-now.ts'
import { isForLater, isTooOld, tooOldAt } from './paper-age.ts'

/** How often a job that could not be sent is tried; one that does not grow old is tried again only when its printer is ready anew. */
const ATTEMPTS = 5

/** Besides time. A new day knows no outage of the one before. */
export const MAY_END_PAPERS: readonly EventType[] = ['ticketCancelled', 'outageEnded', 'dayOpened', 'devicePaired', 'deviceRevoked']

/** Every step that writes is asked for in turn, and is on the disk when it resolves. */
export interface OpenJobs {
  change(write: () => void): Promise<void>
  /** Event and row in one commit. */
  end(job: PrintJob, state: FinalPrintState, trouble: PrinterTrouble | null): Promise<void>
  /** Not worth printing any more. */
  isOver(job: PrintJob): boolean
  isCancelled(job: PrintJob): boolean
  isTriedOut(job: PrintJob): boolean
  /** What time, or something that happened, has brought to an end or to another station. */
  settle(): Promise<void>
  /** What an earlier run left. Whether bytes of what it was sending became paper, nobody knows; that is never sent again by itself. */
  settleInterrupted(): Promise<void>
  /** Its printer is ready: what waited for that waits for the station alone. */
  giveBackUnsent(stationId: StationId): Promise<void>
  /** Time is looked at when the next lease or job ends by it. */
  wakeAtNext(): void
  close(): void
}

export interface OpenJobsParts {
  readonly jobs: PrintJobs
  readonly loop: Pick<Loop, 'inNextCommit' | 'submitAsSystem' | 'state'>
  readonly clock: Pick<OfficeClock, 'now' | 'wakeAt'>
  readonly log: Log
  /** Where a job that waits belongs now; `null`: nobody is left to print it. */
  stationOfWaiting(job: PrintJob): StationId | null
}

interface OpenJobsEvents {
  onChange(): void
  /** Time has come to settle. */
  onTime(): void
}

export function createOpenJobs(parts: OpenJobsParts, { onChange, onTime }: OpenJobsEvents): OpenJobs {
  const { jobs, loop, clock, log } = parts
  let cancelWake = () => {}
  let closed = false

  async function change(write: () => void): Promise<void> {
    await loop.inNextCommit(write)
    onChange()
  }

  async function end(job: PrintJob, state: FinalPrintState, trouble: PrinterTrouble | null): Promise<void> {
    const { id: jobId, kind: paper, ticketId } = job
    const answer = await loop.submitAsSystem({ type: 'recordPrintEnd', jobId, paper, ticketId, state, trouble })
    requireRecorded(answer, `the end of print job ${jobId}`)
    log.note(state === 'unknown' ? 'print-unknown' : state === 'cancelled' ? 'print-given-up' : 'print-finished', {
      job: jobId,
      paper,
      number: job.number,
      station: job.stationId,
      state,
      trouble,
      attempts: job.attempts,
    })
    onChange()
  }

  function isCancelled({ ticketId }: PrintJob): boolean {
    return ticketId !== null && loop.state.tickets.get(ticketId)?.state === 'cancelled'
  }

  function isTriedOut({ attempts }: PrintJob): boolean {
    return attempts >= ATTEMPTS
  }

  function isOver(job: PrintJob): boolean {
    return isCancelled(job) || (isTriedOut(job) && !isForLater(job)) || isTooOld(job, loop.state, clock.now())
  }

  async function settle(): Promise<void> {
    if (closed) return
    for (const job of jobs.open().filter(isLeaseOver)) await endLease(job)
    for (const job of jobs.open().filter(waits)) await settleWaiting(job)
    wakeAtNext()
  }

  function isLeaseOver(job: PrintJob): boolean {
    return !waits(job) && (job.leasedUntil === null || job.leasedUntil <= clock.now())
  }

  async function endLease(job: PrintJob): Promise<void> {
    if (job.state === 'preflight') await change(() => jobs.giveBack(job.id, 'queued', null, clock.now()))
    else await end(job, 'unknown', null)
  }

  async function settleWaiting(job: PrintJob): Promise<void> {
    const stationId = isOver(job) ? null : parts.stationOfWaiting(job)
    if (stationId === null) await end(job, 'cancelled', job.trouble)
    else if (stationId !== job.stationId) await change(() => jobs.move(job.id, stationId, clock.now()))
  }

  async function giveBackUnsent(stationId: StationId): Promise<void> {
    if (closed) return
    const unsent = jobs.openOf(stationId).filter(({ state }) => state === 'notSent')
    if (unsent.length === 0) return
    await change(() => {
      for (const { id, trouble } of unsent) jobs.giveBack(id, 'queued', trouble, clock.now())
    })
  }

  function wakeAtNext(): void {
    cancelWake()
    if (closed) return
    const next = Math.min(...jobs.open().map((job) => job.leasedUntil ?? tooOldAt(job, loop.state) ?? Infinity))
    cancelWake = next === Infinity ? () => {} : clock.wakeAt(next as Instant, onTime)
  }

  return {
    change,
    end,
    isOver,
    isCancelled,
    isTriedOut,
    settle,
    async settleInterrupted() {
      // Their leases are over, their stations' words still count.
      for (const job of jobs.open().filter((open) => !waits(open))) await endLease(job)
      // How the printers are now is not known.
      for (const stationId of new Set(jobs.open().map((job) => job.stationId))) await giveBackUnsent(stationId)
      await settle()
    },
    giveBackUnsent,
    wakeAtNext,
    close() {
      closed = true
      cancelWake()
    },
  }
}

function waits({ state }: PrintJob): boolean {
  return state === 'queued' || state === 'notSent'
}
