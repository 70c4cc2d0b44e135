// An event is a fact. Rows are never changed; a new shape of data gets a higher version and an upcast.

import type { CommandId, DeviceId, OfficeId } from './ids.ts'
import type {
  ClockJumped,
  CounterClosed,
  CounterOpened,
  CounterPaused,
  CounterTakenOver,
  DayClosed,
  DayOpened,
  DevicePaired,
  DeviceRevoked,
  OutageConfirmed,
  OutageDeclared,
  OutageEnded,
  ServerStarted,
  ServiceClosed,
  ServiceOpened,
  SettingsChanged,
  UserAdded,
} from './office-events.ts'
import type {
  ChecklistRequested,
  CopyRequested,
  PrintEnded,
  PrinterFound,
  PrinterStatusChanged,
  TestPageRequested,
} from './paper-events.ts'
import type {
  ApprovalGiven,
  ApprovalRequested,
  CommandUndone,
  DocumentsAccepted,
  PresenceConfirmed,
  ServiceCompleted,
  ServiceStarted,
  TicketCalled,
  TicketCancelled,
  TicketExpired,
  TicketIssued,
  TicketMarkedNoShow,
  TicketParked,
  TicketRecalled,
  TicketResumed,
  TicketReturned,
  TicketTransferred,
} from './ticket-events.ts'
import type { Instant, LocalDate } from './time.ts'

export type DomainEvent =
  | TicketIssued
  | TicketCalled
  | TicketRecalled
  | ServiceStarted
  | DocumentsAccepted
  | ServiceCompleted
  | TicketMarkedNoShow
  | TicketReturned
  | TicketParked
  | TicketResumed
  | TicketTransferred
  | CommandUndone
  | ApprovalRequested
  | ApprovalGiven
  | OutageDeclared
  | OutageConfirmed
  | OutageEnded
  | TicketCancelled
  | PresenceConfirmed
  | TicketExpired
  | CounterOpened
  | CounterTakenOver
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
  | CopyRequested
  | ChecklistRequested
  | TestPageRequested
  | PrintEnded
  | PrinterStatusChanged
  | PrinterFound
  | ServerStarted
  | ClockJumped

export type EventType = DomainEvent['type']

/** The version in which each event is written today. Reading an older row goes through the journal's upcasts. */
export const EVENT_VERSION = 3

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
