// A view is what someone may see: whole, with instants and never ages. Made only by domain's projections.

import type { Announcing, Call } from './announcing.ts'
import type { CounterId, HallId, ProfileId, ServiceClassId, ServiceGroupId, ServiceId, TicketNumber } from './ids.ts'
import type { Language, Localized } from './languages.ts'
import type { KioskPrint, PrinterStatus } from './printing.ts'
import type {
  ComplaintChannel,
  DisciplineName,
  DocumentCase,
  Hall,
  OfficeLevel,
  PromiseFrom,
  Redirection,
  ServiceClass,
  ServiceGroup,
  ServiceOffer,
  VoiceSettings,
} from './settings.ts'
import type { ConsoleView, SupervisorView } from './staff-views.ts'
import type { CloseServiceReason, DelayCause, OutageCause, Outcome, OvertakingReason, TicketState } from './tickets.ts'
import type { Instant, LocalDate } from './time.ts'
import type { DayStatus, OutageNow, PromiseTold, RunningClock, Share, WaitWindow } from './view-parts.ts'

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
  readonly profiles: readonly { readonly id: ProfileId; readonly name: Localized }[]
  readonly redirections: readonly Redirection[]
  readonly discipline: DisciplineName
  readonly complaints: readonly ComplaintChannel[]
  /** Absent: no code can be typed at the kiosk. */
  readonly takesBookings?: true
  readonly voice: VoiceSettings
  /** True in a demonstration office; every face says so. */
  readonly demo: boolean
}

export interface OfficeService {
  readonly id: ServiceId
  readonly groupId: ServiceGroupId
  readonly name: Localized
  readonly classId: ServiceClassId
  readonly promiseMinutes: number
  readonly promiseFrom: PromiseFrom
  readonly checksDocuments: boolean
  readonly documentCases: readonly DocumentCase[]
  readonly offer: ServiceOffer
}

export interface OfficeCounter {
  readonly id: CounterId
  readonly number: number
  readonly hallId: HallId
  readonly profileId: ProfileId
}

export type ServiceStatus =
  | { readonly state: 'open' }
  | { readonly state: 'closed'; readonly reason: CloseServiceReason }
  | { readonly state: 'elsewhere'; readonly servedAt: Localized }
  | { readonly state: 'quotaReached' }

export interface ServiceNow {
  readonly status: ServiceStatus
  /** What holds this service up now; tickets are given all the same. */
  readonly outage: OutageCause | null
  readonly waiting: number
  /** For a ticket taken now; `null` while no open counter serves this service. */
  readonly window: WaitWindow | null
  /** Whether the window reaches past the closing, in part or whole; `null`: it does not, or nobody can say. */
  readonly calledAfterClosing: 'possibly' | 'probably' | null
}

export interface KioskView {
  readonly day: DayStatus
  readonly services: { readonly [serviceId: string]: ServiceNow }
  /** Of the station that serves this kiosk; `null`: none does, numbers are shown only. */
  readonly printer: PrinterStatus | null
  /** The latest prints asked for by this kiosk, newest first. */
  readonly prints: readonly KioskPrint[]
}

export interface DisplayView {
  readonly day: DayStatus
  /** What is said and shown now; `null` between announcements. */
  readonly announcing: Announcing | null
  /** The board that speaks, by the name of its connection; `null`: none can. */
  readonly speaker: string | null
  /** False where no board of the hall is known to be heard. */
  readonly heard: boolean
  /** Announced and not yet started, newest announcement first. A call that waits for its turn is nowhere. */
  readonly calling: readonly Call[]
  /** Called before, newest first, one line a ticket. */
  readonly recent: readonly Call[]
  readonly waiting: number
  readonly groups: readonly GroupNow[]
  readonly promises: readonly { readonly classId: ServiceClassId; readonly promise: Share }[]
  readonly outages: readonly OutageNow[]
  /** The first 8 characters of the ledger's newest row: what stands on the board stands in the ledger. `null`: none yet. */
  readonly ledgerHead: string | null
}

export interface GroupNow {
  readonly groupId: ServiceGroupId
  readonly waiting: number
  readonly window: WaitWindow | null
}

/** The citizen's own page. */
export interface TicketView {
  readonly number: TicketNumber
  readonly serviceId: ServiceId
  readonly state: TicketState
  readonly issuedAt: Instant
  readonly promiseMinutes: number
  readonly promiseFrom: PromiseTold
  /** Waiting tickets before this one that the same counters serve; 0 once called. */
  readonly ahead: number
  readonly window: WaitWindow | null
  /** Where to go, once called. */
  readonly counterNumber: number | null
  /** How many who came later were called before, by kind; kinds that did not happen are left out. */
  readonly overtakenBy: OvertakingCounts
  readonly outages: readonly OutageNow[]
  /** While it is parked: when somebody looks after it again, and what is missing. */
  readonly parked: { readonly cause: DelayCause; readonly dueAt: Instant; readonly missing: readonly Localized[] } | null
  /** How the visit ended, once it has. */
  readonly ending: TicketEnding | null
  /** While it is called. */
  readonly call: CallTold | null
  /** Of the promise, while it runs. */
  readonly promiseClock: RunningClock | null
  /** Whether the citizen is asked to say that they are here, or has said so; `null`: neither. */
  readonly presence: 'asked' | 'confirmed' | null
  /** Whether the citizen may give the number up now. */
  readonly mayGiveUp: boolean
}

/** Which call it is: `at` and `count` together are those of one announcement alone. */
export interface CallTold {
  /** When it was called the present time. */
  readonly at: Instant
  /** Announcements since then, the first included. */
  readonly count: number
  /** As often as the office asks before a no-show may be marked. */
  readonly last: boolean
}

export type OvertakingCounts = { readonly [R in OvertakingReason]?: number }

export interface TicketEnding {
  readonly outcome: Outcome | null
  readonly resultOn: LocalDate | null
  /** Where it is served instead. */
  readonly redirectedTo: Localized | null
  readonly missing: readonly Localized[]
  /** Until when a no-show may come back. */
  readonly rejoinUntil: Instant | null
}

/** What a station is shown: every change of it means that taking may be worth while. */
export interface StationView {
  /** Jobs that wait for this station. */
  readonly openJobs: number
}

export interface Views {
  readonly office: OfficeView
  readonly kiosk: KioskView
  readonly display: DisplayView
  readonly console: ConsoleView
  readonly supervisor: SupervisorView
  readonly station: StationView
  readonly ticket: TicketView
}

export type ViewName = keyof Views
