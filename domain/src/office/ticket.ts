import type {
  CounterId,
  DocumentsAnswer,
  Instant,
  Language,
  LegTerms,
  Outcome,
  PeriodKind,
  SeriesId,
  TicketId,
  TicketNumber,
  TicketState,
} from '@loket/protocol'
import { present } from '../invariant.ts'

/** A stretch of a leg; the next one begins where this one ends. */
export interface LegPeriod {
  kind: PeriodKind
  readonly from: Instant
  to: Instant | null
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
  outcome: Outcome | null
  /** The counter that called it last. */
  counterId: CounterId | null
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
  readonly legs: Leg[]
  state: TicketState
  /** Where it is called or served now. */
  counterId: CounterId | null
  /** Announcements since it was called the present time, and when that was. */
  calls: number
  calledAt: Instant | null
  /** First start of service in the whole visit: the end of the wait. */
  firstStartedAt: Instant | null
  endedAt: Instant | null
}

/** The leg that runs, or the last one. */
export function presentLeg(ticket: Ticket): Leg {
  return present(ticket.legs.at(-1), `a leg of ticket ${ticket.id}`)
}

export function isOpen(ticket: Ticket): boolean {
  return ticket.endedAt === null
}
