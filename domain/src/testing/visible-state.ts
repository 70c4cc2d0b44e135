// The state without what only says which rows made it, and without timers, which may be set a second time.

import type { OfficeState } from '../office/state.ts'

export function visibleState(state: OfficeState) {
  const { lastSeq, lastAt, timers, notable, flags, watches, takenByStaff, queues, counters, tickets, pace, promiseByClass, ...rest } =
    structuredClone(state)
  const counted = [...pace, ...promiseByClass]
    .filter(([, count]) => Object.values(count).some((n) => n > 0))
    .sort(([a], [b]) => a.localeCompare(b))
  const filled = [...queues].filter(([, queue]) => queue.byOrder.length > 0).sort(([a], [b]) => a.localeCompare(b))
  const seats = [...counters.values()].map(({ lastAct, ...counter }) => counter)
  const visits = [...tickets.values()].map(({ lastSeq: row, issuedSeq, legs, ...one }) => ({
    ...one,
    legs: legs.map(({ armed, ...leg }) => leg),
  }))
  return { ...rest, filled, seats, visits, counted, absent: [...rest.absent].sort(), parked: [...rest.parked].sort() }
}
