// On which dates a simulation runs: past ones, for office time never goes back and the office opens today for real.

import { addDays, hoursOn } from '@loket/domain'
import type { LocalDate, Settings } from '@loket/protocol'
import { type CannotStart, cannotStart } from '../../start-trouble.ts'

interface DatesAsked {
  /** The first date, as typed; `null`: so that the last one is the latest working day before today. */
  readonly from: string | null
  readonly days: number
  readonly today: LocalDate
}

/** Working days in order. Throws `CannotStart` (`wrongSetting`) on a date that is none, is closed, or is not over. */
export function simulatedDates(settings: Settings, { from, days, today }: DatesAsked): readonly LocalDate[] {
  if (from === null) return workingDays(settings, addDays(today, -1), -1, days).reverse()
  const first = parseDate(from)
  if (!first) throw wrong(`"${from}" is no date: write it as 2026-11-23.`)
  const { windows, reason } = hoursOn(settings, first)
  if (windows.length === 0)
    throw wrong(`The office is closed on ${first}${reason ? ` (${reason['en'] ?? reason.id})` : ''}: name a working day.`)
  const dates = workingDays(settings, first, 1, days)
  const last = dates.at(-1)
  if (last && last >= today) throw wrong(`${last} is not over yet: name an earlier date, so that the last day lies before today, ${today}.`)
  return dates
}

function workingDays(settings: Settings, from: LocalDate, step: 1 | -1, count: number): LocalDate[] {
  const dates: LocalDate[] = []
  // An office that is closed for a whole year has no working days.
  for (let days = 0; dates.length < count && days < 366 * count; days += 1) {
    const date = addDays(from, days * step)
    if (hoursOn(settings, date).windows.length > 0) dates.push(date)
  }
  return dates
}

/** `null` where the text is no date of the calendar. */
function parseDate(text: string): LocalDate | null {
  const date = text as LocalDate
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && addDays(addDays(date, 1), -1) === date ? date : null
}

function wrong(sentence: string): CannotStart {
  return cannotStart('wrongSetting', sentence, null)
}
