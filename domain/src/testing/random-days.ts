// Random days: sequences of moves that any mixture of people could make, sensible or not.

import {
  type Actor,
  type BookingRef,
  CANCEL_REASONS,
  type Command,
  type CounterId,
  DELAY_CAUSES,
  type Instant,
  type LocalDate,
  OUTCOMES,
  RETURN_REASONS,
  type ServiceId,
  type TicketId,
} from '@loket/protocol'
import fc from 'fast-check'
import { BUDI, by, clock, KIOSK, type OfficeUnderTest, SARI, type Step, SUPERVISOR, SYSTEM, WATI } from './office-under-test.ts'
import { ADVICE, C1, C2, C3, DIVORCE, INVITED, KK, KTP, POLICE, URGENT, withBookings, withPromiseOnVisit } from './sample-office.ts'

/** Agents who may also call out of order. */
const AGENTS: readonly Actor[] = [SARI, BUDI, WATI].map((actor) =>
  actor.kind === 'staff' ? { ...actor, roles: ['agent', 'expediter'] } : actor,
)
const COUNTERS: readonly CounterId[] = [C1, C2, C3]
const SERVICES: readonly ServiceId[] = [KTP, KK, ADVICE, DIVORCE]

const MORNING_AFTER = clock('32:00')

/** What somebody tries; `pick` chooses a ticket among those that fit, when it is played. */
export interface Move {
  readonly kind: string
  readonly agent: number
  readonly counter: number
  readonly pick: number
  readonly minutes: number
}

/** How often each kind is tried. */
const WEIGHTS: Readonly<Record<string, number>> = {
  issueTicket: 24,
  checkIn: 5,
  callNext: 20,
  startService: 14,
  acceptDocuments: 12,
  complete: 14,
  openCounter: 8,
  recall: 10,
  markNoShow: 4,
  returnToQueue: 8,
  wait: 10,
  cancel: 2,
  callTicket: 3,
  requestApproval: 1,
  approve: 2,
  park: 8,
  resume: 8,
  rejoin: 4,
  transfer: 6,
  undo: 8,
  takeOverCounter: 1,
  issueFor: 1,
  declareOutage: 1,
  confirmOutage: 1,
  endOutage: 1,
  pauseCounter: 2,
  closeCounter: 1,
  closeService: 1,
  openService: 1,
  recordClockJump: 1,
  recordStart: 1,
  endOfDay: 1,
}

export const moves = fc.array(
  fc.record<Move>({
    kind: fc.oneof(...Object.entries(WEIGHTS).map(([kind, weight]) => ({ arbitrary: fc.constant(kind), weight }))),
    agent: fc.nat(2),
    counter: fc.nat(2),
    pick: fc.nat(40),
    minutes: fc.nat(12),
  }),
  { minLength: 1, maxLength: 180, size: 'max' },
)

/** The sample office, in which either class may promise from the visit. */
export const offices = fc.subarray(['15', '60']).map((classIds) => withBookings(withPromiseOnVisit(classIds)))

/** The move as somebody's command in this office now. Mostly possible, often refused: both must be harmless. */
export function stepOf(office: OfficeUnderTest, move: Move): Step {
  const counterId = COUNTERS[move.counter] as CounterId
  const agent = AGENTS[move.pick % 9 === 0 ? move.agent : move.counter] as Actor
  const serviceId = SERVICES[move.pick % SERVICES.length] as ServiceId
  const ticketId = ticketFor(office, counterId, move.pick)
  switch (move.kind) {
    case 'wait':
      return { until: (office.now + move.minutes * 60_000) as Instant }
    case 'issueTicket':
      return by(KIOSK, {
        type: 'issueTicket',
        serviceId,
        priority: move.pick % 3 === 0,
        documents: 'notAsked',
        language: 'id',
        onBehalf: null,
      })
    case 'checkIn':
      return checkInOf(office, move, serviceId)
    case 'issueFor':
      return by(agent, { type: 'issueTicket', serviceId, priority: false, documents: 'notAsked', language: 'id', onBehalf: 'kioskFault' })
    case 'approve':
      return by(SUPERVISOR, {
        type: 'approve',
        approvalId: idOf(office.state.approvals, move.pick),
        verdict: move.pick % 2 ? 'granted' : 'refused',
      })
    case 'declareOutage':
      return by(agent, {
        type: 'declareOutage',
        cause: move.pick % 2 ? 'registry' : 'network',
        serviceIds: move.pick % 3 ? 'all' : [serviceId],
      })
    case 'confirmOutage':
    case 'endOutage':
      return by(SUPERVISOR, { type: move.kind, outageId: idOf(office.state.outages, move.pick) })
    case 'rejoin':
    case 'resume':
      return by(agent, { type: move.kind, counterId, ticketId: asideOr(office, move, ticketId) } as Command)
    case 'callTicket':
    case 'requestApproval':
      return by(agent, {
        type: move.kind,
        counterId,
        ticketId: waitingOr(office, move.pick, ticketId),
        reason: move.pick % 2 ? URGENT : INVITED,
      })
    case 'closeService':
    case 'openService':
      return by(SUPERVISOR, { type: move.kind, serviceId, reason: 'other' } as Command)
    case 'endOfDay':
      return endOfDay(office, move)
    case 'recordClockJump':
      return by(SYSTEM, { type: 'recordClockJump', byMs: move.minutes * 60_000, wallOffsetMs: (move.minutes - 6) * 60_000 })
    case 'recordStart':
      return by(SYSTEM, { type: 'recordStart', downMs: 0 })
    default:
      return by(agent, counterCommand(move, counterId, ticketId, office))
  }
}

/** Slots of half an hour from an hour ago to an hour ahead; a code is tried again now and then. */
function checkInOf(office: OfficeUnderTest, { pick, minutes }: Move, serviceId: ServiceId): Step {
  const code = `CODE${pick % 30}`
  const { date, minuteOfDay } = office.context().today
  const fromMinute = Math.max(0, minuteOfDay + 10 * minutes - 60)
  if (!office.bookings.has(code))
    office.bookings.set(code, { ref: code as BookingRef, serviceId, date, fromMinute, toMinute: fromMinute + 30, toldAt: null })
  return by(KIOSK, { type: 'checkIn', code, language: 'id', takeEarly: pick % 2 === 0 })
}

/** Rarely the day is closed; once closed, the next morning comes. */
function endOfDay(office: OfficeUnderTest, move: Move): Step {
  if (office.state.day?.closed) return office.now < MORNING_AFTER ? { until: MORNING_AFTER } : by(SUPERVISOR, { type: 'openDay' })
  return move.pick % 4 === 0 ? by(SUPERVISOR, { type: 'closeDay' }) : { until: office.now }
}

function counterCommand(move: Move, counterId: CounterId, ticketId: TicketId, office: OfficeUnderTest): Command {
  return { type: move.kind, counterId, ticketId, ...extrasOf(move, counterId, office) } as Command
}

/** Whatever fields some command of a counter wants; what a command does not know it does not read. */
function extrasOf({ kind, pick }: Move, counterId: CounterId, office: OfficeUnderTest) {
  const cause = DELAY_CAUSES[pick % DELAY_CAUSES.length]
  const missing = cause === 'documents' || pick % 5 === 0 ? [{ case: 0, document: 0 }] : []
  const outcome = OUTCOMES[pick % OUTCOMES.length]
  const reasons = REASONS[kind] ?? ['other']
  return {
    ...{ cause, missing, outcome, dueMinutes: 1 + (pick % 20), profileId: null, delayCause: null },
    reason: reasons[pick % reasons.length],
    nextServiceId: pick % 7 === 0 ? KK : null,
    resultOn: outcome === 'resultLater' ? LATER : null,
    redirectTo: outcome === 'redirected' ? POLICE : null,
    to: pick % 2 ? { kind: 'service', serviceId: SERVICES[pick % 3] } : { kind: 'counter', counterId: COUNTERS[pick % 3] },
    place: pick % 4 === 0 ? 'last' : 'visitAge',
    actSeq: office.state.counters.get(counterId)?.lastAct?.seq ?? 0,
  }
}

const LATER = '2027-01-20' as LocalDate
const REASONS: Readonly<Record<string, readonly string[]>> = {
  cancel: CANCEL_REASONS,
  returnToQueue: RETURN_REASONS,
  transfer: ['citizenAsked'],
}

function idOf<Id extends string>(known: ReadonlyMap<Id, unknown>, pick: number): Id {
  return [...known.keys()][pick % Math.max(1, known.size)] ?? ('none' as Id)
}

function asideOr({ state }: OfficeUnderTest, { kind, pick }: Move, other: TicketId): TicketId {
  const aside = [...(kind === 'resume' ? state.parked : state.absent)]
  return aside[pick % Math.max(1, aside.length)] ?? other
}

function waitingOr({ state }: OfficeUnderTest, pick: number, other: TicketId): TicketId {
  const waiting = [...state.queues.values()].flatMap((queue) => queue.byOrder.map(({ ticketId }) => ticketId))
  return waiting[pick % Math.max(1, waiting.length)] ?? other
}

/** The ticket at the counter, or now and then any other. */
function ticketFor(office: OfficeUnderTest, counterId: CounterId, pick: number): TicketId {
  const all = [...office.state.tickets.keys()]
  const other = all[pick % Math.max(1, all.length)] ?? ('t-none' as TicketId)
  return pick % 8 === 0 ? other : (office.state.counters.get(counterId)?.ticketId ?? other)
}

/** Before the first move: all three counters are open. */
export function openCounters(office: OfficeUnderTest): OfficeUnderTest {
  for (const [place, counterId] of COUNTERS.entries())
    office.run(by(AGENTS[place] as Actor, { type: 'openCounter', counterId, profileId: null }))
  return office
}
