import type {
  BehalfReason,
  ClockName,
  CounterId,
  DelayCause,
  DocumentsAnswer,
  Instant,
  Language,
  LegEnd,
  LegTerms,
  LocalDate,
  Localized,
  Outcome,
  OvertakingReason,
  PeriodKind,
  SeriesId,
  TicketBooking,
  TicketId,
  TicketNumber,
  TicketState,
} from '@loket/protocol'
import { present } from '../invariant.ts'
import type { TicketPaper } from './paper.ts'

/** A stretch of a leg; the next one begins where this one ends. */
export interface LegPeriod {
  kind: PeriodKind
  readonly from: Instant
  to: Instant | null
  /** Of a parked stretch. */
  readonly cause: DelayCause | null
}

/** Where a clock began to count, which may have been in an earlier leg. */
export interface ClockStart {
  readonly from: Instant
  /** Time parked for documents since then, in the legs before. */
  readonly pausedMs: number
}

/** The part of a visit spent on one service. */
export interface Leg {
  terms: LegTerms
  readonly queuedAt: Instant
  readonly periods: LegPeriod[]
  firstCalledAt: Instant | null
  /** First start of service in this leg. */
  startedAt: Instant | null
  acceptedAt: Instant | null
  endedAt: Instant | null
  end: LegEnd | null
  /** Of a completed leg. */
  outcome: Outcome | null
  resultOn: LocalDate | null
  redirectedTo: Localized | null
  missing: readonly Localized[]
  delayCause: DelayCause | null
  /** Where a promise on the visit counts from: the issue of the ticket, or the end of the last completed leg. */
  readonly visit: ClockStart
  /** Processing that began in an earlier leg and that a transfer could not stop. */
  readonly carried: ClockStart | null
  /** The counter that called it last. */
  counterId: CounterId | null
  /** For which start each clock's timers were set last. */
  armed: Partial<Record<ClockName, Instant>>
}

/** Work that stands still or goes on behind the counter. */
export interface ParkedWork {
  readonly cause: DelayCause
  readonly parkedAt: Instant
  readonly dueAt: Instant
  readonly missing: readonly Localized[]
  /** Where it was parked; the number on the wall stays true when that counter is no more. */
  readonly counterId: CounterId
  readonly counterNumber: number
  /** What the next start restores. */
  readonly from: 'checking' | 'processing'
}

export interface Ticket {
  readonly id: TicketId
  readonly number: TicketNumber
  readonly seriesId: SeriesId
  readonly issueSeq: number
  readonly issuedAt: Instant
  readonly priority: boolean
  readonly documents: DocumentsAnswer
  readonly language: Language
  readonly onBehalf: BehalfReason | null
  /** `null`: taken without one. */
  readonly booking: TicketBooking | null
  legs: Leg[]
  state: TicketState
  /** Where it is called or served now. */
  counterId: CounterId | null
  /** Announcements since it was called the present time, and when that was. */
  calls: number
  calledAt: Instant | null
  /** How often it went back to the queue because nobody came, rejoining included. */
  returns: number
  /** Only this counter may call it, after a transfer to a counter. */
  reservedFor: CounterId | null
  /** Set from park until the start after it. */
  parked: ParkedWork | null
  /** First start of service in the whole visit: the end of the wait. */
  firstStartedAt: Instant | null
  endedAt: Instant | null
  /** How many who came later were called before, by kind. */
  overtakenBy: Partial<Record<OvertakingReason, number>>
  /** When its holder said to be here; `null`: never. */
  presentAt: Instant | null
  readonly paper: TicketPaper
  /** The row that gave it its number: the hash of that row is the mark on its paper. */
  readonly issuedSeq: number
  /** The row that touched it last. */
  lastSeq: number
}

/** The leg that runs, or the last one. */
export function presentLeg(ticket: Ticket): Leg {
  return present(ticket.legs.at(-1), `a leg of ticket ${ticket.id}`)
}

export function isOpen(ticket: Ticket): boolean {
  return ticket.endedAt === null
}
