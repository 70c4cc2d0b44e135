// Facts of counters, services, outages, the day, and the office itself.

import type { DeviceKind, StaffRole } from './actors.ts'
import type { ApprovalId, CounterId, DeviceId, OutageId, ProfileId, ServiceId, TicketNumber, UserId } from './ids.ts'
import type { Localized } from './languages.ts'
import type { OrderPolicy, Settings } from './settings.ts'
import type { CloseServiceReason, OutageCause, PauseReason } from './tickets.ts'
import type { Instant, LocalDate } from './time.ts'

export interface OutageDeclared {
  readonly type: 'outageDeclared'
  readonly outageId: OutageId
  readonly cause: OutageCause
  readonly serviceIds: readonly ServiceId[] | 'all'
  /** Declared by a supervisor; otherwise it lapses unless one confirms it. */
  readonly confirmed: boolean
}

export interface OutageConfirmed {
  readonly type: 'outageConfirmed'
  readonly outageId: OutageId
}

export interface OutageEnded {
  readonly type: 'outageEnded'
  readonly outageId: OutageId
}

export interface CounterOpened {
  readonly type: 'counterOpened'
  readonly counterId: CounterId
  readonly userId: UserId
  readonly profileId: ProfileId
}

export interface CounterTakenOver {
  readonly type: 'counterTakenOver'
  readonly counterId: CounterId
  readonly fromUserId: UserId
  readonly userId: UserId
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

/** How long counters of this office were busy with one ticket of a service, over the days before, from call to completion. */
export interface ServiceHistory {
  readonly serviceId: ServiceId
  readonly legs: number
  readonly meanMs: number
  readonly deviationMs: number
}

/** A call out of order that went through without a second person's word and that nobody has reviewed yet. */
export interface UnreviewedAct {
  readonly approvalId: ApprovalId
  /** Who called. */
  readonly by: UserId
  readonly at: Instant
  readonly number: TicketNumber
  readonly counterNumber: number
  readonly reason: Localized
}

/** A change of settings that was made while no day was open, and that a supervisor of the next day should know of. */
export interface ChangeBetweenDays {
  /** Its row, its author and its time. */
  readonly seq: number
  readonly by: string
  readonly at: Instant
  readonly policies: readonly OrderPolicy[]
}

export interface DayOpened {
  readonly type: 'dayOpened'
  readonly serviceDay: LocalDate
  readonly windows: readonly DayWindow[]
  /** Wall clock minus office time; kept from the day before. */
  readonly wallOffsetMs: number
  readonly settings: Settings
  /** What estimates begin the day with; empty in a new office. */
  readonly history: readonly ServiceHistory[]
  /** From the days before; they stay open until somebody reviews them. */
  readonly unreviewed: readonly UnreviewedAct[]
  /** Since the last day was closed; none before the first. */
  readonly changedBefore: readonly ChangeBetweenDays[]
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
  /** Of a station: the kiosk whose papers it prints. `null`: none in particular, and of any other device. */
  readonly servesKioskId: DeviceId | null
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
