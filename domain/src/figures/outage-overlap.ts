// How much of a ticket's wait, and of a leg's promise, fell into declared outages of the service it was in.
// Figures are given raw, and beside that with this subtracted; never instead.

import type { Instant } from '@loket/protocol'
import { waitMs } from '../clocks/clocks.ts'
import { promiseStart, promiseUntil } from '../clocks/promise-clock.ts'
import type { OfficeState } from '../office/state.ts'
import type { Leg, Ticket } from '../office/ticket.ts'
import { overlapMs } from '../outages/outages.ts'

/** ms of the wait, from issue to the first start, in which an outage held up the service that was waited for. */
export function waitInOutageMs(state: OfficeState, ticket: Ticket, at: Instant): number {
  const end = (ticket.issuedAt + waitMs(ticket, at)) as Instant
  return ticket.legs.reduce(
    (sum, { terms, queuedAt, endedAt }) => sum + overlapMs(state, terms.serviceId, queuedAt, upTo(endedAt, end), at),
    0,
  )
}

/** ms of a leg's promise in which an outage held up its service; time parked for documents does not count for either. */
export function promiseInOutageMs(state: OfficeState, ticket: Ticket, leg: Leg, at: Instant): number {
  const start = promiseStart(leg)
  if (start === null) return 0
  const until = promiseUntil(leg, at)
  let sum = 0
  for (const { terms, periods } of ticket.legs) {
    for (const { cause, from, to } of periods) {
      if (cause === 'documents') continue
      sum += overlapMs(state, terms.serviceId, Math.max(from, start.from) as Instant, upTo(to, until), at)
    }
  }
  return sum
}

/** What begins later than that has no overlap with anything. */
function upTo(end: Instant | null, last: Instant): Instant {
  return Math.min(end ?? last, last) as Instant
}
