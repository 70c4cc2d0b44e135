// When the office is open: weekday hours, overruled by special dates.

import type { DayWindow, Instant, LocalDate, Localized, OpeningHours, Settings } from '@loket/protocol'
import type { DecideContext } from '../decision.ts'
import { addDays, weekdayOf } from './calendar.ts'

export interface HoursOfDate {
  readonly windows: readonly OpeningHours[]
  /** Why the date is special, or `null` on an ordinary day. */
  readonly reason: Localized | null
}

export function hoursOn(settings: Settings, date: LocalDate): HoursOfDate {
  const special = settings.specialDates.find((candidate) => candidate.date === date)
  if (special) return { windows: special.windows, reason: special.reason }
  const weekday = weekdayOf(date)
  return { windows: settings.hours.find((hours) => hours.weekday === weekday)?.windows ?? [], reason: null }
}

export function windowsOn(settings: Settings, date: LocalDate, context: DecideContext): readonly DayWindow[] {
  return hoursOn(settings, date).windows.map((hours) => ({
    opensAt: context.instantOf(date, hours.opensAtMinute),
    lastTicketAt: context.instantOf(date, hours.lastTicketAtMinute),
    closesAt: context.instantOf(date, hours.closesAtMinute),
  }))
}

/** How far ahead a closed office looks for its next opening. */
const DAYS_AHEAD = 14

/** The first opening after the wall instant, within two weeks, or `null`. */
export function nextOpeningAfter(wallAt: number, today: LocalDate, windowsOf: (date: LocalDate) => readonly DayWindow[]): Instant | null {
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    const opens = windowsOf(addDays(today, days)).find((window) => window.opensAt > wallAt)
    if (opens) return opens.opensAt
  }
  return null
}
