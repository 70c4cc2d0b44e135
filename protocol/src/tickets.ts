// The words of a ticket's life, shared by facts and views.

export type TicketState = 'waiting' | 'called' | 'checking' | 'processing' | 'parked' | 'completed' | 'noShow' | 'cancelled' | 'expired'

/** How a completed leg ended. */
export type Outcome = 'done' | 'documentsIncomplete' | 'redirected' | 'resultLater' | 'leftDuringService'

export const OUTCOMES: readonly Outcome[] = ['done', 'documentsIncomplete', 'redirected', 'resultLater', 'leftDuringService']

/** What the citizen said at the kiosk about the papers. Never which papers. */
export type DocumentsAnswer = 'complete' | 'incomplete' | 'notAsked'

export const DOCUMENTS_ANSWERS: readonly DocumentsAnswer[] = ['complete', 'incomplete', 'notAsked']

/** Why a called ticket goes back to the queue. Only `calledByMistake` keeps its place. */
export type ReturnReason = 'calledByMistake' | 'notHere'

export const RETURN_REASONS: readonly ReturnReason[] = ['calledByMistake', 'notHere']

export type CancelReason = 'citizenLeft' | 'issuedByMistake' | 'duplicate' | 'other'

export const CANCEL_REASONS: readonly CancelReason[] = ['citizenLeft', 'issuedByMistake', 'duplicate', 'other']

export type CloseServiceReason = 'quota' | 'staff' | 'equipment' | 'other'

export const CLOSE_SERVICE_REASONS: readonly CloseServiceReason[] = ['quota', 'staff', 'equipment', 'other']

export type PauseReason = 'break' | 'backOffice' | 'other'

export const PAUSE_REASONS: readonly PauseReason[] = ['break', 'backOffice', 'other']

/** The clocks of a visit, in the words of docs/glossary.md. */
export type ClockName = 'visit' | 'wait' | 'legWait' | 'walking' | 'checking' | 'processing' | 'parked' | 'absent'

/** What a leg spends its time on; periods of a leg follow each other without gap or overlap. */
export type PeriodKind = Exclude<ClockName, 'visit' | 'wait'>

export type Standing = 'onTrack' | 'atRisk' | 'breached'
