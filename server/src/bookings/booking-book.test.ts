import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LocalDate, ServiceId } from '@loket/protocol'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { memoryLog } from '../log/memory-log.ts'
import { freshFolder } from '../testing/folders.ts'
import type { BookingBook, NewBooking } from './booking-book.ts'
import { openBookings } from './bookings.ts'

const DAY = '2027-01-12' as LocalDate
const NEXT = '2027-01-13' as LocalDate
const BOOKING: NewBooking = { code: 'K7M4XT', serviceId: 'ktp' as ServiceId, date: DAY, fromMinute: 570, toMinute: 600 }

/** Over a few pages. */
function fill(book: BookingBook): void {
  book.together(() => {
    for (let count = 0; count < 300; count += 1) book.put(`B-${count}-`, { ...BOOKING, code: String(1000 + count) }, 5)
  })
}

/** Of all files of its folder. */
function bytesOf(file: string): string {
  const folder = dirname(file)
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('')
}

function opened(file = ':memory:', log = memoryLog()) {
  const bookings = openBookings(file, log)
  onTestFinished(() => bookings.close())
  return bookings
}

test('[BK26] a booking is found by its code and by the id of its sender', () => {
  const { book } = opened()
  book.put('B-1', BOOKING, 5)
  const { code, ...known } = BOOKING
  expect(book.find(code)).toEqual({ ...known, ref: book.refOf(DAY, code), toldAt: 5 })
  expect(book.get('B-1')).toEqual(book.find(code))
  expect(book.find('K7M4XU')).toBeNull()
  expect(book.get('B-2')).toBeNull()
})

test('[BK26] neither the file nor its log holds a code', () => {
  const file = join(freshFolder(), 'bookings.sqlite')
  const { book } = opened(file)
  book.put('B-1', BOOKING, 5)
  expect(bytesOf(file)).toContain('B-1')
  expect(bytesOf(file)).not.toContain(BOOKING.code)
})

test('[BK26] of a day that is over nothing stands in any file of the folder, and of a revoked key neither', () => {
  const file = join(freshFolder(), 'bookings.sqlite')
  const bookings = opened(file)
  bookings.todayIs(DAY)
  fill(bookings.book)
  const ref = bookings.book.refOf(DAY, '1007')
  const secret = bookings.keys.add('app', 5) ?? ''
  const reader = new Sqlite(file)
  const key = reader.prepare<[], Buffer>('SELECT key FROM day_keys').pluck().get()?.toString('latin1') ?? ''
  reader.close()
  for (const kept of [ref, secret, key, 'B-7-']) expect(bytesOf(file)).toContain(kept)
  bookings.todayIs(NEXT)
  bookings.keys.revoke('app')
  for (const gone of [ref, secret, key, 'B-7-']) expect(bytesOf(file)).not.toContain(gone)
})

test('[BK26] where somebody else reads the file meanwhile, it is taken out of the log afterwards', () => {
  const file = join(freshFolder(), 'bookings.sqlite')
  const bookings = opened(file)
  const secret = bookings.keys.add('app', 5) ?? ''
  const reader = new Sqlite(file)
  reader.exec('BEGIN; SELECT * FROM sender_keys')
  reader.prepare('SELECT * FROM sender_keys').all()
  bookings.keys.revoke('app')
  bookings.eraseRest()
  expect(bytesOf(file)).toContain(secret)
  reader.close()
  bookings.eraseRest()
  expect(bytesOf(file)).not.toContain(secret)
})

test('[BK37] after a leap of more than two weeks nothing is wiped before a later day bears it out', () => {
  const { book, todayIs } = opened()
  const puts = () => book.put('B-1', { ...BOOKING, date: NEXT }, 5)
  puts()
  todayIs(DAY)
  for (const leapt of ['2028-01-12', '2028-01-12'] as LocalDate[]) todayIs(leapt)
  expect(book.get('B-1')).not.toBeNull()
  todayIs(DAY)
  todayIs(NEXT)
  expect(book.get('B-1')).not.toBeNull()
  todayIs('2027-02-01' as LocalDate)
  expect(book.get('B-1')).not.toBeNull()
  todayIs('2027-02-02' as LocalDate)
  expect(book.get('B-1')).toBeNull()
})

test('[BK37] a standstill of two weeks is none', () => {
  const { book, todayIs } = opened()
  book.put('B-1', BOOKING, 5)
  todayIs(DAY)
  todayIs('2027-01-26' as LocalDate)
  expect(book.get('B-1')).toBeNull()
})

describe('a file that is damaged', () => {
  /** With every page but the first written over. */
  function damagedFile(change: (bytes: Buffer) => Buffer): string {
    const file = join(freshFolder(), 'bookings.sqlite')
    const bookings = openBookings(file)
    fill(bookings.book)
    bookings.close()
    writeFileSync(file, change(readFileSync(file)))
    return file
  }

  test.each([
    ['no database', () => Buffer.from('these are no bookings, and never were any'.repeat(100))],
    ['a page written over', (bytes: Buffer) => bytes.fill(0xff, bytes.length - 4096)],
  ])('[BK36] is set aside and begun anew: %s', (_, change) => {
    const file = damagedFile(change)
    const [before, log] = [readFileSync(file), memoryLog()]
    const { book } = opened(file, log)
    expect(book.get('B-1')).toBeNull()
    book.put('B-1', BOOKING, 5)
    // All but the header, in which an attempt to open it may leave a mark.
    expect(readFileSync(`${file}.damaged-1`).subarray(100).equals(before.subarray(100))).toBe(true)
    expect(log.lines).toMatchObject([{ event: 'bookings-set-aside', fields: { kept: `${file}.damaged-1` } }])
  })

  test('[BK36] another that was set aside before is kept', () => {
    const file = damagedFile(() => Buffer.from('nothing to read here'.repeat(300)))
    writeFileSync(`${file}.damaged-1`, 'older')
    opened(file)
    expect(readFileSync(`${file}.damaged-1`, 'utf8')).toBe('older')
    expect(existsSync(`${file}.damaged-2`)).toBe(true)
  })

  test('[BK36] a code that cannot be looked up now is said to be unreadable', () => {
    const file = join(freshFolder(), 'bookings.sqlite')
    const log = memoryLog()
    const bookings = opened(file, log)
    bookings.book.put('B-1', BOOKING, 5)
    const other = new Sqlite(file)
    onTestFinished(() => void other.close())
    other.exec('ALTER TABLE day_keys RENAME TO elsewhere')
    expect(bookings.find('K7M4XT')).toBe('unreadable')
    expect(log.lines).toMatchObject([{ event: 'bookings-not-read' }])
    other.exec('ALTER TABLE elsewhere RENAME TO day_keys')
    expect(bookings.find('K7M4XT')).toMatchObject({ date: DAY })
  })
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
  book.put('B-1', BOOKING, 5)
  book.put('B-2', { ...BOOKING, date: NEXT }, 5)
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
  book.put('B-1', BOOKING, 5)
  expect(book.ownerOf(DAY, book.refOf(DAY, 'K7M4XT'))).toBe('B-1')
  expect(book.ownerOf(DAY, book.refOf(DAY, 'K7M4XU'))).toBeNull()
  book.put('B-1', { ...BOOKING, code: 'ANDERS', fromMinute: 540 }, 5)
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
