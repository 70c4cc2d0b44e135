// Wishes about a ticket and the counter where it stands.

import type { ApprovalId, CounterId, OutOfOrderReasonId, RedirectionId, ServiceId, TicketId } from './ids.ts'
import type { Language } from './languages.ts'
import type {
  BehalfReason,
  CancelReason,
  DelayCause,
  DocumentsAnswer,
  Outcome,
  ReturnReason,
  TransferPlace,
  TransferReason,
} from './tickets.ts'
import type { LocalDate } from './time.ts'

export interface IssueTicket {
  readonly type: 'issueTicket'
  readonly serviceId: ServiceId
  /** Legal priority: yes or no, never which group. */
  readonly priority: boolean
  readonly documents: DocumentsAnswer
  readonly language: Language
  /** Why staff takes it for somebody; `null` at the kiosk. */
  readonly onBehalf: BehalfReason | null
}

export interface CallNext {
  readonly type: 'callNext'
  readonly counterId: CounterId
}

/** The one act out of order: a chosen waiting ticket, for a reason of the office's list. */
export interface CallTicket extends AtCounter {
  readonly type: 'callTicket'
  readonly reason: OutOfOrderReasonId
}

/** An act on the ticket that stands at a counter; both are named, so that a late double press hits nothing else. */
interface AtCounter {
  readonly counterId: CounterId
  readonly ticketId: TicketId
}

export interface Recall extends AtCounter {
  readonly type: 'recall'
}

export interface StartService extends AtCounter {
  readonly type: 'startService'
}

export interface AcceptDocuments extends AtCounter {
  readonly type: 'acceptDocuments'
}

/** A document of the leg's service by its place in the service's cases, from 0. Never free words: they might be personal. */
export interface DocumentRef {
  readonly case: number
  readonly document: number
}

export interface Complete extends AtCounter {
  readonly type: 'complete'
  readonly outcome: Outcome
  /** The service of the next leg under the same number, or `null` when the visit ends here. */
  readonly nextServiceId: ServiceId | null
  /** With `resultLater`: the date the result can be collected; else `null`. */
  readonly resultOn: LocalDate | null
  /** With `redirected`: where to; else `null`. */
  readonly redirectTo: RedirectionId | null
  /** With `documentsIncomplete`: what was missing, as far as it is known. */
  readonly missing: readonly DocumentRef[]
  /** Why it took longer than promised, where the agent says so. */
  readonly delayCause: DelayCause | null
}

export interface MarkNoShow extends AtCounter {
  readonly type: 'markNoShow'
}

export interface ReturnToQueue extends AtCounter {
  readonly type: 'returnToQueue'
  readonly reason: ReturnReason
}

/** Takes a no-show back into the queue, within the office's tolerance. */
export interface Rejoin {
  readonly type: 'rejoin'
  readonly ticketId: TicketId
}

/** The agent is free for the next person; the clocks run on, except for `documents`. */
export interface Park extends AtCounter {
  readonly type: 'park'
  readonly cause: DelayCause
  /** Minutes until somebody is reminded. It reminds, it does not jump. */
  readonly dueMinutes: number
  /** With `documents`: what is missing, at least one; else empty. */
  readonly missing: readonly DocumentRef[]
}

/** Calls a parked ticket to a free counter. */
export interface Resume extends AtCounter {
  readonly type: 'resume'
}

/** Another service opens a leg, another counter continues the present one. */
export type TransferTarget =
  | { readonly kind: 'service'; readonly serviceId: ServiceId }
  | { readonly kind: 'counter'; readonly counterId: CounterId }

export interface Transfer {
  readonly type: 'transfer'
  readonly ticketId: TicketId
  /** The agent's counter, where the ticket stands; `null` for a waiting ticket, which a supervisor moves. */
  readonly counterId: CounterId | null
  readonly to: TransferTarget
  readonly place: TransferPlace
  readonly reason: TransferReason
}

/** Takes back the last act of a counter, named by the seq of its row, so that a late press hits nothing else. */
export interface Undo {
  readonly type: 'undo'
  readonly counterId: CounterId
  readonly actSeq: number
}

export interface Cancel {
  readonly type: 'cancel'
  readonly ticketId: TicketId
  readonly reason: CancelReason
}

/** Somebody stands behind this number: said by the citizen, through the server. */
export interface ConfirmPresence {
  readonly type: 'confirmPresence'
  readonly ticketId: TicketId
}

/** Asks a second person to agree to a call out of order. */
export interface RequestApproval extends AtCounter {
  readonly type: 'requestApproval'
  readonly reason: OutOfOrderReasonId
}

/** A second person's word: on a wish, or afterwards on an act that went through unapproved. */
export interface Approve {
  readonly type: 'approve'
  readonly approvalId: ApprovalId
  readonly verdict: 'granted' | 'refused'
}
