// The words of a ticket's life, shared by facts and views.

export type TicketState = 'waiting' | 'called' | 'checking' | 'processing' | 'parked' | 'completed' | 'noShow' | 'cancelled' | 'expired'

/** How a completed leg ended. */
export type Outcome = 'done' | 'documentsIncomplete' | 'redirected' | 'resultLater' | 'leftDuringService'

export const OUTCOMES: readonly Outcome[] = ['done', 'documentsIncomplete', 'redirected', 'resultLater', 'leftDuringService']

/** How a leg ended: completed with an outcome, or otherwise. */
export type LegEnd = 'completed' | 'transferred' | 'noShow' | 'cancelled' | 'expired'

/** What the citizen said at the kiosk about the papers. Never which papers. */
export type DocumentsAnswer = 'complete' | 'incomplete' | 'notAsked'

export const DOCUMENTS_ANSWERS: readonly DocumentsAnswer[] = ['complete', 'incomplete', 'notAsked']

/** Why a called ticket goes back to the queue. Only `calledByMistake` keeps its place. */
export type ReturnReason = 'calledByMistake' | 'notHere'

export const RETURN_REASONS: readonly ReturnReason[] = ['calledByMistake', 'notHere']

/** `citizenGaveUp`: the citizen's own act, on the phone. */
export type CancelReason = 'citizenLeft' | 'issuedByMistake' | 'duplicate' | 'other' | 'citizenGaveUp'

/** What staff may give as one. */
export const CANCEL_REASONS: readonly CancelReason[] = ['citizenLeft', 'issuedByMistake', 'duplicate', 'other']

export type CloseServiceReason = 'quota' | 'staff' | 'equipment' | 'other'

export const CLOSE_SERVICE_REASONS: readonly CloseServiceReason[] = ['quota', 'staff', 'equipment', 'other']

export type PauseReason = 'break' | 'backOffice' | 'other'

export const PAUSE_REASONS: readonly PauseReason[] = ['break', 'backOffice', 'other']

/**
 * Why work on a ticket stands still, or took longer than promised. Only `documents` pauses the promise's clock;
 * `production` is work that goes on behind the counter.
 */
export type DelayCause =
  | 'documents'
  | 'system'
  | 'network'
  | 'device'
  | 'blankCards'
  | 'signingOfficer'
  | 'consolidation'
  | 'production'
  | 'citizenAway'

export const DELAY_CAUSES: readonly DelayCause[] = [
  'documents',
  'system',
  'network',
  'device',
  'blankCards',
  'signingOfficer',
  'consolidation',
  'production',
  'citizenAway',
]

/** Why a ticket goes to another service or counter. */
export type TransferReason = 'wrongService' | 'otherCounter' | 'equipment' | 'handOver' | 'citizenAsked'

export const TRANSFER_REASONS: readonly TransferReason[] = ['wrongService', 'otherCounter', 'equipment', 'handOver', 'citizenAsked']

/** Where a transferred ticket stands: by the age of its visit, or behind everybody who waits now. Never before its age. */
export type TransferPlace = 'visitAge' | 'last'

export const TRANSFER_PLACES: readonly TransferPlace[] = ['visitAge', 'last']

/** Why staff took a ticket for somebody. */
export type BehalfReason = 'cannotUseKiosk' | 'kioskFault' | 'bringsMissingDocuments' | 'collectsResult'

export const BEHALF_REASONS: readonly BehalfReason[] = ['cannotUseKiosk', 'kioskFault', 'bringsMissingDocuments', 'collectsResult']

export type OutageCause = 'registry' | 'network' | 'blankCards' | 'device' | 'power'

export const OUTAGE_CAUSES: readonly OutageCause[] = ['registry', 'network', 'blankCards', 'device', 'power']

/** The acts at a counter that can be undone for half a minute. */
export type UndoableAct = 'startService' | 'acceptDocuments' | 'complete' | 'markNoShow' | 'park' | 'transfer'

/** The clocks of a visit, in the words of docs/glossary.md. */
export type ClockName = 'visit' | 'wait' | 'legWait' | 'walking' | 'checking' | 'processing' | 'parked' | 'absent'

/** What a leg spends its time on; periods of a leg follow each other without gap or overlap. */
export type PeriodKind = Exclude<ClockName, 'visit' | 'wait'>

export type Standing = 'onTrack' | 'atRisk' | 'breached'

/** What put a call before the others: the clause of the discipline that chose it, or the act that set the discipline aside. */
export type CallGround =
  | 'firstInLine'
  | 'priorityStep'
  | 'bookingStep'
  | 'earliestTarget'
  | 'overdue'
  | 'stillInTime'
  | 'oldest'
  | 'profileRule'
  | 'outOfOrder'

/** Why somebody who came earlier was passed over; told to the public as counts by kind. */
export type OvertakingReason = 'returned' | 'transferred' | 'priority' | 'booking' | 'target' | 'rescue' | 'profileRule' | 'outOfOrder'

export const OVERTAKING_REASONS: readonly OvertakingReason[] = [
  'returned',
  'transferred',
  'priority',
  'booking',
  'target',
  'rescue',
  'profileRule',
  'outOfOrder',
]
