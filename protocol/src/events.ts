// An event is a fact. Rows are never changed; a new shape of data gets a higher version and an upcast.

import type { DeviceKind, StaffRole } from './actors.ts'
import type {
  CommandId,
  CounterId,
  DeviceId,
  OfficeId,
  ProfileId,
  SeriesId,
  ServiceClassId,
  ServiceId,
  TicketId,
  TicketNumber,
  UserId,
} from './ids.ts'
import type { Language } from './languages.ts'
import type { DisciplineName, Settings } from './settings.ts'
import type { CancelReason, CloseServiceReason, DocumentsAnswer, Outcome, PauseReason, ReturnReason } from './tickets.ts'
import type { Instant, LocalDate } from './time.ts'

/** What a leg promises, fixed when it is queued: a later change of settings does not move a promise already given. */
export interface LegTerms {
  readonly serviceId: ServiceId
  readonly classId: ServiceClassId
  readonly checksDocuments: boolean
  readonly promiseMs: number
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
  readonly leg: LegTerms
}

/** A ticket issued earlier, still waiting and servable at that counter, that was passed over, and the named rule that did it. */
export interface Overtaking {
  readonly ticketId: TicketId
  readonly reason: 'returned'
}

export interface TicketCalled {
  readonly type: 'ticketCalled'
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly counterId: CounterId
  readonly serviceId: ServiceId
  /** The how-manieth announcement of the day; recalls count too. */
  readonly callNo: number
  readonly rule: DisciplineName
  /** Waiting tickets this counter could serve that stood before it in the queue's order. */
  readonly ahead: number
  readonly overtook: readonly Overtaking[]
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
  readonly counterId: CounterId
  readonly reason: ReturnReason
  readonly rule: 'keepsPlace' | 'placesBack'
  readonly orderKey: number
}

export interface TicketCancelled {
  readonly type: 'ticketCancelled'
  readonly ticketId: TicketId
  /** The counter it was called to, or `null`. */
  readonly counterId: CounterId | null
  readonly reason: CancelReason
}

export interface TicketExpired {
  readonly type: 'ticketExpired'
  readonly ticketId: TicketId
  readonly counterId: CounterId | null
  /** True where the day was closed after its own date, so the instant says when it was recorded, not when it was so. */
  readonly recordedLate: boolean
}

export interface CounterOpened {
  readonly type: 'counterOpened'
  readonly counterId: CounterId
  readonly userId: UserId
  readonly profileId: ProfileId
}

export interface CounterPaused {
  readonly type: 'counterPaused'
  readonly counterId: CounterId
  readonly reason: PauseReason
}

export interface CounterClosed {
  readonly type: 'counterClosed'
  readonly counterId: CounterId
}

export interface ServiceOpened {
  readonly type: 'serviceOpened'
  readonly serviceId: ServiceId
}

export interface ServiceClosed {
  readonly type: 'serviceClosed'
  readonly serviceId: ServiceId
  readonly reason: CloseServiceReason
}

/** An opening window as instants of the wall clock. */
export interface DayWindow {
  readonly opensAt: Instant
  readonly lastTicketAt: Instant
  readonly closesAt: Instant
}

export interface DayOpened {
  readonly type: 'dayOpened'
  readonly serviceDay: LocalDate
  readonly windows: readonly DayWindow[]
  /** Wall clock minus office time; kept from the day before. */
  readonly wallOffsetMs: number
  readonly settings: Settings
}

export interface DayClosed {
  readonly type: 'dayClosed'
  readonly expired: number
}

export interface SettingsChanged {
  readonly type: 'settingsChanged'
  readonly settings: Settings
}

export interface UserAdded {
  readonly type: 'userAdded'
  readonly userId: UserId
  readonly roles: readonly StaffRole[]
}

export interface DevicePaired {
  readonly type: 'devicePaired'
  readonly deviceId: DeviceId
  readonly kind: DeviceKind
}

export interface DeviceRevoked {
  readonly type: 'deviceRevoked'
  readonly deviceId: DeviceId
}

export interface ServerStarted {
  readonly type: 'serverStarted'
  readonly downMs: number
}

export interface ClockJumped {
  readonly type: 'clockJumped'
  readonly byMs: number
  readonly wallOffsetMs: number
}

export type DomainEvent =
  | TicketIssued
  | TicketCalled
  | TicketRecalled
  | ServiceStarted
  | DocumentsAccepted
  | ServiceCompleted
  | TicketMarkedNoShow
  | TicketReturned
  | TicketCancelled
  | TicketExpired
  | CounterOpened
  | CounterPaused
  | CounterClosed
  | ServiceOpened
  | ServiceClosed
  | DayOpened
  | DayClosed
  | SettingsChanged
  | UserAdded
  | DevicePaired
  | DeviceRevoked
  | ServerStarted
  | ClockJumped

export type EventType = DomainEvent['type']

/** The version in which each event is written today. Reading an older row goes through the journal's upcasts. */
export const EVENT_VERSION = 1

/** A fact with its place in the journal. */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> {
  readonly office: OfficeId
  /** 1 and up, without gaps. */
  readonly seq: number
  readonly at: Instant
  readonly serviceDay: LocalDate
  /** A user id, a device id, or "system". */
  readonly actor: string
  readonly device: DeviceId | null
  readonly commandId: CommandId
  readonly event: E
}
