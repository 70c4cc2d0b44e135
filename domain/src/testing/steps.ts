// Short names for the usual commands in tests.

import type {
  Actor,
  ApprovalId,
  BehalfReason,
  BookingRef,
  CancelReason,
  Complete,
  CounterId,
  DelayCause,
  DocumentRef,
  FinalPrintState,
  LocalDate,
  OutageCause,
  OutageId,
  OutOfOrderReasonId,
  PaperKind,
  PrinterTrouble,
  PrintJobId,
  ProfileId,
  ReturnReason,
  ServiceId,
  TicketId,
  Transfer,
  TransferReason,
} from '@loket/protocol'
import { ticketIdOf } from '../numbering.ts'
import { BUDI, by, DAY, KIOSK, type OfficeUnderTest, RINI, SARI, type Step, SUPERVISOR, SYSTEM } from './office-under-test.ts'
import { C1, INVITED, URGENT } from './sample-office.ts'

/** The n-th ticket of the day. */
export function ticket(n: number): TicketId {
  return ticketIdOf(DAY, n)
}

export function issue(serviceId: ServiceId, actor: Actor = KIOSK): Step {
  return by(actor, { type: 'issueTicket', serviceId, priority: false, documents: 'complete', language: 'id', onBehalf: null })
}

/** With a code of `withBooking`. */
export function checkIn(code: string, takeEarly = false): Step {
  return by(KIOSK, { type: 'checkIn', code, language: 'id', takeEarly })
}

interface Booked {
  readonly date?: LocalDate
  readonly toldAt?: number | null
}

/** The office knows of a booking for that service, from and to a time of the day, "09:30". */
export function withBooking(
  office: OfficeUnderTest,
  code: string,
  serviceId: ServiceId,
  from: string,
  to: string,
  { date = DAY, toldAt = null }: Booked = {},
): void {
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const ref = `ref-${code}` as BookingRef
  office.bookings.set(code, { ref, serviceId, date, fromMinute: minuteOf(from), toMinute: minuteOf(to), toldAt })
}

export function open(counterId: CounterId = C1, actor: Actor = SARI, profileId: ProfileId | null = null): Step {
  return by(actor, { type: 'openCounter', counterId, profileId })
}

export function pause(counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'pauseCounter', counterId, reason: 'break' })
}

export function close(counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'closeCounter', counterId })
}

export function callNext(counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'callNext', counterId })
}

export function recall(n: number, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'recall', counterId, ticketId: ticket(n) })
}

export function start(n: number, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'startService', counterId, ticketId: ticket(n) })
}

export function acceptDocuments(n: number, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'acceptDocuments', counterId, ticketId: ticket(n) })
}

export interface Completion extends Partial<Pick<Complete, 'outcome' | 'resultOn' | 'redirectTo' | 'missing' | 'delayCause'>> {
  readonly next?: ServiceId
  readonly counterId?: CounterId
  readonly actor?: Actor
}

export function complete(n: number, { outcome = 'done', next, counterId = C1, actor = SARI, ...more }: Completion = {}): Step {
  const plain = { resultOn: null, redirectTo: null, missing: [], delayCause: null }
  return by(actor, { type: 'complete', counterId, ticketId: ticket(n), outcome, nextServiceId: next ?? null, ...plain, ...more })
}

export function noShow(n: number, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'markNoShow', counterId, ticketId: ticket(n) })
}

export function returnToQueue(n: number, reason: ReturnReason, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'returnToQueue', counterId, ticketId: ticket(n), reason })
}

export function cancel(n: number, reason: CancelReason = 'citizenLeft', actor: Actor = SARI): Step {
  return by(actor, { type: 'cancel', ticketId: ticket(n), reason })
}

/** From call to completion, all at the present instant. */
export function serve(n: number, counterId: CounterId = C1, actor: Actor = SARI): readonly Step[] {
  return [callNext(counterId, actor), start(n, counterId, actor), acceptDocuments(n, counterId, actor), complete(n, { counterId, actor })]
}

export function issuePriority(serviceId: ServiceId): Step {
  return by(KIOSK, { type: 'issueTicket', serviceId, priority: true, documents: 'complete', language: 'id', onBehalf: null })
}

export function issueFor(serviceId: ServiceId, onBehalf: BehalfReason | null = 'cannotUseKiosk', actor: Actor = SARI): Step {
  return by(actor, { type: 'issueTicket', serviceId, priority: false, documents: 'notAsked', language: 'id', onBehalf })
}

export function callTicket(n: number, reason: OutOfOrderReasonId = URGENT, counterId: CounterId = C1, actor: Actor = RINI): Step {
  return by(actor, { type: 'callTicket', counterId, ticketId: ticket(n), reason })
}

export function requestApproval(n: number, reason: OutOfOrderReasonId = INVITED, counterId: CounterId = C1, actor: Actor = RINI): Step {
  return by(actor, { type: 'requestApproval', counterId, ticketId: ticket(n), reason })
}

export function approve(approvalId: ApprovalId, verdict: 'granted' | 'refused' = 'granted', actor: Actor = SUPERVISOR): Step {
  return by(actor, { type: 'approve', approvalId, verdict })
}

export interface Parking {
  readonly cause?: DelayCause
  readonly dueMinutes?: number
  readonly missing?: readonly DocumentRef[]
  readonly counterId?: CounterId
  readonly actor?: Actor
}

/** For documents the first of the service's list is missing, unless told otherwise. */
export function park(n: number, { cause = 'system', dueMinutes = 15, missing, counterId = C1, actor = SARI }: Parking = {}): Step {
  const named = missing ?? (cause === 'documents' ? [{ case: 0, document: 0 }] : [])
  return by(actor, { type: 'park', counterId, ticketId: ticket(n), cause, dueMinutes, missing: named })
}

export function resume(n: number, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'resume', counterId, ticketId: ticket(n) })
}

export function rejoin(n: number, actor: Actor = SARI): Step {
  return by(actor, { type: 'rejoin', ticketId: ticket(n) })
}

export interface Moving {
  readonly last?: boolean
  readonly reason?: TransferReason
  readonly from?: CounterId | null
  readonly actor?: Actor
}

export function toService(n: number, serviceId: ServiceId, moving: Moving = {}): Step {
  return transfer(n, { kind: 'service', serviceId }, moving)
}

export function toCounter(n: number, counterId: CounterId, moving: Moving = {}): Step {
  return transfer(n, { kind: 'counter', counterId }, moving)
}

function transfer(n: number, to: Transfer['to'], { last = false, reason, from = C1, actor = SARI }: Moving): Step {
  const why = reason ?? (last ? 'citizenAsked' : 'wrongService')
  return by(actor, { type: 'transfer', ticketId: ticket(n), counterId: from, to, place: last ? 'last' : 'visitAge', reason: why })
}

/** Takes back the act that stands in the office's newest row. */
export function undo(office: OfficeUnderTest, counterId: CounterId = C1, actor: Actor = SARI): Step {
  return by(actor, { type: 'undo', counterId, actSeq: office.state.lastSeq })
}

export function takeOver(counterId: CounterId = C1, actor: Actor = BUDI): Step {
  return by(actor, { type: 'takeOverCounter', counterId })
}

export function declareOutage(
  cause: OutageCause = 'registry',
  serviceIds: readonly ServiceId[] | 'all' = 'all',
  actor: Actor = SARI,
): Step {
  return by(actor, { type: 'declareOutage', cause, serviceIds })
}

export function confirmOutage(outageId: OutageId, actor: Actor = SUPERVISOR): Step {
  return by(actor, { type: 'confirmOutage', outageId })
}

export function endOutage(outageId: OutageId, actor: Actor = SARI): Step {
  return by(actor, { type: 'endOutage', outageId })
}

/** The word of a station on job `j<n>`, of the n-th ticket unless told otherwise. */
export function printEnd(
  n: number,
  paper: PaperKind,
  state: FinalPrintState,
  trouble: PrinterTrouble | null = null,
  ofTicket: number | null = n,
  jobId = `j${n}`,
): Step {
  const ticketId = ofTicket === null ? null : ticket(ofTicket)
  return by(SYSTEM, { type: 'recordPrintEnd', jobId: jobId as PrintJobId, paper, ticketId, state, trouble })
}
