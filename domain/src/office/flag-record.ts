import type { CounterId, FlagKind, Instant, ServiceId, TicketId } from '@loket/protocol'

/** The counter a flag names; its number on the wall stays true when that counter is no more. */
export interface FlagCounter {
  readonly counterId: CounterId
  readonly counterNumber: number
}

/** A pattern that was noticed; see figures/flags.ts. */
export interface FlagRecord {
  /** `null` where no counter had a part in it. */
  readonly counter: FlagCounter | null
  /** The acts that can be taken back and on which it rests, the one that completed it last: without one of them there is no flag. */
  readonly seqs: readonly number[]
  readonly kind: FlagKind
  readonly ticketIds: readonly TicketId[]
  readonly at: Instant
}

/** A leg that somebody completed. */
export interface FinishedLeg {
  readonly counter: FlagCounter
  readonly seq: number
  readonly at: Instant
  /** Whose act it was, wherever those hands are by now. */
  readonly actor: string
  readonly ticketId: TicketId
  readonly serviceId: ServiceId
  readonly startedAt: Instant
  /** Its checking or its promise was nearly used up. */
  readonly atRisk: boolean
}

/** Who took a ticket for somebody. */
export interface TakenByStaff {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
}

/** What is remembered of a counter to recognise a pattern. */
export interface CounterWatch {
  /** Those of the last minutes. */
  finished: readonly FinishedLeg[]
  noShows: readonly { readonly seq: number; readonly ticketId: TicketId; readonly at: Instant }[]
}
