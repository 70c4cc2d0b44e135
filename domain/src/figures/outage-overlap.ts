// How much of a ticket's wait, and of a leg's promise, fell into declared outages of the service it was in.
// Figures are given raw, and beside that with this subtracted; never instead.

import type { Instant } from '@loket/protocol'
import { waitMs } from '../clocks/clocks.ts'
import { promiseFrom } from '../clocks/promise-clock.ts'
import type { OfficeState } from '../office/state.ts'
import type { Leg, Ticket } from '../office/ticket.ts'
import { overlapMs } from '../outages/outages.ts'

/** ms of the wait, from issue to the first start, in which an outage held up the service that was waited for. */
export function waitInOutageMs(state: OfficeState, ticket: Ticket, at: Instant): number {
  const end = (ticket.issuedAt + waitMs(ticket, at)) as Instant
  return ticket.legs.reduce(
    (sum, { terms, queuedAt, endedAt }) => sum + clipped(state, terms.serviceId, queuedAt, earlier(endedAt, end), at),
    0,
  )
}

/** ms of a leg's promise in which an outage held up its service; time parked for documents does not count for either. */
export function promiseInOutageMs(state: OfficeState, ticket: Ticket, leg: Leg, at: Instant): number {
  const from = promiseFrom(leg)
  if (from === null) return 0
  let sum = 0
  for (const { terms, periods } of ticket.legs.slice(0, ticket.legs.indexOf(leg) + 1)) {
    for (const period of periods) {
      if (period.kind === 'parked' && period.cause === 'documents') continue
      sum += clipped(state, terms.serviceId, Math.max(period.from, from) as Instant, period.to ?? at, at)
    }
  }
  return sum
}

function clipped(state: OfficeState, serviceId: Leg['terms']['serviceId'], from: Instant, to: Instant, at: Instant): number {
  return to > from ? overlapMs(state, serviceId, from, to, at) : 0
}

function earlier(a: Instant | null, b: Instant): Instant {
  return a === null || a > b ? b : a
}
