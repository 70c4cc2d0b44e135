import { HOUR_MS, type LocalDate } from '@loket/protocol'

const DAY_MS = 24 * HOUR_MS

/** Monday to Friday: the office's holidays are not known to a page, so the date itself is always shown. */
export function workingDaysLater(date: LocalDate, days: number): LocalDate {
  let at = Date.parse(`${date}T00:00Z`)
  for (let left = days; left > 0; left -= isWorkingDay(at) ? 1 : 0) at += DAY_MS
  return new Date(at).toISOString().slice(0, 10) as LocalDate
}

function isWorkingDay(at: number): boolean {
  const weekday = new Date(at).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
