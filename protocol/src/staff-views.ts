// What the people of the office see at work: the agent's console and the supervisor's page.

import type { StaffRole } from './actors.ts'
import type { BoardNow } from './announcing.ts'
import type { CommandType } from './commands.ts'
import type { ApprovalId, CounterId, OutOfOrderReasonId, PrintJobId, ProfileId, ServiceId, TicketId, TicketNumber, UserId } from './ids.ts'
import type { Localized } from './languages.ts'
import type { FinalPrintState, PaperKind, PrinterTrouble, StationId } from './printing.ts'
import type { Refusal } from './refusals.ts'
import type { OrderPolicy, OutOfOrderReason } from './settings.ts'
import type {
  BehalfReason,
  ClockName,
  DelayCause,
  DocumentsAnswer,
  OutageCause,
  PauseReason,
  Standing,
  TicketState,
  TransferReason,
  UndoableAct,
} from './tickets.ts'
import type { Instant } from './time.ts'
import type { DayStatus, OutageNow, Period, RunningClock, Share } from './view-parts.ts'

export interface WaitingTicket {
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly issuedAt: Instant
  readonly priority: boolean
  /** With a booking, on time; absent for everybody else. */
  readonly booked?: true
  /** Its holder said on the phone to be here. */
  readonly present?: true
  readonly documents: DocumentsAnswer
  readonly clock: RunningClock
  /** It waits for this counter alone, after a transfer. */
  readonly forThisCounter: boolean
}

export interface ConsoleTicket {
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly state: TicketState
  readonly issuedAt: Instant
  readonly priority: boolean
  /** With a booking, on time; absent for everybody else. */
  readonly booked?: true
  /** Its holder said on the phone to be here. */
  readonly present?: true
  readonly documents: DocumentsAnswer
  /** Announcements of the present call. */
  readonly calls: number
  /** How often it went back to the queue because nobody came. */
  readonly returns: number
  readonly promiseMs: number
  readonly waitTargetMs: number
  /** The periods of the present leg. */
  readonly periods: readonly Period[]
  /** The clock the agent is working against now. */
  readonly clock: RunningClock | null
  readonly standing: Standing
  /** Outages that held its service up while it waited or was served, and do still or not. */
  readonly outages: readonly OutageCause[]
  /** What became of its latest paper; `null`: nobody knows yet, or there is none. */
  readonly paper: FinalPrintState | null
  readonly copiesLeft: number
}

export interface ParkedTicket {
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly cause: DelayCause
  readonly missing: readonly Localized[]
  readonly parkedAt: Instant
  readonly dueAt: Instant
  readonly counterNumber: number
  /** The promise's clock where it runs on; `null` where it has not begun or is paused. */
  readonly clock: RunningClock | null
}

/** A no-show whose holder may still come back. */
export interface AbsentTicket {
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly markedAt: Instant
  readonly rejoinUntil: Instant
}

export type CounterState = 'closed' | 'open' | 'paused'

export interface CounterNow {
  readonly id: CounterId
  readonly number: number
  readonly state: CounterState
  readonly profileId: ProfileId
  /** The name of who sits there, for staff eyes only; `null` when nobody does or the name was erased. */
  readonly agentName: string | null
  readonly mine: boolean
  /** What is called or served there. */
  readonly ticketNumber: TicketNumber | null
}

/** For each command a face may offer: `null` when it is possible now, else why not. */
export type Allowed = { readonly [C in CommandType]?: Refusal | null }

/** A clock that has entered a band; told once for each ticket, leg, clock and band. */
export interface ClockNotice {
  readonly number: TicketNumber
  readonly clock: ClockName
  readonly band: 'atRisk' | 'breached'
  readonly at: Instant
}

export interface UndoOffer {
  readonly actSeq: number
  readonly act: UndoableAct
  readonly number: TicketNumber
  /** The last instant at which it can be taken back. */
  readonly until: Instant
}

export interface ApprovalNow {
  readonly approvalId: ApprovalId
  readonly number: TicketNumber
  readonly counterNumber: number
  readonly reason: Localized
  readonly askedAt: Instant
  /** `asked`: waits for a word; `unapproved`: it went through without one and waits for a review. */
  readonly status: 'asked' | 'granted' | 'refused' | 'unapproved'
  /** `null` for an act of an earlier day. */
  readonly ticketId: TicketId | null
  readonly reasonId: OutOfOrderReasonId | null
  /** Asked by the person who looks: somebody else has to answer. */
  readonly mine: boolean
}

export interface ConsoleView {
  readonly me: { readonly userId: UserId; readonly name: string; readonly roles: readonly StaffRole[] }
  readonly day: DayStatus
  readonly counters: readonly CounterNow[]
  /** The counter of this agent, or `null` while none is open for them. */
  readonly counter: {
    readonly id: CounterId
    readonly number: number
    readonly state: CounterState
    readonly profileId: ProfileId
    readonly pauseReason: PauseReason | null
  } | null
  readonly ticket: ConsoleTicket | null
  /** Those this counter could serve, in the order of the queue: the first 50 and how many there are. */
  readonly waiting: { readonly count: number; readonly tickets: readonly WaitingTicket[] }
  /** Parked tickets of the office, those of this counter first, then by due time: the first 50 and how many there are. */
  readonly parked: { readonly count: number; readonly tickets: readonly ParkedTicket[] }
  /** Newest first, the first 50. */
  readonly absent: readonly AbsentTicket[]
  readonly undo: UndoOffer | null
  /** The newest first, of tickets this counter holds or could serve. */
  readonly notices: readonly ClockNotice[]
  readonly outages: readonly StaffOutage[]
  /** The wishes of this agent that are open or were just answered. */
  readonly approvals: readonly ApprovalNow[]
  /** `null` for who may not call out of order. */
  readonly outOfOrder: { readonly usedToday: number; readonly cap: number; readonly reasons: readonly OutOfOrderReason[] } | null
  readonly today: { readonly completed: number; readonly promise: Share }
  readonly allowed: Allowed
}

export interface StaffOutage extends OutageNow {
  readonly confirmed: boolean
  /** When it ends by itself unless a supervisor confirms it; `null`: confirmed. */
  readonly lapsesAt: Instant | null
}

/** An act of the day that somebody should know of. */
export type NotableAct =
  | {
      readonly kind: 'outOfOrder'
      readonly reason: Localized
      readonly approval: 'notNeeded' | 'granted' | 'unapproved'
      readonly review: 'granted' | 'refused' | null
      readonly overtook: number
    }
  | { readonly kind: 'undone'; readonly act: UndoableAct }
  | { readonly kind: 'transferredLast' | 'transferredWaiting'; readonly reason: TransferReason }
  | { readonly kind: 'issuedByStaff'; readonly reason: BehalfReason }
  /** Came on time with a booking that the office was told of so many minutes before. */
  | { readonly kind: 'bookingToldShortly'; readonly minutes: number }
  | { readonly kind: 'counterTakenOver' }
  | { readonly kind: 'profileChanged'; readonly from: Localized; readonly to: Localized }
  /** Of a number that was not at the own counter. */
  | { readonly kind: 'copyPrinted' }
  /** `settingsChangedBefore`: since the day before was closed. */
  | { readonly kind: 'settingsChanged' | 'settingsChangedBefore'; readonly policies: readonly OrderPolicy[] }

export type NotableActLine = NotableAct & {
  readonly seq: number
  readonly at: Instant
  /** `null` where no ticket or no counter is concerned. */
  readonly number: TicketNumber | null
  readonly counterNumber: number | null
  /** Who did it; `null` when the name was erased. */
  readonly by: string | null
}

/** A pattern that can make a clock look better than it was. It accuses nobody; it says where to look. */
export type FlagKind =
  | 'parkedAtOnce'
  | 'transferredAtOnce'
  | 'pauseHeldOpen'
  | 'longCheckShortWork'
  /** One number alone: the same visit goes on to a service that it has completed before. */
  | 'finishedThenIssued'
  /** The completed one, and the new one that was taken before that. */
  | 'issuedThenFinished'
  /** The cancelled ones, and last the new one. */
  | 'cancelledThenIssued'
  | 'manyNoShows'
  /** Numbers that one kiosk gave faster than people choose. */
  | 'kioskBurst'
  /** Numbers that one kiosk gave at about the same time, called and not answered. */
  | 'numbersUnanswered'
  | 'transferredLate'
  | 'endedLateUnserved'
  | 'calledTooShortly'

export interface Flag {
  readonly kind: FlagKind
  /** `null` where no counter had a part in it. */
  readonly counterNumber: number | null
  readonly numbers: readonly TicketNumber[]
  /** When the last part of the pattern happened. */
  readonly at: Instant
}

/** A station and its printer. */
export interface PrinterNow {
  readonly stationId: StationId
  readonly name: string
  readonly troubles: readonly { readonly trouble: PrinterTrouble; readonly since: Instant }[]
  readonly paperLowSince: Instant | null
  /** The station's latest word; `null`: none since the server started. */
  readonly heardAt: Instant | null
}

/** A paper of which nobody can be sure that it came out, or that did not. */
export interface DoubtfulPaperNow {
  readonly jobId: PrintJobId
  readonly paper: PaperKind
  /** `null`: a paper of no ticket, or of a ticket of another day. */
  readonly number: TicketNumber | null
  readonly state: Extract<FinalPrintState, 'unknown' | 'cancelled'>
  readonly trouble: PrinterTrouble | null
  readonly at: Instant
  /** The open ticket that may be printed again, and how often; `null`: a paper of which there are no copies. */
  readonly copy: { readonly ticketId: TicketId; readonly left: number } | null
}

export interface SupervisorView {
  readonly me: { readonly userId: UserId; readonly name: string; readonly roles: readonly StaffRole[] }
  readonly day: DayStatus
  readonly counters: readonly CounterNow[]
  readonly waiting: number
  readonly promises: readonly { readonly classId: string; readonly promise: Share }[]
  /** Open wishes first, then unapproved acts that nobody has reviewed. */
  readonly approvals: readonly ApprovalNow[]
  readonly outages: readonly StaffOutage[]
  /** Newest first, 100 at most. */
  readonly acts: readonly NotableActLine[]
  readonly flags: readonly Flag[]
  readonly notices: readonly ClockNotice[]
  /** Parked past its due time. */
  readonly overdueParks: readonly ParkedTicket[]
  readonly printers: readonly PrinterNow[]
  readonly boards: readonly BoardNow[]
  /** Newest first, 50 at most. */
  readonly papers: readonly DoubtfulPaperNow[]
  readonly allowed: Allowed
}
