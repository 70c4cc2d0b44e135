// The desk: it owns all print jobs and leases them to stations, those in other programs and the server's own alike. Every step is on the disk
// before it is acknowledged; an end of a job is a row of the journal.

import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { judgeReport, type LeasedJob } from '@loket/printer'
import type {
  EventType,
  FinalPrintState,
  Instant,
  PrinterCapability,
  PrinterStatus,
  PrinterTrouble,
  PrintJobId,
  PrintLeaseId,
  ReportedPrintState,
  StationId,
} from '@loket/protocol'
import { SECOND_MS } from '@loket/protocol'
import type { Log } from '../log/log.ts'
import type { Loop } from '../loop/loop.ts'
import type { OfficeClock } from '../loop/office-clock.ts'
import type { Turn } from '../loop/turn.ts'
import { type BytesParts, bytesOf } from './bytes-of.ts'
import type { FoundPrinter, FoundPrinters } from './found-printers.ts'
import type { PrintJob, PrintJobs } from './jobs.ts'
import { NotNow, requireRecorded, unlessNotNow } from './not-now.ts'
import { isTooOld, tooOldAt } from './paper-age.ts'
import { createSequence } from './sequence.ts'
import type { StationRegistry } from './station-registry.ts'
import { createStatusRecord } from './status-record.ts'

/** How often a job that could not be sent is tried; one that does not grow old is tried again only when its printer is ready anew. */
const ATTEMPTS = 5
/** A station that says nothing for so long has lost its job. */
export const LEASE_MS = 30 * SECOND_MS

/** Besides time. A new day knows no outage of the one before. */
const MAY_END_PAPERS: readonly EventType[] = ['ticketCancelled', 'outageEnded', 'dayOpened']

export interface Report {
  readonly jobId: PrintJobId
  readonly leaseId: PrintLeaseId
  readonly state: ReportedPrintState
  readonly trouble: PrinterTrouble | null
}

export interface PrintDesk {
  /** Settles what an earlier run left open, then gives jobs to who takes them. */
  start(): Promise<void>
  /** The oldest job that waits for this station; `null`: none does, or nobody knows yet how its printer answers. */
  take(stationId: StationId): Promise<LeasedJob | null>
  /** Rejects with `NotNow` while the server stops, like every step here. */
  report(stationId: StationId, report: Report): Promise<'held' | 'ended'>
  hearStatus(stationId: StationId, status: PrinterStatus): void
  /** What its printer was found to answer. Resolves once that is kept. */
  hearCapability(stationId: StationId, capability: PrinterCapability, address: string | null): Promise<void>
  /** Taking may be worth while for a station, or anything else about paper changed. Returns how to stop listening. */
  onChange(listener: () => void): () => void
  /** Takes no more part. */
  close(): void
}

export interface PrintDeskParts extends BytesParts {
  readonly jobs: PrintJobs
  readonly registry: StationRegistry
  readonly found: FoundPrinters
  readonly loop: Pick<Loop, 'inNextCommit' | 'onTurn' | 'submitAsSystem' | 'state'>
  readonly clock: Pick<OfficeClock, 'now' | 'wakeAt'>
  readonly log: Log
}

export function createPrintDesk(parts: PrintDeskParts): PrintDesk {
  const { jobs, registry, found, loop, clock, log } = parts
  const listeners = new Set<() => void>()
  const statusRecord = createStatusRecord({ loop, clock, registry })
  /** One step after the other: each is judged on what the one before it left on the disk. */
  const inTurn = createSequence()
  let started = false
  let closed = false
  let cancelWake = () => {}

  function tell(): void {
    for (const listener of listeners) listener()
  }

  async function change(write: () => void): Promise<void> {
    await loop.inNextCommit(write)
    tell()
  }

  /** Event and row in one commit. */
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
    tell()
  }

  function isOver(job: PrintJob): boolean {
    return isCancelled(job) || (isTriedOut(job) && tooOldAt(job) !== null) || isTooOld(job, loop.state, clock.now())
  }

  function isTriedOut({ attempts }: PrintJob): boolean {
    return attempts >= ATTEMPTS
  }

  function isCancelled({ ticketId }: PrintJob): boolean {
    return ticketId !== null && loop.state.tickets.get(ticketId)?.state === 'cancelled'
  }

  /** What time alone, or something that happened, has brought to an end. */
  async function settle(): Promise<void> {
    if (closed) return
    for (const job of jobs.open()) await settleOne(job)
    wakeAtNext()
  }

  async function settleOne(job: PrintJob): Promise<void> {
    if (waits(job)) {
      if (isOver(job)) await end(job, 'cancelled', job.trouble)
    } else if (job.leasedUntil === null || job.leasedUntil <= clock.now()) await endLease(job)
  }

  async function endLease(job: PrintJob): Promise<void> {
    if (job.state === 'preflight') await change(() => jobs.giveBack(job.id, 'queued', null, clock.now()))
    else await end(job, 'unknown', null)
  }

  function wakeAtNext(): void {
    cancelWake()
    if (closed) return
    const next = Math.min(...jobs.open().map((job) => job.leasedUntil ?? tooOldAt(job) ?? Infinity))
    cancelWake = next === Infinity ? () => {} : clock.wakeAt(next as Instant, settleSoon)
  }

  function settleSoon(): void {
    if (started && !closed) quietly(settle)
  }

  /** Nobody waits for its answer. */
  function quietly(step: () => Promise<void>): void {
    void inTurn(step).catch(unlessNotNow)
  }

  async function takeNext(stationId: StationId): Promise<LeasedJob | null> {
    const capability = registry.capabilityOf(stationId)
    if (!started || closed || capability === null) return null
    for (const job of jobs.openOf(stationId).filter(({ state }) => state === 'queued')) {
      const bytes = isOver(job) ? null : tryBytes(job, capability)
      if (bytes !== null) return lease(job, bytes)
      await end(job, 'cancelled', job.trouble)
    }
    return null
  }

  async function lease({ id: jobId, kind }: PrintJob, bytes: Uint8Array): Promise<LeasedJob> {
    const leaseId = randomUUID() as PrintLeaseId
    await change(() => jobs.lease(jobId, leaseId, inLeaseTime(), clock.now()))
    wakeAtNext()
    return { jobId, leaseId, copy: kind === 'copy', bytes }
  }

  function inLeaseTime(): Instant {
    return (clock.now() + LEASE_MS) as Instant
  }

  function tryBytes(job: PrintJob, capability: PrinterCapability): Uint8Array | null {
    try {
      return bytesOf(parts, job, capability)
    } catch (error) {
      // A slip that cannot be laid out is a fault of ours, but no reason to stop giving out numbers.
      log.note('print-broken', { job: job.id, number: job.number, err: error })
      return null
    }
  }

  async function noteReport(stationId: StationId, report: Report): Promise<'held' | 'ended'> {
    if (closed) throw new NotNow('the print desk is closed')
    const job = jobs.find(report.jobId)
    if (job === null || job.stationId !== stationId) return 'ended'
    const verdict = judgeReport(job, report.leaseId, report.state)
    if (verdict === 'same') return 'held'
    if (verdict !== 'counts') {
      log.note('print-report-passed-over', { job: job.id, station: stationId, state: job.state, reported: report.state, verdict })
      return 'ended'
    }
    return follow(job, report)
  }

  async function follow(job: PrintJob, { state, trouble }: Report): Promise<'held' | 'ended'> {
    switch (state) {
      case 'sending':
        // Nobody stands before the printer for it any more.
        if (isCancelled(job)) {
          await end(job, 'cancelled', null)
          return 'ended'
        }
        await change(() => jobs.goOn(job.id, state, inLeaseTime(), clock.now()))
        break
      case 'awaitingReply':
        await change(() => jobs.goOn(job.id, state, inLeaseTime(), clock.now()))
        break
      case 'notSent': {
        // Its trouble may be over by now; then nobody would tell of it again.
        const isWorthATry = (trouble === null || registry.isReady(job.stationId)) && !isTriedOut(job)
        const waitsFor = isWorthATry ? 'queued' : 'notSent'
        await change(() => jobs.giveBack(job.id, waitsFor, trouble, clock.now()))
        await settle()
        break
      }
      default:
        await end(job, state, trouble)
    }
    wakeAtNext()
    return 'held'
  }

  /** Its printer is ready: what waited for that waits for the station alone. */
  async function giveBackUnsent(stationId: StationId): Promise<void> {
    if (closed) return
    const unsent = jobs.openOf(stationId).filter(({ state }) => state === 'notSent')
    if (unsent.length === 0) return
    await change(() => {
      for (const { id, trouble } of unsent) jobs.giveBack(id, 'queued', trouble, clock.now())
    })
  }

  /** Whether bytes of these became paper, nobody knows; they are never sent again by themselves. Their leases are over, their stations' words still count. */
  async function settleInterrupted(): Promise<void> {
    for (const job of jobs.open().filter((open) => !waits(open))) await endLease(job)
    // How the printers are now is not known.
    for (const stationId of new Set(jobs.open().map((job) => job.stationId))) await giveBackUnsent(stationId)
    await settle()
  }

  /** On record first: what is kept is never asked again. */
  async function keepCapability(stationId: StationId, printer: FoundPrinter): Promise<void> {
    if (closed || isDeepStrictEqual(found.of(stationId), printer)) return
    const { capability } = printer
    requireRecorded(await loop.submitAsSystem({ type: 'recordPrinterFound', stationId, capability }), `the printer of ${stationId}`)
    await change(() => found.keep(stationId, printer, clock.now()))
  }

  function noteTurn({ rows, papers }: Turn): void {
    if (closed) return
    const happened = (type: EventType) => rows.some(({ event }) => event.type === type)
    if (happened('dayOpened')) for (const { stationId } of registry.known()) statusRecord.look(stationId)
    if (papers.length > 0 || MAY_END_PAPERS.some(happened)) settleSoon()
    if (papers.length > 0) tell()
  }

  return {
    async start() {
      await inTurn(settleInterrupted)
      started = true
      loop.onTurn(noteTurn)
      tell()
    },
    take: (stationId) => inTurn(() => takeNext(stationId)),
    report: (stationId, report) => inTurn(() => noteReport(stationId, report)),
    hearStatus(stationId, status) {
      if (closed) return
      const isNews = registry.hear(stationId, status, clock.now())
      statusRecord.look(stationId)
      if (!isNews) return
      log.note('printer-status', { station: stationId, ...status })
      if (status.troubles.length === 0) quietly(() => giveBackUnsent(stationId))
      tell()
    },
    hearCapability: (stationId, capability, address) => inTurn(() => keepCapability(stationId, { address, capability })),
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      closed = true
      cancelWake()
      statusRecord.close()
    },
  }
}

function waits({ state }: PrintJob): boolean {
  return state === 'queued' || state === 'notSent'
}
