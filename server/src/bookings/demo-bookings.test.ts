import type { LocalDate } from '@loket/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { settingsForPreset } from '../presets/settings-for-preset.ts'
import { openBookings } from './bookings.ts'
import { ensureDemoBookings } from './demo-bookings.ts'

const DAY = '2027-01-12' as LocalDate

function made(minuteOfDay: number, takes = true) {
  const bookings = openBookings(':memory:')
  onTestFinished(() => bookings.close())
  const settings = { ...settingsForPreset('kelurahan'), bookings: takes ? { earlyMinutes: 15, lateMinutes: 15 } : null }
  const today = { date: DAY, weekday: 2, minuteOfDay }
  return { book: bookings.book, shown: ensureDemoBookings(bookings.book, { settings } as never, { today }) }
}

test('[BK31] one booking is on time now, the other later the same day', () => {
  const { book, shown } = made(9 * 60)
  expect(shown.map(({ slot, when }) => [slot, when])).toEqual([
    ['08.50–09.30', 'now'],
    ['12.00–13.00', 'later'],
  ])
  expect(shown.map(({ code }) => book.find(code)?.date)).toEqual([DAY, DAY])
})

test('[BK31] around midnight slots stay within their day', () => {
  expect(made(5).shown[0]?.slot).toBe('00.00–00.35')
  const late = made(23 * 60 + 50)
  expect(late.shown.map(({ slot }) => slot)).toEqual(['23.40–23.59', '09.00–10.00'])
  expect(late.book.find(late.shown[1]?.code ?? '')?.date).toBe('2027-01-13')
})

test('[BK31] an office that takes none has none', () => {
  expect(made(9 * 60, false).shown).toEqual([])
})
