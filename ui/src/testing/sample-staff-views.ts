// Views of staff in the small office of `sample-views.ts`: an agent at counter 1 with nobody called, and a supervisor on a quiet day.

import type {
  ApprovalId,
  ApprovalNow,
  ConsoleTicket,
  ConsoleView,
  CounterId,
  DeviceId,
  DoubtfulPaperNow,
  Instant,
  Localized,
  OutageId,
  OutOfOrderReason,
  OutOfOrderReasonId,
  ParkedTicket,
  PrinterNow,
  PrintJobId,
  ProfileId,
  RunningClock,
  ServiceId,
  StaffOutage,
  SupervisorView,
  TicketId,
  TicketNumber,
  UserId,
  WaitingTicket,
} from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { MORNING } from './fake-face.ts'

const PROFILE = 'semua' as ProfileId
const PRINT = 'cetak' as ServiceId

/** An instant so many minutes after the morning of the samples. */
export function morning(minutes: number): Instant {
  return (MORNING + minutes * MINUTE_MS) as Instant
}

/** A clock of fifteen minutes that began then. */
export function sampleClock(clock: RunningClock['clock'], startedAt: Instant): RunningClock {
  return {
    clock,
    startedAt,
    atRiskAt: (startedAt + 11.25 * MINUTE_MS) as Instant,
    targetAt: (startedAt + 15 * MINUTE_MS) as Instant,
    standing: 'onTrack',
  }
}

export function sampleWaiting(number: string, change: Partial<WaitingTicket> = {}): WaitingTicket {
  return {
    ticketId: `t-${number}` as TicketId,
    number: number as TicketNumber,
    serviceId: PRINT,
    issuedAt: MORNING,
    priority: false,
    documents: 'complete',
    clock: sampleClock('wait', MORNING),
    forThisCounter: false,
    ...change,
  }
}

export function sampleParked(number: string, change: Partial<ParkedTicket> = {}): ParkedTicket {
  return {
    ticketId: `t-${number}` as TicketId,
    number: number as TicketNumber,
    serviceId: PRINT,
    cause: 'production',
    missing: [],
    parkedAt: MORNING,
    dueAt: morning(30),
    counterNumber: 1,
    clock: null,
    ...change,
  }
}

export const SAMPLE_AT_COUNTER: ConsoleTicket = {
  ticketId: 't-A027' as TicketId,
  number: 'A027' as TicketNumber,
  serviceId: PRINT,
  state: 'processing',
  issuedAt: MORNING,
  priority: false,
  documents: 'complete',
  calls: 1,
  returns: 0,
  promiseMs: 15 * MINUTE_MS,
  waitTargetMs: 15 * MINUTE_MS,
  periods: [
    { kind: 'legWait', from: MORNING, to: morning(7), cause: null },
    { kind: 'walking', from: morning(7), to: morning(8), cause: null },
    { kind: 'processing', from: morning(8), to: null, cause: null },
  ],
  clock: sampleClock('processing', morning(8)),
  standing: 'onTrack',
  outages: [],
  paper: 'printed',
  copiesLeft: 3,
}

const URGENT: OutOfOrderReason = reason('darurat', { id: 'Keadaan darurat', en: 'Emergency' }, false)
const INVITED: OutOfOrderReason = reason('undangan', { id: 'Undangan resmi', en: 'Official invitation' }, true)

export const SAMPLE_CONSOLE: ConsoleView = {
  me: { userId: 'u-sari' as UserId, name: 'Sari', roles: ['agent', 'expediter'] },
  day: { state: 'open', lastTicketAt: morning(360), closesAt: morning(420) },
  counters: [counter(1, 'Sari', true), counter(2, 'Budi', false), { ...counter(3, null, false), state: 'closed' }],
  counter: { id: 'loket-1' as CounterId, number: 1, state: 'open', profileId: PROFILE, pauseReason: null },
  ticket: null,
  waiting: { count: 0, tickets: [] },
  parked: { count: 0, tickets: [] },
  absent: [],
  undo: null,
  notices: [],
  outages: [],
  approvals: [],
  outOfOrder: { usedToday: 2, cap: 10, reasons: [URGENT, INVITED] },
  today: { completed: 12, promise: { met: 11, decided: 12 } },
  allowed: {
    callNext: null,
    closeCounter: null,
    pauseCounter: null,
    issueTicket: null,
    declareOutage: null,
    undo: { type: 'nothingToUndo' },
  },
}

export const SAMPLE_SUPERVISOR: SupervisorView = {
  me: { userId: 'u-rini' as UserId, name: 'Rini', roles: ['supervisor'] },
  day: SAMPLE_CONSOLE.day,
  counters: SAMPLE_CONSOLE.counters.map((one) => ({ ...one, mine: false })),
  waiting: 5,
  promises: [],
  approvals: [],
  outages: [],
  acts: [],
  flags: [],
  notices: [],
  overdueParks: [],
  printers: [],
  boards: [],
  papers: [],
  allowed: { openDay: { type: 'dayAlreadyOpen' }, closeDay: null, declareOutage: null, issueTicket: null },
}

export const SAMPLE_OUTAGE: StaffOutage = {
  outageId: 'o-1' as OutageId,
  cause: 'registry',
  serviceIds: ['rekam' as ServiceId, PRINT],
  since: MORNING,
  confirmed: false,
  lapsesAt: morning(30),
}

export const SAMPLE_APPROVAL: ApprovalNow = {
  approvalId: 'a-1' as ApprovalId,
  number: 'A029' as TicketNumber,
  counterNumber: 1,
  reason: INVITED.name,
  askedAt: MORNING,
  status: 'asked',
  ticketId: 't-A029' as TicketId,
  reasonId: INVITED.id,
  mine: false,
}

/** A printer that is ready. */
export function samplePrinter(name: string, change: Partial<PrinterNow> = {}): PrinterNow {
  return { stationId: `s-${name}` as DeviceId, name, troubles: [], paperLowSince: null, heardAt: MORNING, ...change }
}

/** The ticket of a number of which nobody knows whether it came out. */
export function sampleDoubt(number: string, change: Partial<DoubtfulPaperNow> = {}): DoubtfulPaperNow {
  return {
    jobId: `j-${number}` as PrintJobId,
    paper: 'ticket',
    number: number as TicketNumber,
    state: 'unknown',
    trouble: null,
    at: MORNING,
    copy: { ticketId: `t-${number}` as TicketId, left: 3 },
    ...change,
  }
}

function reason(id: string, name: Localized, needsApproval: boolean): OutOfOrderReason {
  return { id: id as OutOfOrderReasonId, name, needsApproval }
}

function counter(number: number, agentName: string | null, mine: boolean): ConsoleView['counters'][number] {
  return { id: `loket-${number}` as CounterId, number, state: 'open', profileId: PROFILE, agentName, mine, ticketNumber: null }
}
