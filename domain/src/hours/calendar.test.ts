import type { LocalDate } from '@loket/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekdayOf } from './calendar.ts'

test('[H11] dates and weekdays agree with the civil calendar from 1900 to 2200', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 84_000 }), fc.integer({ min: -400, max: 400 }), (days, step) => {
      const date = (offset: number) => new Date(offset * 86_400_000).toISOString().slice(0, 10) as LocalDate
      expect(addDays(date(days), step)).toBe(date(days + step))
      expect(weekdayOf(date(days)) % 7).toBe(new Date(days * 86_400_000).getUTCDay())
    }),
  )
})
