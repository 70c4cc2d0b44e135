import { weekdayOf } from '@loket/domain'
import type { CounterId, Instant, LocalDate, UserId } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'
import type { Chance } from './chance.ts'
import type { Habits } from './day-profiles.ts'

/** One agent's working day at one counter. */
export interface Duty {
  readonly userId: UserId
  readonly counterId: CounterId
  readonly opensAt: Instant
  readonly breakFrom: Instant
  readonly breakMs: number
  /** From now on the agent goes home as soon as nobody waits. */
  readonly closesAt: Instant
  /** Nobody is called after it; who still waits then has waited in vain. */
  readonly leavesAt: Instant
}

export interface OfficeHours {
  readonly date: LocalDate
  readonly midnightAt: Instant
  readonly opensAt: Instant
  readonly closesAt: Instant
}

const FRIDAY = 5
/** How long agents stay for those who hold a number (assumption). */
const OVERTIME_MS = 2 * HOUR_MS
const LATEST_OPENING_MS = 3 * MINUTE_MS

/** The pseudonym of the agent at the counter that stands at this place in the settings' list. */
export function simulatedAgent(place: number): UserId {
  return `simulated-agent-${place + 1}` as UserId
}

/** Everybody opens within three minutes. Breaks go in turn: every second counter in the first half of the break, the others in the second. */
export function dutiesOf(counterIds: readonly CounterId[], hours: OfficeHours, habits: Habits, chance: Chance): readonly Duty[] {
  const { breakFrom, breakTo } = habits
  const from = weekdayOf(hours.date) === FRIDAY ? breakFrom.friday : breakFrom.otherDays
  const breakMs = ((breakTo - from) / 2) * MINUTE_MS
  return counterIds.map((counterId, place) => ({
    userId: simulatedAgent(place),
    counterId,
    opensAt: Math.round(hours.opensAt + chance() * LATEST_OPENING_MS) as Instant,
    breakFrom: (hours.midnightAt + from * MINUTE_MS + (place % 2) * breakMs) as Instant,
    breakMs,
    closesAt: hours.closesAt,
    leavesAt: (hours.closesAt + OVERTIME_MS) as Instant,
  }))
}
