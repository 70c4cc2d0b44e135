// Print jobs as rows. A job has its own id and names its ticket; the ticket stands whatever becomes of the paper.

import type {
  CommandId,
  Instant,
  KioskPrint,
  LocalDate,
  PrinterTrouble,
  PrintJobId,
  PrintState,
  TicketId,
  TicketNumber,
} from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import type { StoredSlip } from './slip-of.ts'

export interface PrintJob {
  readonly id: PrintJobId
  /** The row that issued the ticket. */
  readonly seq: number
  readonly serviceDay: LocalDate
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly commandId: CommandId
  /** The device or person whose command asked for it. */
  readonly askedBy: string
  readonly state: PrintState
  readonly trouble: PrinterTrouble | null
  readonly slip: StoredSlip
  /** How often bytes of it were sent, or tried to. */
  readonly attempts: number
  readonly queuedAt: Instant
  readonly changedAt: Instant
}

export type NewPrintJob = Omit<PrintJob, 'id' | 'state' | 'trouble' | 'attempts' | 'changedAt'>

export interface PrintJobs {
  /** Within a commit only, like every writing function here. */
  queue(job: NewPrintJob): void
  setState(id: PrintJobId, state: PrintState, trouble: PrinterTrouble | null, at: Instant): void
  /** `sending`, one attempt more. */
  beginAttempt(id: PrintJobId, at: Instant): void
  forgetBefore(at: Instant): void
  /** Not yet ended, oldest first: queued, not sent, or cut off by the end of an earlier run. */
  open(): readonly PrintJob[]
  /** The latest a device asked for, newest first. */
  latestOf(askedBy: string, count: number): readonly KioskPrint[]
}

interface JobColumns {
  readonly seq: number
  readonly service_day: string
  readonly ticket_id: string
  readonly number: string
  readonly command_id: string
  readonly asked_by: string
  readonly state: string
  readonly trouble: string | null
  readonly slip: string
  readonly attempts: number
  readonly queued_at: number
  readonly changed_at: number
}

export const PRINT_SQL = {
  insert: `INSERT INTO print_jobs (seq, service_day, ticket_id, number, command_id, asked_by, kind, state, trouble, slip, attempts, queued_at, changed_at)
    VALUES (@seq, @service_day, @ticket_id, @number, @command_id, @asked_by, 'ticket', @state, @trouble, @slip, @attempts, @queued_at, @changed_at)`,
  setState: 'UPDATE print_jobs SET state = ?, trouble = ?, changed_at = ? WHERE id = ?',
  beginAttempt: "UPDATE print_jobs SET state = 'sending', trouble = NULL, attempts = attempts + 1, changed_at = ? WHERE id = ?",
  forgetBefore: 'DELETE FROM print_jobs WHERE queued_at < ?',
  open: `SELECT * FROM print_jobs WHERE state IN ('queued', 'preflight', 'sending', 'awaitingReply', 'notSent') ORDER BY queued_at, seq`,
  latestOf: 'SELECT command_id, number, state FROM print_jobs WHERE asked_by = ? ORDER BY seq DESC LIMIT ?',
} as const

export function createPrintJobs(database: Database): PrintJobs {
  const insert = database.prepare<[JobColumns]>(PRINT_SQL.insert)
  const setState = database.prepare<[string, string | null, number, number]>(PRINT_SQL.setState)
  const beginAttempt = database.prepare<[number, number]>(PRINT_SQL.beginAttempt)
  const forgetBefore = database.prepare<[number]>(PRINT_SQL.forgetBefore)
  const open = database.prepare<[], JobColumns & { readonly id: number }>(PRINT_SQL.open)
  const latestOf = database.prepare<[string, number], Pick<JobColumns, 'command_id' | 'number' | 'state'>>(PRINT_SQL.latestOf)
  return {
    queue: (job) => void insert.run(jobToColumns(job)),
    setState: (id, state, trouble, at) => void setState.run(state, trouble, at, Number(id)),
    beginAttempt: (id, at) => void beginAttempt.run(at, Number(id)),
    forgetBefore: (at) => void forgetBefore.run(at),
    open: () => open.all().map(columnsToJob),
    latestOf: (askedBy, count) =>
      latestOf.all(askedBy, count).map((columns) => ({
        commandId: columns.command_id as CommandId,
        number: columns.number as TicketNumber,
        state: columns.state as PrintState,
      })),
  }
}

function jobToColumns(job: NewPrintJob): JobColumns {
  return {
    seq: job.seq,
    service_day: job.serviceDay,
    ticket_id: job.ticketId,
    number: job.number,
    command_id: job.commandId,
    asked_by: job.askedBy,
    state: 'queued',
    trouble: null,
    slip: JSON.stringify(job.slip),
    attempts: 0,
    queued_at: job.queuedAt,
    changed_at: job.queuedAt,
  }
}

function columnsToJob(columns: JobColumns & { readonly id: number }): PrintJob {
  return {
    id: String(columns.id) as PrintJobId,
    seq: columns.seq,
    serviceDay: columns.service_day as LocalDate,
    ticketId: columns.ticket_id as TicketId,
    number: columns.number as TicketNumber,
    commandId: columns.command_id as CommandId,
    askedBy: columns.asked_by,
    state: columns.state as PrintState,
    trouble: columns.trouble as PrinterTrouble | null,
    // Slips of before promised from the documents alone, and did not say so.
    slip: { promiseFrom: 'documents', ...JSON.parse(columns.slip) } as StoredSlip,
    attempts: columns.attempts,
    queuedAt: columns.queued_at as Instant,
    changedAt: columns.changed_at as Instant,
  }
}
