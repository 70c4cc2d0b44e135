// When something changes with nobody acting, so that the loop knows when to wake.

import type { Instant } from '@loket/protocol'
import type { OfficeState } from '../office/state.ts'
import { openDayOf } from '../office/state.ts'
import { stillHolds } from './arm.ts'
import { noShowAllowedAt } from './no-show-gate.ts'
import { earliestTimer, popTimer } from './timers.ts'

/**
 * The earliest instant, not before `at`, at which a view or an allowed command changes by itself: a clock enters a band,
 * a no-show becomes allowed, a window opens, stops giving tickets or closes. `null`: nothing is in sight.
 */
export function nextChangeAt(state: OfficeState, at: Instant): Instant | null {
  const candidates = [nextBandAt(state), nextNoShowAt(state, at), nextWindowEdgeAt(state, at)]
  const earliest = Math.min(...candidates.map((candidate) => candidate ?? Infinity))
  return Number.isFinite(earliest) ? (Math.max(earliest, at) as Instant) : null
}

function nextBandAt(state: OfficeState): number | null {
  for (let next = earliestTimer(state.timers); next !== null; next = earliestTimer(state.timers)) {
    if (stillHolds(state, next)) return next.at
    popTimer(state.timers)
  }
  return null
}

function nextNoShowAt(state: OfficeState, at: Instant): number | null {
  let earliest: number | null = null
  for (const counter of state.counters.values()) {
    const ticket = counter.ticketId === null ? undefined : state.tickets.get(counter.ticketId)
    const allowedAt = ticket?.state === 'called' ? noShowAllowedAt(state, ticket) : null
    if (allowedAt !== null && allowedAt > at && (earliest === null || allowedAt < earliest)) earliest = allowedAt
  }
  return earliest
}

function nextWindowEdgeAt(state: OfficeState, at: Instant): number | null {
  const edges = (openDayOf(state)?.windows ?? []).flatMap((window) => [window.opensAt, window.lastTicketAt + 1, window.closesAt])
  const ahead = edges.map((edge) => edge - state.wallOffsetMs).filter((edge) => edge > at)
  return ahead.length > 0 ? Math.min(...ahead) : null
}
