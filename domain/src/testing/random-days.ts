// Random days: sequences of moves that any mixture of people could make, sensible or not.

import {
  type Actor,
  CANCEL_REASONS,
  type Command,
  type CounterId,
  type Instant,
  OUTCOMES,
  RETURN_REASONS,
  type ServiceId,
  type TicketId,
} from '@loket/protocol'
import fc from 'fast-check'
import { BUDI, by, clock, KIOSK, type OfficeUnderTest, SARI, type Step, SUPERVISOR, SYSTEM, WATI } from './office-under-test.ts'
import { ADVICE, C1, C2, C3, DIVORCE, KK, KTP } from './sample-office.ts'

const AGENTS: readonly Actor[] = [SARI, BUDI, WATI]
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
  { minLength: 1, maxLength: 140, size: 'max' },
)

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
      return by(KIOSK, { type: 'issueTicket', serviceId, priority: move.pick % 3 === 0, documents: 'notAsked', language: 'id' })
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
      return by(agent, counterCommand(move, counterId, ticketId))
  }
}

/** Rarely the day is closed; once closed, the next morning comes. */
function endOfDay(office: OfficeUnderTest, move: Move): Step {
  if (office.state.day?.closed) return office.now < MORNING_AFTER ? { until: MORNING_AFTER } : by(SUPERVISOR, { type: 'openDay' })
  return move.pick % 4 === 0 ? by(SUPERVISOR, { type: 'closeDay' }) : { until: office.now }
}

function counterCommand(move: Move, counterId: CounterId, ticketId: TicketId): Command {
  const nextServiceId = move.pick % 7 === 0 ? KK : null
  const extras = {
    outcome: OUTCOMES[move.pick % OUTCOMES.length],
    reason: move.kind === 'cancel' ? CANCEL_REASONS[move.pick % 4] : RETURN_REASONS[move.pick % 2],
    nextServiceId,
  }
  return { type: move.kind, counterId, ticketId, ...extras } as Command
}

/** The ticket at the counter, or now and then any other. */
function ticketFor(office: OfficeUnderTest, counterId: CounterId, pick: number): TicketId {
  const all = [...office.state.tickets.keys()]
  const other = all[pick % Math.max(1, all.length)] ?? ('t-none' as TicketId)
  return pick % 8 === 0 ? other : (office.state.counters.get(counterId)?.ticketId ?? other)
}

/** Before the first move: all three counters are open. */
export function openCounters(office: OfficeUnderTest): OfficeUnderTest {
  for (const [place, counterId] of COUNTERS.entries()) office.run(by(AGENTS[place] as Actor, { type: 'openCounter', counterId }))
  return office
}
