// The state of one office on one service day: the fold of its events. Only `evolve` changes it.

import type {
  CloseServiceReason,
  CounterId,
  CounterState,
  DayWindow,
  HallId,
  Instant,
  LocalDate,
  PauseReason,
  ProfileId,
  SeriesId,
  ServiceId,
  Settings,
  TicketId,
  TicketNumber,
  UserId,
} from '@loket/protocol'
import { emptyTimers, type Timers } from '../clocks/timers.ts'
import type { ServiceQueue } from '../queue/service-queue.ts'
import type { SettingsIndex } from './settings-index.ts'
import type { Ticket } from './ticket.ts'

export interface DayState {
  readonly serviceDay: LocalDate
  readonly windows: readonly DayWindow[]
  closed: boolean
}

export interface CounterLife {
  readonly id: CounterId
  state: CounterState
  userId: UserId | null
  profileId: ProfileId | null
  pauseReason: PauseReason | null
  /** At most one ticket is called, checked or processed here. */
  ticketId: TicketId | null
  completed: number
  promise: { met: number; decided: number }
}

/** A line of the board. */
export interface CallLine {
  callNo: number
  readonly ticketId: TicketId
  readonly number: TicketNumber
  readonly counterNumber: number
  readonly hallId: HallId
  readonly serviceId: ServiceId
  calledAt: Instant
  calls: number
}

/** What the day has shown so far of one service. */
export interface ServicePace {
  completed: number
  /** From call to completion, summed, ms. */
  busyMs: number
}

export interface OfficeState {
  settings: Settings | null
  index: SettingsIndex | null
  day: DayState | null
  wallOffsetMs: number
  lastSeq: number
  lastAt: Instant
  readonly tickets: Map<TicketId, Ticket>
  readonly counters: Map<CounterId, CounterLife>
  readonly queues: Map<ServiceId, ServiceQueue>
  readonly closedServices: Map<ServiceId, CloseServiceReason>
  readonly lastOrdinals: Map<SeriesId, number>
  readonly issuedByService: Map<ServiceId, number>
  readonly pace: Map<ServiceId, ServicePace>
  readonly promiseByClass: Map<string, { met: number; decided: number }>
  /** Newest first, one line a ticket, bounded. */
  readonly calls: CallLine[]
  issueSeq: number
  callNo: number
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
    queues: new Map(),
    closedServices: new Map(),
    lastOrdinals: new Map(),
    issuedByService: new Map(),
    pace: new Map(),
    promiseByClass: new Map(),
    calls: [],
    issueSeq: 0,
    callNo: 0,
    timers: emptyTimers(),
  }
}

/** The day, when one is open and not yet closed. */
export function openDayOf(state: OfficeState): DayState | null {
  return state.day && !state.day.closed ? state.day : null
}
