import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalDate, ServiceId } from '@loket/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { freshFolder } from '../testing/folders.ts'
import type { NewBooking } from './booking-book.ts'
import { openBookings } from './bookings.ts'

const DAY = '2027-01-12' as LocalDate
const NEXT = '2027-01-13' as LocalDate
const BOOKING: NewBooking = { code: 'K7M4XT', serviceId: 'ktp' as ServiceId, date: DAY, fromMinute: 570, toMinute: 600 }

function opened(file = ':memory:') {
  const bookings = openBookings(file)
  onTestFinished(() => bookings.close())
  return bookings
}

test('[BK26] a booking is found by its code and by the id of its sender', () => {
  const { book } = opened()
  book.put('B-1', BOOKING)
  const { code, ...known } = BOOKING
  expect(book.find(code)).toEqual({ ...known, ref: book.refOf(DAY, code) })
  expect(book.get('B-1')).toEqual(book.find(code))
  expect(book.find('K7M4XU')).toBeNull()
  expect(book.get('B-2')).toBeNull()
})

test('[BK26] neither the file nor its log holds a code', () => {
  const file = join(freshFolder(), 'bookings.sqlite')
  const { book } = opened(file)
  book.put('B-1', BOOKING)
  const bytes = [file, `${file}-wal`].map((one) => readFileSync(one, 'latin1')).join('')
  expect(bytes).toContain('B-1')
  expect(bytes).not.toContain(BOOKING.code)
})

test('[BK26] one and the same code is called otherwise on another day', () => {
  const { book } = opened()
  expect(book.refOf(DAY, 'K7M4XT')).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(book.refOf(DAY, 'K7M4XT')).toBe(book.refOf(DAY, 'K7M4XT'))
  expect(book.refOf(NEXT, 'K7M4XT')).not.toBe(book.refOf(DAY, 'K7M4XT'))
})

test('[BK26] what is over is gone with its key, what is to come stays', () => {
  const bookings = opened()
  const { book } = bookings
  book.put('B-1', BOOKING)
  book.put('B-2', { ...BOOKING, date: NEXT })
  const before = book.refOf(DAY, 'K7M4XT')
  expect(book.find('K7M4XT')?.date).toBe(DAY)
  bookings.todayIs(DAY)
  expect(book.get('B-1')).not.toBeNull()
  bookings.todayIs(NEXT)
  expect(book.get('B-1')).toBeNull()
  expect(book.find('K7M4XT')?.date).toBe(NEXT)
  expect(book.refOf(DAY, 'K7M4XT')).not.toBe(before)
})

test('[BK25] a booking that is put again is changed, and its old code is free', () => {
  const { book } = opened()
  book.put('B-1', BOOKING)
  expect(book.isTaken(DAY, 'K7M4XT', 'B-1')).toBe(false)
  expect(book.isTaken(DAY, 'K7M4XT', 'B-2')).toBe(true)
  book.put('B-1', { ...BOOKING, code: 'ANDERS', fromMinute: 540 })
  expect(book.find('K7M4XT')).toBeNull()
  expect(book.find('ANDERS')?.fromMinute).toBe(540)
  expect(book.countOn(DAY)).toBe(1)
  book.remove('B-1')
  expect(book.countOn(DAY)).toBe(0)
})

test('[BK22] a key is made once a name, shown once, and ends when it is revoked', () => {
  const { keys } = opened()
  const secret = keys.add('app', 5)
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(keys.add('app', 6)).toBeNull()
  expect(keys.list()).toEqual([{ name: 'app', madeAt: 5 }])
  expect(keys.all()).toEqual([{ name: 'app', secret }])
  expect([keys.revoke('app'), keys.revoke('app')]).toEqual([true, false])
  expect(keys.all()).toEqual([])
})

test('[BK22] five keys hold at once, and no more', () => {
  const { keys } = opened()
  const made = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => keys.add(name, 0))
  expect(made.map((secret) => secret !== null)).toEqual([true, true, true, true, true, false])
})
