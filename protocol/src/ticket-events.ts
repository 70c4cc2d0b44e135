// Facts of a ticket, from issue to its end.

import type { TicketBooking } from './bookings.ts'
import type {
  ApprovalId,
  CounterId,
  OutOfOrderReasonId,
  RedirectionId,
  SeriesId,
  ServiceClassId,
  ServiceId,
  TicketId,
  TicketNumber,
} from './ids.ts'
import type { Language, Localized } from './languages.ts'
import type { DisciplineName, PromiseFrom } from './settings.ts'
import type {
  BehalfReason,
  CallGround,
  CancelReason,
  DelayCause,
  DocumentsAnswer,
  Outcome,
  OvertakingReason,
  ReturnReason,
  TransferPlace,
  TransferReason,
  UndoableAct,
} from './tickets.ts'
import type { Instant, LocalDate } from './time.ts'

/** What a leg promises, fixed when it is queued: a later change of settings does not move a promise already given. */
export interface LegTerms {
  readonly serviceId: ServiceId
  readonly classId: ServiceClassId
  readonly checksDocuments: boolean
  readonly promiseMs: number
  readonly promiseFrom: PromiseFrom
  readonly waitTargetMs: number
  readonly checkingTargetMs: number
  /** Place in the queue; lower is earlier. The issue sequence, moved only by a named return rule. */
  readonly orderKey: number
}

export interface TicketIssued {
  readonly type: 'ticketIssued'
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly seriesId: SeriesId
  /** The digits of the number, 1 and up within the series and day. */
  readonly ordinal: number
  /** The how-manieth ticket of the day, over all series. */
  readonly issueSeq: number
  readonly priority: boolean
  readonly documents: DocumentsAnswer
  readonly language: Language
  /** Why staff took it for somebody; the row's actor is who did. `null`: at the kiosk. */
  readonly onBehalf: BehalfReason | null
  /** Absent: taken without one, as all tickets were before there were bookings. */
  readonly booking?: TicketBooking
  readonly leg: LegTerms
}

/** A ticket issued earlier, still waiting and servable at that counter, that was passed over, and the named rule that did it. */
export interface Overtaking {
  readonly ticketId: TicketId
  readonly reason: OvertakingReason
}

/** A call out of order: why, and who agreed. */
export interface OutOfOrder {
  readonly reasonId: OutOfOrderReasonId
  readonly reason: Localized
  readonly approval: 'notNeeded' | 'granted' | 'unapproved'
  /** `null` where no approval is needed. An unapproved act stays open under this id until it is reviewed. */
  readonly approvalId: ApprovalId | null
}

export interface TicketCalled {
  readonly type: 'ticketCalled'
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly counterId: CounterId
  readonly serviceId: ServiceId
  /** The how-manieth announcement of the day; recalls count too. */
  readonly callNo: number
  readonly rule: DisciplineName | 'callTicket'
  readonly ground: CallGround
  /** The line of the work profile's order that chose it, from 0, also where the priority step chose within the line; `null`: none did. */
  readonly profileRule: number | null
  /** Waiting tickets this counter could serve that stood before it in the queue's order. */
  readonly ahead: number
  readonly overtook: readonly Overtaking[]
  /** `null`: called by the discipline. */
  readonly outOfOrder: OutOfOrder | null
}

export interface TicketRecalled {
  readonly type: 'ticketRecalled'
  readonly ticketId: TicketId
  readonly counterId: CounterId
  readonly callNo: number
}

export interface ServiceStarted {
  readonly type: 'serviceStarted'
  readonly ticketId: TicketId
  readonly counterId: CounterId
  readonly into: 'checking' | 'processing'
}

export interface DocumentsAccepted {
  readonly type: 'documentsAccepted'
  readonly ticketId: TicketId
  readonly counterId: CounterId
}

export interface ServiceCompleted {
  readonly type: 'serviceCompleted'
  readonly ticketId: TicketId
  readonly counterId: CounterId
  readonly outcome: Outcome
  /** With `resultLater`. */
  readonly resultOn: LocalDate | null
  /** With `redirected`. */
  readonly redirectedTo: { readonly id: RedirectionId; readonly place: Localized } | null
  /** With `documentsIncomplete`. */
  readonly missing: readonly Localized[]
  readonly delayCause: DelayCause | null
  /** The next leg of the visit, queued at once, or `null` when the visit ends. */
  readonly nextLeg: LegTerms | null
}

export interface TicketMarkedNoShow {
  readonly type: 'ticketMarkedNoShow'
  readonly ticketId: TicketId
  readonly counterId: CounterId
}

export interface TicketReturned {
  readonly type: 'ticketReturned'
  readonly ticketId: TicketId
  /** The counter it was called to; `null` for a no-show that rejoins. */
  readonly counterId: CounterId | null
  readonly reason: ReturnReason | 'rejoined'
  readonly rule: 'keepsPlace' | 'placesBack'
  readonly orderKey: number
}

export interface TicketParked {
  readonly type: 'ticketParked'
  readonly ticketId: TicketId
  readonly counterId: CounterId
  readonly cause: DelayCause
  readonly dueAt: Instant
  readonly missing: readonly Localized[]
}

/** A parked ticket is called again; it was called fairly before, so this overtakes nobody. */
export interface TicketResumed {
  readonly type: 'ticketResumed'
  readonly ticketId: TicketId
  readonly counterId: CounterId
  readonly callNo: number
}

export interface TicketTransferred {
  readonly type: 'ticketTransferred'
  readonly ticketId: TicketId
  /** Where it stood; `null`: it waited. */
  readonly counterId: CounterId | null
  readonly reason: TransferReason
  readonly place: TransferPlace
  /** Of a transfer to a counter: only that counter calls it, until the counter closes. */
  readonly toCounterId: CounterId | null
  readonly orderKey: number
  /** Of a transfer to a service: the leg that begins; `null`: the present leg goes on. */
  readonly nextLeg: LegTerms | null
}

/** The ticket and its counter are again as they were before the act, with the instants they had. */
export interface CommandUndone {
  readonly type: 'commandUndone'
  readonly ticketId: TicketId
  readonly counterId: CounterId
  readonly act: UndoableAct
  /** The row that is taken back. */
  readonly actSeq: number
}

export interface TicketCancelled {
  readonly type: 'ticketCancelled'
  readonly ticketId: TicketId
  /** The counter it was called to, or `null`. */
  readonly counterId: CounterId | null
  readonly reason: CancelReason
}

/** It changes no place in any line. */
export interface PresenceConfirmed {
  readonly type: 'presenceConfirmed'
  readonly ticketId: TicketId
}

export interface TicketExpired {
  readonly type: 'ticketExpired'
  readonly ticketId: TicketId
  readonly counterId: CounterId | null
  /** True where the day was closed after its own date, so the instant says when it was recorded, not when it was so. */
  readonly recordedLate: boolean
}

export interface ApprovalRequested {
  readonly type: 'approvalRequested'
  readonly approvalId: ApprovalId
  readonly ticketId: TicketId
  readonly counterId: CounterId
  readonly reasonId: OutOfOrderReasonId
}

export interface ApprovalGiven {
  readonly type: 'approvalGiven'
  readonly approvalId: ApprovalId
  readonly verdict: 'granted' | 'refused'
}
