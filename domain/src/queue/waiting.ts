import type { Instant, SeriesId, ServiceId, TicketId } from '@loket/protocol'

/** All that a discipline may know of a waiting ticket. */
export interface Waiting {
  readonly ticketId: TicketId
  readonly orderKey: number
  readonly issueSeq: number
  readonly issuedAt: Instant
  readonly seriesId: SeriesId
  readonly serviceId: ServiceId
  readonly priority: boolean
  /** Taken with a booking, on time, and still in the leg that was booked. */
  readonly booked: boolean
  /** Of the visit, from issue. */
  readonly waitTargetMs: number
}

/** Where it stands among others. */
export type Place = Pick<Waiting, 'orderKey' | 'issueSeq'>

/** Lower is earlier; the issue sequence breaks a tie. */
export function compareOrder(a: Place, b: Place): number {
  return a.orderKey - b.orderKey || a.issueSeq - b.issueSeq
}

export function compareIssue(a: Place, b: Place): number {
  return a.issueSeq - b.issueSeq
}
