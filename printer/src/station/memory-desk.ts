// A desk in memory: it owns jobs and leases as the server does, for stations in the same process. For tests, and for programs without a journal.

import type { PrinterStatus, PrinterTrouble, PrintJobId, PrintLeaseId, PrintState, ReportedPrintState } from '@loket/protocol'
import type { Timers } from '../transport/timers.ts'
import { judgeReport } from './job-life.ts'
import type { LeasedJob, StationDesk } from './station-desk.ts'

type QueuedPaper = Omit<LeasedJob, 'jobId' | 'leaseId'>

export interface MemoryDesk extends StationDesk {
  queue(paper: QueuedPaper): PrintJobId
  stateOf(jobId: PrintJobId): PrintState
  troubleOf(jobId: PrintJobId): PrinterTrouble | null
  /** The latest a station reported. */
  readonly printerStatus: PrinterStatus | null
}

export interface MemoryDeskParts {
  readonly timers: Timers
  /** How long a lease lasts, from the taking and again from the leave to send. */
  readonly leaseMs: number
}

interface Job {
  readonly id: PrintJobId
  readonly paper: QueuedPaper
  state: PrintState
  trouble: PrinterTrouble | null
  /** Of the station that has it, or had it last. */
  leaseId: PrintLeaseId | null
  cancelLease: () => void
}

export function memoryDesk({ timers, leaseMs }: MemoryDeskParts): MemoryDesk {
  const jobs = new Map<PrintJobId, Job>()
  const listeners = new Set<() => void>()
  let leases = 0
  let printerStatus: PrinterStatus | null = null

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function find(jobId: PrintJobId): Job {
    const job = jobs.get(jobId)
    if (job === undefined) throw new Error(`no print job ${jobId}`)
    return job
  }

  function lease(job: Job): void {
    job.cancelLease()
    job.cancelLease = timers.after(leaseMs, () => {
      if (job.state === 'preflight') giveBack(job)
      if (job.state === 'sending' || job.state === 'awaitingReply') job.state = 'unknown'
    })
  }

  function giveBack(job: Job): void {
    job.state = 'queued'
    job.leaseId = null
    tell()
  }

  function take(job: Job): LeasedJob {
    leases += 1
    const leaseId = `lease-${leases}` as PrintLeaseId
    job.leaseId = leaseId
    job.state = 'preflight'
    lease(job)
    return { jobId: job.id, leaseId, ...job.paper }
  }

  function note(job: Job, state: ReportedPrintState, trouble: PrinterTrouble | null): void {
    job.state = state
    job.trouble = trouble
    job.cancelLease()
    if (state === 'sending' || state === 'awaitingReply') lease(job)
    if (state !== 'notSent') return
    job.leaseId = null
    // Its trouble may be over by now; then nobody would tell of it again.
    if (trouble === null || isReady(printerStatus)) giveBack(job)
  }

  return {
    queue(paper) {
      const id = `job-${jobs.size + 1}` as PrintJobId
      jobs.set(id, { id, paper, state: 'queued', trouble: null, leaseId: null, cancelLease: () => {} })
      tell()
      return id
    },
    stateOf: (jobId) => find(jobId).state,
    troubleOf: (jobId) => find(jobId).trouble,
    get printerStatus() {
      return printerStatus
    },
    async takeJob() {
      const job = [...jobs.values()].find(({ state }) => state === 'queued')
      return job === undefined ? null : take(job)
    },
    async report(jobId, leaseId, state, trouble) {
      const job = find(jobId)
      const verdict = judgeReport(job, leaseId, state)
      if (verdict === 'counts') note(job, state, trouble)
      return verdict === 'counts' || verdict === 'same' ? 'ok' : 'leaseEnded'
    },
    reportStatus(status) {
      printerStatus = status
      if (!isReady(status)) return
      for (const job of jobs.values()) if (job.state === 'notSent') giveBack(job)
    },
    onWork(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function isReady(status: PrinterStatus | null): boolean {
  return status !== null && status.troubles.length === 0
}
