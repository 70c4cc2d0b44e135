// When something changes with nobody acting, so that the loop knows when to wake.

import type { Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { openDayOf } from '../office/state.ts'
import { lapsesAt } from '../outages/outages.ts'
import { stillHolds } from './arm.ts'
import { noShowAllowedAt } from './no-show-gate.ts'
import { doubtUntil } from './paper-doubts.ts'
import { rejoinableUntil } from './rejoin-gate.ts'
import { earliestTimer, popTimer } from './timers.ts'
import { undoableUntil } from './undo-gate.ts'

/**
 * The earliest instant, not before `at`, at which a view or an allowed command changes by itself: a clock enters a band,
 * a no-show becomes allowed, an act can no longer be undone, parked work is due, a no-show can no longer come back,
 * an outage lapses, a slip that perhaps did not come out is of no more use, a window opens, stops giving tickets or closes. `null`: nothing is in sight.
 */
export function nextChangeAt(state: OfficeState, at: Instant): Instant | null {
  const ahead = [...noShowsAllowedAt(state), ...windowEdges(state), ...expiries(state)].filter((instant) => instant > at)
  const earliest = Math.min(nextBandAt(state) ?? Infinity, ...ahead)
  return Number.isFinite(earliest) ? (Math.max(earliest, at) as Instant) : null
}

function nextBandAt(state: OfficeState): number | null {
  for (let next = earliestTimer(state.timers); next !== null; next = earliestTimer(state.timers)) {
    if (stillHolds(state, next)) return next.at
    popTimer(state.timers)
  }
  return null
}

function noShowsAllowedAt(state: OfficeState): readonly number[] {
  const atCounters = [...state.counters.values()].map(({ ticketId }) => (ticketId === null ? undefined : state.tickets.get(ticketId)))
  return atCounters.flatMap((ticket) => (ticket?.state === 'called' ? noShowAllowedAt(state, ticket) : []))
}

function windowEdges(state: OfficeState): readonly number[] {
  const edges = (openDayOf(state)?.windows ?? []).flatMap((window) => [window.opensAt, window.lastTicketAt + 1, window.closesAt])
  return edges.map((edge) => edge - state.wallOffsetMs)
}

/** Short-lived offers and reminders: few at a time. */
function expiries(state: OfficeState): readonly number[] {
  const acts = [...state.counters.values()].flatMap(({ lastAct }) => (lastAct ? undoableUntil(lastAct) + 1 : []))
  const dues = [...state.parked].map((ticketId) => present(state.tickets.get(ticketId)?.parked, 'parked work').dueAt)
  const returns = [...state.absent].flatMap((ticketId) => {
    const until = rejoinableUntil(state, present(state.tickets.get(ticketId), 'the ticket'))
    return until === null ? [] : until + 1
  })
  const lapses = [...state.outages.values()].flatMap((outage) => lapsesAt(outage) ?? [])
  const doubts = [...state.doubtfulPapers.values()].flatMap((doubt) => doubtUntil(doubt) ?? [])
  return [...acts, ...dues, ...returns, ...lapses, ...doubts]
}
