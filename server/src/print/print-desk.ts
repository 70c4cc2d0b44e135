// The desk: it owns all print jobs and leases them to stations, those in other programs and the server's own alike. Every step is on the disk
// before it is acknowledged; an end of a job is a row of the journal.

import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { judgeReport, type LeasedJob } from '@loket/printer'
import type {
  EventType,
  Instant,
  PrinterCapability,
  PrinterStatus,
  PrinterTrouble,
  PrintJobId,
  PrintLeaseId,
  ReportedPrintState,
  StationId,
  TicketId,
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
import { createOpenJobs, MAY_END_PAPERS, type OpenJobsParts } from './open-jobs.ts'
import { createSequence } from './sequence.ts'
import type { StationRegistry } from './station-registry.ts'
import { createStatusRecord } from './status-record.ts'

/** A station that says nothing for so long has lost its job. */
export const LEASE_MS = 30 * SECOND_MS

export interface Report {
  readonly jobId: PrintJobId
  readonly leaseId: PrintLeaseId
  readonly state: ReportedPrintState
  readonly trouble: PrinterTrouble | null
}

export interface LeasedPaper extends LeasedJob {
  readonly paperOf: TicketId | null
}

export interface PrintDesk {
  /** Settles what an earlier run left open, then gives jobs to who takes them. */
  start(): Promise<void>
  /** The oldest job that waits for this station; `null`: none does, or nobody knows yet how its printer answers. */
  take(stationId: StationId): Promise<LeasedPaper | null>
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

export interface PrintDeskParts extends BytesParts, Pick<OpenJobsParts, 'stationOfWaiting'> {
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
  const open = createOpenJobs(parts, { onChange: tell, onTime: settleSoon })
  /** One step after the other: each is judged on what the one before it left on the disk. */
  const inTurn = createSequence()
  let started = false
  let closed = false

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function settleSoon(): void {
    if (started && !closed) quietly(open.settle)
  }

  /** Nobody waits for its answer. */
  function quietly(step: () => Promise<void>): void {
    void inTurn(step).catch(unlessNotNow)
  }

  async function takeNext(stationId: StationId): Promise<LeasedPaper | null> {
    const capability = registry.capabilityOf(stationId)
    if (!started || closed || capability === null) return null
    for (const job of jobs.openOf(stationId).filter(({ state }) => state === 'queued')) {
      const bytes = open.isOver(job) ? null : tryBytes(job, capability)
      if (bytes !== null) return lease(job, bytes)
      await open.end(job, 'cancelled', job.trouble)
    }
    return null
  }

  async function lease({ id: jobId, kind, ticketId }: PrintJob, bytes: Uint8Array): Promise<LeasedPaper> {
    const leaseId = randomUUID() as PrintLeaseId
    await open.change(() => jobs.lease(jobId, leaseId, inLeaseTime(), clock.now()))
    open.wakeAtNext()
    const copy = kind === 'copy'
    return { jobId, leaseId, copy, paperOf: copy || kind === 'ticket' ? ticketId : null, asksAnew: kind === 'test', bytes }
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
        if (open.isCancelled(job)) {
          await open.end(job, 'cancelled', null)
          return 'ended'
        }
        await open.change(() => jobs.goOn(job.id, state, inLeaseTime(), clock.now()))
        break
      case 'awaitingReply':
        await open.change(() => jobs.goOn(job.id, state, inLeaseTime(), clock.now()))
        break
      case 'notSent':
        await wait(job, trouble)
        break
      default:
        await open.end(job, state, trouble)
    }
    open.wakeAtNext()
    return 'held'
  }

  async function wait(job: PrintJob, trouble: PrinterTrouble | null): Promise<void> {
    // Its trouble may be over by now; then nobody would tell of it again.
    const isWorthATry = (trouble === null || registry.isReady(job.stationId)) && !open.isTriedOut(job)
    await open.change(() => jobs.giveBack(job.id, isWorthATry ? 'queued' : 'notSent', trouble, clock.now()))
    await open.settle()
  }

  /** On record first: what is kept is never asked again. */
  async function keepCapability(stationId: StationId, printer: FoundPrinter): Promise<void> {
    if (closed || isDeepStrictEqual(found.of(stationId), printer)) return
    const { capability } = printer
    requireRecorded(await loop.submitAsSystem({ type: 'recordPrinterFound', stationId, capability }), `the printer of ${stationId}`)
    await open.change(() => found.keep(stationId, printer, clock.now()))
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
      await inTurn(open.settleInterrupted)
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
      if (status.troubles.length === 0) quietly(() => open.giveBackUnsent(stationId))
      tell()
    },
    hearCapability: (stationId, capability, address) => inTurn(() => keepCapability(stationId, { address, capability })),
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      closed = true
      open.close()
      statusRecord.close()
    },
  }
}
