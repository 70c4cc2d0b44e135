// Whether the service day is to be opened or closed now. A jump of the wall clock alone never does either: opening waits until the clock
// has stood its new ground for a while, closing needs both the clock people see and the clock as nobody moved it to have reached the hour.

import type { OfficeState } from '@loket/domain'
import { hoursOn, openDayOf } from '@loket/domain'
import type { Instant, LocalDate } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'

/** The day is opened this long before its first window, so that counters can be made ready. */
const OPENS_BEFORE_MS = HOUR_MS
/** How long the wall clock must have been left alone before a day is opened by it. */
const STEADY_MS = 5 * MINUTE_MS

export interface Clocks {
  readonly wallAt: number
  readonly date: LocalDate
  /** The wall clock as it would stand had nobody moved it since the day was opened. */
  readonly unmovedWallAt: number
  readonly unmovedDate: LocalDate
  /** How long nobody has moved it. */
  readonly steadyMs: number
  readonly aroundTheClock: boolean
  instantOf(date: LocalDate, minute: number): Instant
}

export function whatIsDue(state: OfficeState, clocks: Clocks): 'openDay' | 'closeDay' | null {
  return openDayOf(state) === null ? openingDue(state, clocks) : closingDue(state, clocks)
}

function openingDue(state: OfficeState, clocks: Clocks): 'openDay' | null {
  if (state.settings === null || clocks.steadyMs < STEADY_MS) return null
  // A date that was opened before stays closed; so does an earlier one, which a clock set back may show.
  if (state.day !== null && state.day.serviceDay >= clocks.date) return null
  if (clocks.aroundTheClock) return 'openDay'
  const { windows } = hoursOn(state.settings, clocks.date)
  const [first, last] = [windows[0], windows.at(-1)]
  if (first === undefined || last === undefined) return null
  const from = clocks.instantOf(clocks.date, first.opensAtMinute) - OPENS_BEFORE_MS
  const to = clocks.instantOf(clocks.date, last.closesAtMinute)
  return clocks.wallAt >= from && clocks.wallAt < to ? 'openDay' : null
}

function closingDue(state: OfficeState, clocks: Clocks): 'closeDay' | null {
  const day = openDayOf(state)
  if (day === null) return null
  if (clocks.date > day.serviceDay && clocks.unmovedDate > day.serviceDay) return 'closeDay'
  const closesAt = day.windows.at(-1)?.closesAt ?? Number.POSITIVE_INFINITY
  const overForBoth = clocks.wallAt >= closesAt && clocks.unmovedWallAt >= closesAt
  return overForBoth && hallIsDone(state) ? 'closeDay' : null
}

/** Whoever holds a number is still served: nobody is at a counter, and nobody waits, or has work put aside, while one is open. */
function hallIsDone({ counters, queues, parked }: OfficeState): boolean {
  const lives = [...counters.values()]
  if (lives.some((counter) => counter.ticketId !== null)) return false
  if (lives.every((counter) => counter.state === 'closed')) return true
  return parked.size === 0 && [...queues.values()].every((queue) => queue.byOrder.length === 0)
}
