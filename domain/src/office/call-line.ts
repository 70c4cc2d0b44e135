import type { HallId, Instant, ServiceId, TicketId, TicketNumber } from '@loket/protocol'

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
  readonly mark: 'outOfOrder' | 'unapproved' | null
}
