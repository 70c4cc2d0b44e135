import type { CounterId, FlagKind, Instant, ServiceId, TicketId } from '@loket/protocol'

/** A pattern that was noticed; see figures/flags.ts. */
export interface FlagRecord {
  /** Of the act that completed the pattern. */
  readonly seq: number
  readonly kind: FlagKind
  readonly counterId: CounterId
  readonly counterNumber: number
  readonly ticketIds: readonly TicketId[]
  readonly at: Instant
}

/** What is remembered of a counter to recognise a pattern. */
export interface CounterWatch {
  completed: { readonly seq: number; readonly ticketId: TicketId; readonly serviceId: ServiceId; readonly at: Instant } | null
  noShows: readonly { readonly seq: number; readonly ticketId: TicketId; readonly at: Instant }[]
}
