import type { LocalDate } from '@loket/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekdayOf } from './calendar.ts'

const DAY_MS = 86_400_000
const [FIRST, LAST] = [Date.parse('0001-01-01') / DAY_MS, Date.parse('9999-12-31') / DAY_MS]

/** The date so many days after 1970-01-01, by another calendar than ours. */
function dateAt(days: number): LocalDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10) as LocalDate
}

test('[H11] dates and weekdays agree with the civil calendar', () => {
  const steps = fc.integer({ min: -400, max: 400 })
  fc.assert(
    fc.property(fc.integer({ min: FIRST + 400, max: LAST - 400 }), steps, (days, step) => {
      expect(addDays(dateAt(days), step)).toBe(dateAt(days + step))
      expect(weekdayOf(dateAt(days)) % 7).toBe(new Date(days * DAY_MS).getUTCDay())
    }),
  )
})

test('[H11] every month from the year 1 to 2800 ends and begins as in the civil calendar, leap years and centuries included', () => {
  const wrong: LocalDate[] = []
  for (let month = 1; month < 2800 * 12; month += 1) {
    const begins = new Date(0).setUTCFullYear(1, month, 1) / DAY_MS
    const [before, first] = [dateAt(begins - 1), dateAt(begins)]
    if (addDays(before, 1) !== first || addDays(first, -1) !== before) wrong.push(first)
    if (weekdayOf(first) % 7 !== new Date(begins * DAY_MS).getUTCDay()) wrong.push(first)
  }
  expect(wrong).toEqual([])
})
