// A command is a wish. Its envelope carries an id made by the sender.

import type { DeviceKind, StaffRole } from './actors.ts'
import type { CommandId, CounterId, DeviceId, ServiceId, TicketId, UserId } from './ids.ts'
import type { Language } from './languages.ts'
import type { Settings } from './settings.ts'
import type { CancelReason, CloseServiceReason, DocumentsAnswer, Outcome, PauseReason, ReturnReason } from './tickets.ts'

export interface IssueTicket {
  readonly type: 'issueTicket'
  readonly serviceId: ServiceId
  /** Legal priority: yes or no, never which group. */
  readonly priority: boolean
  readonly documents: DocumentsAnswer
  readonly language: Language
}

export interface CallNext {
  readonly type: 'callNext'
  readonly counterId: CounterId
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

export interface Complete extends AtCounter {
  readonly type: 'complete'
  readonly outcome: Outcome
  /** The service of the next leg under the same number, or `null` when the visit ends here. */
  readonly nextServiceId: ServiceId | null
}

export interface MarkNoShow extends AtCounter {
  readonly type: 'markNoShow'
}

export interface ReturnToQueue extends AtCounter {
  readonly type: 'returnToQueue'
  readonly reason: ReturnReason
}

export interface Cancel {
  readonly type: 'cancel'
  readonly ticketId: TicketId
  readonly reason: CancelReason
}

export interface OpenCounter {
  readonly type: 'openCounter'
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

/**
 * Every command. To come, each with its own file in domain/src/commands: callTicket, rejoin, park, resume, transfer,
 * undo, requestApproval, approve, declareOutage, confirmOutage, endOutage.
 */
export type Command =
  | IssueTicket
  | CallNext
  | Recall
  | StartService
  | AcceptDocuments
  | Complete
  | MarkNoShow
  | ReturnToQueue
  | Cancel
  | OpenCounter
  | PauseCounter
  | CloseCounter
  | OpenService
  | CloseService
  | OpenDay
  | CloseDay
  | ChangeSettings
  | AddUser
  | PairDevice
  | RevokeDevice
  | RecordStart
  | RecordClockJump

export type CommandType = Command['type']

/** What travels on the wire: a command with the sender's id for it. */
export type CommandEnvelope<C extends Command = Command> = C & { readonly id: CommandId }
