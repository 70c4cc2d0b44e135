// Wishes about counters, services, outages, the day, and the office itself.

import type { DeviceKind, StaffRole } from './actors.ts'
import type { CounterId, DeviceId, OutageId, ProfileId, ServiceId, UserId } from './ids.ts'
import type { Settings } from './settings.ts'
import type { CloseServiceReason, OutageCause, PauseReason } from './tickets.ts'

export interface DeclareOutage {
  readonly type: 'declareOutage'
  readonly cause: OutageCause
  readonly serviceIds: readonly ServiceId[] | 'all'
}

export interface ConfirmOutage {
  readonly type: 'confirmOutage'
  readonly outageId: OutageId
}

export interface EndOutage {
  readonly type: 'endOutage'
  readonly outageId: OutageId
}

/** Opens a counter, goes on after a break, or changes the work profile of one's own counter. */
export interface OpenCounter {
  readonly type: 'openCounter'
  readonly counterId: CounterId
  /** `null`: the profile it has, or else the counter's own. */
  readonly profileId: ProfileId | null
}

/** A colleague goes on at a counter where somebody else sits, with the ticket that stands there. */
export interface TakeOverCounter {
  readonly type: 'takeOverCounter'
  readonly counterId: CounterId
}

export interface PauseCounter {
  readonly type: 'pauseCounter'
  readonly counterId: CounterId
  readonly reason: PauseReason
}

export interface CloseCounter {
  readonly type: 'closeCounter'
  readonly counterId: CounterId
}

export interface OpenService {
  readonly type: 'openService'
  readonly serviceId: ServiceId
}

export interface CloseService {
  readonly type: 'closeService'
  readonly serviceId: ServiceId
  readonly reason: CloseServiceReason
}

/** Opens the service day of the office's local date. */
export interface OpenDay {
  readonly type: 'openDay'
}

/** Closes the day; waiting tickets expire. Refused while a counter serves. */
export interface CloseDay {
  readonly type: 'closeDay'
}

export interface ChangeSettings {
  readonly type: 'changeSettings'
  readonly settings: Settings
}

export interface AddUser {
  readonly type: 'addUser'
  readonly userId: UserId
  readonly roles: readonly StaffRole[]
}

export interface PairDevice {
  readonly type: 'pairDevice'
  readonly deviceId: DeviceId
  readonly kind: DeviceKind
  /** Of a station: the kiosk beside which it stands. */
  readonly servesKioskId: DeviceId | null
}

export interface RevokeDevice {
  readonly type: 'revokeDevice'
  readonly deviceId: DeviceId
}

/** Only the server sends these: what happened to its own clock and life. */
export interface RecordStart {
  readonly type: 'recordStart'
  /** How long no server ran, by the best knowledge at the restart; 0 for the first start. */
  readonly downMs: number
}

export interface RecordClockJump {
  readonly type: 'recordClockJump'
  /** How far the wall clock moved against office time; negative for a step back. */
  readonly byMs: number
  /** Wall clock minus office time, after the jump. */
  readonly wallOffsetMs: number
}
