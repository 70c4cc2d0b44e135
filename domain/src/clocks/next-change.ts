// When something changes with nobody acting, so that the loop knows when to wake.

import type { Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { openDayOf } from '../office/state.ts'
import { lapsesAt } from '../outages/outages.ts'
import { stillHolds } from './arm.ts'
import { noShowAllowedAt } from './no-show-gate.ts'
import { rejoinableUntil } from './rejoin-gate.ts'
import { earliestTimer, popTimer } from './timers.ts'
import { undoableUntil } from './undo-gate.ts'

/**
 * The earliest instant, not before `at`, at which a view or an allowed command changes by itself: a clock enters a band,
 * a no-show becomes allowed, an act can no longer be undone, parked work is due, a no-show can no longer come back,
 * an outage lapses, a window opens, stops giving tickets or closes. `null`: nothing is in sight.
 */
export function nextChangeAt(state: OfficeState, at: Instant): Instant | null {
  const candidates = [nextBandAt(state), nextNoShowAt(state, at), nextWindowEdgeAt(state, at), nextExpiryAt(state, at)]
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

/** Short-lived offers and reminders: few at a time. */
function nextExpiryAt(state: OfficeState, at: Instant): number | null {
  let earliest = Infinity
  const consider = (instant: number) => {
    if (instant > at && instant < earliest) earliest = instant
  }
  for (const { lastAct } of state.counters.values()) if (lastAct) consider(undoableUntil(lastAct) + 1)
  for (const ticketId of state.parked) consider(present(state.tickets.get(ticketId)?.parked, 'parked work').dueAt)
  for (const ticketId of state.absent) consider((rejoinableUntil(state, present(state.tickets.get(ticketId), 'the ticket')) ?? at) + 1)
  for (const outage of state.outages.values()) consider(lapsesAt(outage) ?? at)
  return Number.isFinite(earliest) ? earliest : null
}
