// Print jobs as rows. A job is named by the row of the journal that asked for its paper; what it names stands whatever becomes of the paper.

import type {
  CommandId,
  FinalPrintState,
  Instant,
  KioskPrint,
  LocalDate,
  PaperKind,
  PrinterTrouble,
  PrintJobId,
  PrintLeaseId,
  PrintState,
  StationId,
  TicketId,
  TicketNumber,
} from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import type { StoredSlip } from './slips/stored-slip.ts'

export interface PrintJob {
  readonly id: PrintJobId
  readonly serviceDay: LocalDate
  readonly kind: PaperKind
  /** `null`: a paper of no ticket. */
  readonly ticketId: TicketId | null
  readonly number: TicketNumber | null
  readonly commandId: CommandId
  /** The device or person whose command asked for it. */
  readonly askedBy: string
  readonly stationId: StationId
  readonly state: PrintState
  readonly trouble: PrinterTrouble | null
  readonly slip: StoredSlip
  /** How often a station took it. */
  readonly attempts: number
  /** Of the station that has it, or had it last. */
  readonly leaseId: PrintLeaseId | null
  /** `null`: nobody has it. */
  readonly leasedUntil: Instant | null
  readonly queuedAt: Instant
  readonly changedAt: Instant
}

export interface NewPrintJob
  extends Pick<PrintJob, 'serviceDay' | 'kind' | 'ticketId' | 'number' | 'commandId' | 'askedBy' | 'stationId' | 'slip' | 'queuedAt'> {
  /** Of the row that asks for it. */
  readonly seq: number
}

export interface PrintJobs {
  /** Within a commit only, like every writing function here. */
  queue(job: NewPrintJob): void
  /** In preflight, one attempt more. */
  lease(id: PrintJobId, leaseId: PrintLeaseId, until: Instant, at: Instant): void
  /** On the way, under the same lease. */
  goOn(id: PrintJobId, state: 'sending' | 'awaitingReply', until: Instant, at: Instant): void
  /** Nobody has it any more; it waits for a station, or for its printer. */
  giveBack(id: PrintJobId, state: 'queued' | 'notSent', trouble: PrinterTrouble | null, at: Instant): void
  /** Its lease is kept: a better word may come under it. */
  end(id: PrintJobId, state: FinalPrintState, trouble: PrinterTrouble | null, at: Instant): void
  /** It waits for another station; how often it was tried says nothing of that one. */
  move(id: PrintJobId, stationId: StationId, at: Instant): void
  forgetBefore(at: Instant): void
  find(id: PrintJobId): PrintJob | null
  /** Not yet ended, by station, oldest first. */
  open(): readonly PrintJob[]
  openOf(stationId: StationId): readonly PrintJob[]
  countWaitingFor(stationId: StationId): number
  /** The latest that a device, or a member of staff, asked for, newest first. */
  latestOf(askedBy: string, count: number): readonly KioskPrint[]
}

interface JobColumns {
  readonly id: number
  readonly service_day: string
  readonly kind: string
  readonly ticket_id: string | null
  readonly number: string | null
  readonly command_id: string
  readonly asked_by: string
  readonly station_id: string
  readonly state: string
  readonly trouble: string | null
  readonly slip: string
  readonly attempts: number
  readonly lease_id: string | null
  readonly leased_until: number | null
  readonly queued_at: number
  readonly changed_at: number
}

const IS_OPEN = "state IN ('queued', 'preflight', 'sending', 'awaitingReply', 'notSent')"

export const PRINT_SQL = {
  insert: `INSERT INTO print_jobs
    (id, service_day, kind, ticket_id, number, command_id, asked_by, station_id, state, slip, attempts, queued_at, changed_at)
    VALUES (@id, @service_day, @kind, @ticket_id, @number, @command_id, @asked_by, @station_id, 'queued', @slip, 0, @queued_at, @queued_at)`,
  lease: `UPDATE print_jobs SET state = 'preflight', trouble = NULL, attempts = attempts + 1, lease_id = ?, leased_until = ?, changed_at = ?
    WHERE id = ?`,
  goOn: 'UPDATE print_jobs SET state = ?, leased_until = ?, changed_at = ? WHERE id = ?',
  giveBack: 'UPDATE print_jobs SET state = ?, trouble = ?, lease_id = NULL, leased_until = NULL, changed_at = ? WHERE id = ?',
  end: 'UPDATE print_jobs SET state = ?, trouble = ?, leased_until = NULL, changed_at = ? WHERE id = ?',
  move: "UPDATE print_jobs SET station_id = ?, state = 'queued', attempts = 0, changed_at = ? WHERE id = ?",
  forgetBefore: `DELETE FROM print_jobs WHERE queued_at < ? AND NOT (${IS_OPEN})`,
  find: 'SELECT * FROM print_jobs WHERE id = ?',
  open: `SELECT * FROM print_jobs WHERE ${IS_OPEN} ORDER BY station_id, id`,
  openOf: `SELECT * FROM print_jobs WHERE station_id = ? AND ${IS_OPEN} ORDER BY id`,
  countWaitingFor: `SELECT count(*) FROM print_jobs WHERE station_id = ? AND ${IS_OPEN} AND state = 'queued'`,
  latestOf: 'SELECT command_id, number, state FROM print_jobs WHERE asked_by = ? ORDER BY id DESC LIMIT ?',
} as const

type Value = string | number | null
type NewColumns = Omit<JobColumns, 'state' | 'trouble' | 'attempts' | 'lease_id' | 'leased_until' | 'changed_at'>

export function createPrintJobs(database: Database): PrintJobs {
  const insert = database.prepare<[NewColumns]>(PRINT_SQL.insert)
  const lease = database.prepare<Value[]>(PRINT_SQL.lease)
  const goOn = database.prepare<Value[]>(PRINT_SQL.goOn)
  const giveBack = database.prepare<Value[]>(PRINT_SQL.giveBack)
  const end = database.prepare<Value[]>(PRINT_SQL.end)
  const move = database.prepare<Value[]>(PRINT_SQL.move)
  const forgetBefore = database.prepare<[number]>(PRINT_SQL.forgetBefore)
  const find = database.prepare<[number], JobColumns>(PRINT_SQL.find)
  const open = database.prepare<[], JobColumns>(PRINT_SQL.open)
  const openOf = database.prepare<[string], JobColumns>(PRINT_SQL.openOf)
  const countWaitingFor = database.prepare<[string], number>(PRINT_SQL.countWaitingFor).pluck()
  const latestOf = database.prepare<[string, number], Pick<JobColumns, 'command_id' | 'number' | 'state'>>(PRINT_SQL.latestOf)
  return {
    queue: (job) => void insert.run(jobToColumns(job)),
    lease: (id, leaseId, until, at) => void lease.run(leaseId, until, at, Number(id)),
    goOn: (id, state, until, at) => void goOn.run(state, until, at, Number(id)),
    giveBack: (id, state, trouble, at) => void giveBack.run(state, trouble, at, Number(id)),
    end: (id, state, trouble, at) => void end.run(state, trouble, at, Number(id)),
    move: (id, stationId, at) => void move.run(stationId, at, Number(id)),
    forgetBefore: (at) => void forgetBefore.run(at),
    find(id) {
      const columns = find.get(Number(id))
      return columns === undefined ? null : columnsToJob(columns)
    },
    open: () => open.all().map(columnsToJob),
    openOf: (stationId) => openOf.all(stationId).map(columnsToJob),
    countWaitingFor: (stationId) => countWaitingFor.get(stationId) ?? 0,
    latestOf: (askedBy, count) =>
      latestOf.all(askedBy, count).map((columns) => ({
        commandId: columns.command_id as CommandId,
        number: columns.number as TicketNumber | null,
        state: columns.state as PrintState,
      })),
  }
}

function jobToColumns(job: NewPrintJob): NewColumns {
  return {
    id: job.seq,
    service_day: job.serviceDay,
    kind: job.kind,
    ticket_id: job.ticketId,
    number: job.number,
    command_id: job.commandId,
    asked_by: job.askedBy,
    station_id: job.stationId,
    slip: JSON.stringify(job.slip),
    queued_at: job.queuedAt,
  }
}

function columnsToJob(columns: JobColumns): PrintJob {
  return {
    id: String(columns.id) as PrintJobId,
    serviceDay: columns.service_day as LocalDate,
    kind: columns.kind as PaperKind,
    ticketId: columns.ticket_id as TicketId | null,
    number: columns.number as TicketNumber | null,
    commandId: columns.command_id as CommandId,
    askedBy: columns.asked_by,
    stationId: columns.station_id as StationId,
    state: columns.state as PrintState,
    trouble: columns.trouble as PrinterTrouble | null,
    slip: JSON.parse(columns.slip) as StoredSlip,
    attempts: columns.attempts,
    leaseId: columns.lease_id as PrintLeaseId | null,
    leasedUntil: columns.leased_until as Instant | null,
    queuedAt: columns.queued_at as Instant,
    changedAt: columns.changed_at as Instant,
  }
}
