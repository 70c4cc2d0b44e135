// A view is what someone may see: whole, with instants and never ages. Made only by domain's projections.

import type { StaffRole } from './actors.ts'
import type { CommandType } from './commands.ts'
import type { CounterId, HallId, ServiceClassId, ServiceGroupId, ServiceId, TicketId, TicketNumber, UserId } from './ids.ts'
import type { Language, Localized } from './languages.ts'
import type { KioskPrint, PrinterStatus } from './printing.ts'
import type { Refusal } from './refusals.ts'
import type { ComplaintChannel, DocumentCase, Hall, OfficeLevel, ServiceClass, ServiceGroup, ServiceOffer } from './settings.ts'
import type { ClockName, CloseServiceReason, DocumentsAnswer, PauseReason, PeriodKind, Standing, TicketState } from './tickets.ts'
import type { Instant } from './time.ts'

/** What rarely changes, for every face. */
export interface OfficeView {
  readonly name: Localized
  readonly region: Localized
  readonly level: OfficeLevel
  readonly zone: string
  readonly zoneLabel: string
  readonly languages: readonly Language[]
  readonly classes: readonly ServiceClass[]
  readonly groups: readonly ServiceGroup[]
  readonly services: readonly OfficeService[]
  readonly halls: readonly Hall[]
  readonly counters: readonly OfficeCounter[]
  readonly complaints: readonly ComplaintChannel[]
  /** True in a demonstration office; every face says so. */
  readonly demo: boolean
}

export interface OfficeService {
  readonly id: ServiceId
  readonly groupId: ServiceGroupId
  readonly name: Localized
  readonly classId: ServiceClassId
  readonly promiseMinutes: number
  readonly checksDocuments: boolean
  readonly documentCases: readonly DocumentCase[]
  readonly offer: ServiceOffer
}

export interface OfficeCounter {
  readonly id: CounterId
  readonly number: number
  readonly hallId: HallId
}

/** Whether tickets can be taken now, and if not, when again (`null`: not known within the next two weeks). */
export type DayStatus =
  | { readonly state: 'open'; readonly lastTicketAt: Instant; readonly closesAt: Instant }
  | { readonly state: 'beforeOpening'; readonly opensAt: Instant }
  | { readonly state: 'afterLastTicket'; readonly closesAt: Instant; readonly opensAgainAt: Instant | null }
  | { readonly state: 'closed'; readonly reason: Localized | null; readonly opensAgainAt: Instant | null }

/** When a waiting ticket will probably be called, in minutes from the view's own instant. */
export interface WaitWindow {
  readonly fromMinutes: number
  readonly toMinutes: number
}

export type ServiceStatus =
  | { readonly state: 'open' }
  | { readonly state: 'closed'; readonly reason: CloseServiceReason }
  | { readonly state: 'elsewhere'; readonly servedAt: Localized }
  | { readonly state: 'quotaReached' }

export interface ServiceNow {
  readonly status: ServiceStatus
  readonly waiting: number
  /** For a ticket taken now; `null` while no open counter serves this service. */
  readonly window: WaitWindow | null
}

export interface KioskView {
  readonly day: DayStatus
  readonly services: { readonly [serviceId: string]: ServiceNow }
  /** `null`: this office has no printer, numbers are shown only. */
  readonly printer: PrinterStatus | null
  /** The latest prints asked for by this kiosk, newest first. */
  readonly prints: readonly KioskPrint[]
}

export interface Call {
  /** The how-manieth announcement of the day; a recall gets a new one. */
  readonly callNo: number
  readonly number: TicketNumber
  readonly counterNumber: number
  readonly serviceId: ServiceId
  readonly calledAt: Instant
  /** How often it was announced, 1 and up. */
  readonly calls: number
}

/** A share of decided tickets; younger open ones are undecided and in neither number. */
export interface Share {
  readonly met: number
  readonly decided: number
}

export interface DisplayView {
  readonly day: DayStatus
  /** Called and not yet started at a counter of this hall, newest announcement first. */
  readonly calling: readonly Call[]
  /** Called before, newest first, one line a ticket. */
  readonly recent: readonly Call[]
  readonly waiting: number
  readonly groups: readonly GroupNow[]
  readonly promises: readonly { readonly classId: ServiceClassId; readonly promise: Share }[]
}

export interface GroupNow {
  readonly groupId: ServiceGroupId
  readonly waiting: number
  readonly window: WaitWindow | null
}

/** A clock that runs now; the face counts from `startedAt`. */
export interface RunningClock {
  readonly clock: ClockName
  readonly startedAt: Instant
  /** `null`: a clock without a target. */
  readonly atRiskAt: Instant | null
  readonly targetAt: Instant | null
  readonly standing: Standing
}

export interface Period {
  readonly kind: PeriodKind
  readonly from: Instant
  readonly to: Instant | null
}

export interface WaitingTicket {
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly issuedAt: Instant
  readonly priority: boolean
  readonly documents: DocumentsAnswer
  readonly clock: RunningClock
}

export interface ConsoleTicket {
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly state: TicketState
  readonly issuedAt: Instant
  readonly priority: boolean
  readonly documents: DocumentsAnswer
  /** Announcements of this leg so far. */
  readonly calls: number
  readonly promiseMs: number
  readonly waitTargetMs: number
  /** The periods of the present leg. */
  readonly periods: readonly Period[]
  /** The clock the agent is working against now. */
  readonly clock: RunningClock | null
  readonly standing: Standing
}

export type CounterState = 'closed' | 'open' | 'paused'

export interface CounterNow {
  readonly id: CounterId
  readonly number: number
  readonly state: CounterState
  /** The name of who sits there, for staff eyes only; `null` when nobody does or the name was erased. */
  readonly agentName: string | null
  readonly mine: boolean
}

/** For each command a face may offer: `null` when it is possible now, else why not. */
export type Allowed = { readonly [C in CommandType]?: Refusal | null }

export interface ConsoleView {
  readonly me: { readonly userId: UserId; readonly name: string; readonly roles: readonly StaffRole[] }
  readonly day: DayStatus
  readonly counters: readonly CounterNow[]
  /** The counter of this agent, or `null` while none is open for them. */
  readonly counter: {
    readonly id: CounterId
    readonly number: number
    readonly state: CounterState
    readonly pauseReason: PauseReason | null
  } | null
  readonly ticket: ConsoleTicket | null
  /** Those this counter could serve, in the order of the queue: the first 50 and how many there are. */
  readonly waiting: { readonly count: number; readonly tickets: readonly WaitingTicket[] }
  readonly today: { readonly completed: number; readonly promise: Share }
  readonly allowed: Allowed
}

/** The citizen's own page. */
export interface TicketView {
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly state: TicketState
  readonly issuedAt: Instant
  readonly promiseMinutes: number
  /** Waiting tickets before this one that the same counters serve; 0 once called. */
  readonly ahead: number
  readonly window: WaitWindow | null
  /** Where to go, once called. */
  readonly counterNumber: number | null
}

export interface Views {
  readonly office: OfficeView
  readonly kiosk: KioskView
  readonly display: DisplayView
  readonly console: ConsoleView
  readonly ticket: TicketView
}

export type ViewName = keyof Views
