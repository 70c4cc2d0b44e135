// Ticket numbers: a series letter and digits, from 1 every service day, never wrapped.

import type { LocalDate, SeriesId, TicketId, TicketNumber } from '@loket/protocol'

/** The next ordinal of a series, or `null` when its range is used up. */
export function nextOrdinal(lastOrdinal: number, digits: number): number | null {
  const next = lastOrdinal + 1
  return next < 10 ** digits ? next : null
}

export function ticketNumber(seriesId: SeriesId, ordinal: number, digits: number): TicketNumber {
  return `${seriesId}${String(ordinal).padStart(digits, '0')}` as TicketNumber
}

/** Unique over all days, and made of facts alone, so that deciding needs no chance. */
export function ticketIdOf(serviceDay: LocalDate, issueSeq: number): TicketId {
  return `t-${serviceDay}-${issueSeq}` as TicketId
}
