// What one turn of the loop brought, in the words of those who listen to it.

import type { ClockAlert, TicketFacts } from '@loket/domain'
import type { TicketId } from '@loket/protocol'
import type { RecordedRow } from '../journal/row-hash.ts'

/** A ticket issued in this turn, with what its paper says: taken at the moment of issue, so that paper and screen agree. */
export interface IssuedPaper {
  readonly ticketId: TicketId
  readonly row: RecordedRow
  readonly facts: TicketFacts
}

export interface Turn {
  readonly rows: readonly RecordedRow[]
  /** Clocks that came near or passed their target, each told once in the life of the office. */
  readonly alerts: readonly ClockAlert[]
  readonly issued: readonly IssuedPaper[]
}
