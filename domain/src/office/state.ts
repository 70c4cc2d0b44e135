// The state of one office on one service day: the fold of its events. Only `evolve` changes it.

import type {
  ApprovalId,
  BehalfReason,
  BookingRef,
  CloseServiceReason,
  CounterId,
  DayWindow,
  DeviceId,
  Instant,
  LocalDate,
  Localized,
  OrderPolicy,
  OutageCause,
  OutageId,
  OutOfOrder,
  OutOfOrderReasonId,
  PrintJobId,
  ProfileId,
  SeriesId,
  ServiceHistory,
  ServiceId,
  Settings,
  StationId,
  TicketId,
  TicketNumber,
  TransferReason,
  UndoableAct,
  UserId,
} from '@loket/protocol'
import { emptyTimers, type Timers } from '../clocks/timers.ts'
import type { QueueKey, TicketQueue } from '../queue/ticket-queue.ts'
import type { CallLine } from './call-line.ts'
import type { CounterLife } from './counter-life.ts'
import type { CounterWatch, FlagRecord, TakenByStaff } from './flag-record.ts'
import type { DoubtfulPaper, PrinterLife } from './paper.ts'
import type { SettingsIndex } from './settings-index.ts'
import type { Ticket } from './ticket.ts'

export interface DayState {
  readonly serviceDay: LocalDate
  readonly windows: readonly DayWindow[]
  closed: boolean
  /** The row that closed it. */
  closedSeq: number | null
}

/** What the day has shown so far of one service. */
export interface ServicePace {
  completed: number
  /** From call to completion without what was put aside, summed: ms, and the squares in whole seconds. */
  busyMs: number
  busySeconds2: number
}

/** A disturbance that somebody declared; it speaks for the time from its declaration on, never for what was before. */
export interface Outage {
  readonly id: OutageId
  readonly cause: OutageCause
  readonly serviceIds: readonly ServiceId[] | 'all'
  readonly since: Instant
  confirmed: boolean
  endedAt: Instant | null
}

/** A second person's word on a call out of order: wished for, given, or still owed. */
export interface Approval {
  readonly id: ApprovalId
  /** `null` for an act of an earlier day. */
  readonly ticketId: TicketId | null
  readonly reasonId: OutOfOrderReasonId | null
  readonly number: TicketNumber
  readonly counterNumber: number
  readonly reason: Localized
  readonly askedAt: Instant
  readonly askedBy: UserId
  /** `used`: the call it was asked for was made. `unapproved`: the call was made without it and waits for a review. */
  status: 'asked' | 'granted' | 'refused' | 'used' | 'unapproved' | 'reviewed'
  verdict: 'granted' | 'refused' | null
}

/** An act of the day that a supervisor should know of; its row has the details. */
export interface NotableRecord {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly ticketId: TicketId | null
  readonly counterId: CounterId | null
  readonly act: NotableFact
}

export type NotableFact =
  | {
      readonly kind: 'outOfOrder'
      readonly reason: Localized
      readonly approvalId: ApprovalId | null
      readonly approval: OutOfOrder['approval']
      readonly overtook: number
    }
  | { readonly kind: 'undone'; readonly act: UndoableAct }
  | { readonly kind: 'transferredLast' | 'transferredWaiting'; readonly reason: TransferReason }
  | { readonly kind: 'issuedByStaff'; readonly reason: BehalfReason }
  /** Came on time with a booking that the office was told of so many minutes before. */
  | { readonly kind: 'bookingToldShortly'; readonly minutes: number }
  | { readonly kind: 'counterTakenOver' }
  | { readonly kind: 'profileChanged'; readonly from: Localized; readonly to: Localized }
  | { readonly kind: 'copyPrinted' }
  | { readonly kind: 'settingsChanged' | 'settingsChangedBefore'; readonly policies: readonly OrderPolicy[] }

export interface OfficeState {
  settings: Settings | null
  index: SettingsIndex | null
  day: DayState | null
  wallOffsetMs: number
  lastSeq: number
  lastAt: Instant
  readonly tickets: Map<TicketId, Ticket>
  readonly counters: Map<CounterId, CounterLife>
  /** Counters that the settings took away in the course of the day; one that comes back goes on where it was. */
  readonly goneCounters: Map<CounterId, CounterLife>
  readonly queues: Map<QueueKey, TicketQueue>
  readonly parked: Set<TicketId>
  /** No-shows of the day, in the order they were marked. */
  readonly absent: Set<TicketId>
  /** Open tickets whose promise runs. */
  readonly underPromise: Set<TicketId>
  readonly outages: Map<OutageId, Outage>
  readonly approvals: Map<ApprovalId, Approval>
  readonly notable: NotableRecord[]
  readonly flags: FlagRecord[]
  readonly watches: Map<CounterId, CounterWatch>
  readonly takenByStaff: Map<TicketId, TakenByStaff>
  /** Bookings of the day that have their number. */
  readonly bookingsUsed: Map<BookingRef, TicketId>
  /** What each kiosk gave, in order. */
  readonly takenAtKiosks: Map<DeviceId, TicketId[]>
  readonly history: Map<ServiceId, ServiceHistory>
  readonly closedServices: Map<ServiceId, CloseServiceReason>
  readonly lastOrdinals: Map<SeriesId, number>
  readonly issuedByService: Map<ServiceId, number>
  /** When tickets of a service were taken, the latest of them. */
  readonly arrivals: Map<ServiceId, Instant[]>
  readonly pace: Map<ServiceId, ServicePace>
  /** The longest wait for a first call today at the counters of each work profile, ms. */
  readonly longestWaits: Map<ProfileId, number>
  readonly promiseByClass: Map<string, { met: number; decided: number }>
  /** Newest first, one line a ticket, bounded. */
  readonly calls: CallLine[]
  /** By station, those heard of today. */
  readonly printers: Map<StationId, PrinterLife>
  /** In the order in which they became doubtful. */
  readonly doubtfulPapers: Map<PrintJobId, DoubtfulPaper>
  issueSeq: number
  callNo: number
  outOfOrderCalls: number
  staffTickets: number
  readonly timers: Timers
}

export function emptyOffice(): OfficeState {
  return {
    settings: null,
    index: null,
    day: null,
    wallOffsetMs: 0,
    lastSeq: 0,
    lastAt: 0 as Instant,
    tickets: new Map(),
    counters: new Map(),
    goneCounters: new Map(),
    queues: new Map(),
    parked: new Set(),
    absent: new Set(),
    underPromise: new Set(),
    outages: new Map(),
    approvals: new Map(),
    notable: [],
    flags: [],
    watches: new Map(),
    takenByStaff: new Map(),
    bookingsUsed: new Map(),
    takenAtKiosks: new Map(),
    history: new Map(),
    closedServices: new Map(),
    lastOrdinals: new Map(),
    issuedByService: new Map(),
    arrivals: new Map(),
    pace: new Map(),
    longestWaits: new Map(),
    promiseByClass: new Map(),
    calls: [],
    printers: new Map(),
    doubtfulPapers: new Map(),
    issueSeq: 0,
    callNo: 0,
    outOfOrderCalls: 0,
    staffTickets: 0,
    timers: emptyTimers(),
  }
}

/** The day, when one is open and not yet closed. */
export function openDayOf(state: OfficeState): DayState | null {
  return state.day && !state.day.closed ? state.day : null
}
