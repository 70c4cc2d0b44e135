// The bookings of the days to come. Of a code only a keyed hash is kept, with a key for each day: once the key is dropped, what the journal
// says of a booking leads to no code and to nobody.

import { createHmac, randomBytes } from 'node:crypto'
import type { BookingRef, KnownBooking, LocalDate, MinuteOfDay, ServiceId } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import { createLatestDay } from './latest-day.ts'

export interface BookingBook {
  /** The booking with this code, the earliest day first; `null`: none of the days that are kept has it. */
  find(code: string): KnownBooking | null
  /** By the agency's own id. */
  get(bookingId: string): KnownBooking | null
  /** What this code would be called on that day. */
  refOf(date: LocalDate, code: string): BookingRef
  /** The sender's id of the booking of that day which is called so. */
  ownerOf(date: LocalDate, ref: BookingRef): string | null
  countOn(date: LocalDate): number
  /** `toldAt`: wall time, ms; `null`: nobody was told. */
  put(bookingId: string, booking: NewBooking, toldAt: number | null): void
  remove(bookingId: string): void
  /** Drops all days before this one, with their keys, from the file too; where the clock leapt, a day later. */
  wipeBefore(date: LocalDate): void
  /** All or nothing. */
  together<T>(work: () => T): T
}

export interface NewBooking {
  readonly code: string
  readonly serviceId: ServiceId
  readonly date: LocalDate
  readonly fromMinute: MinuteOfDay
  readonly toMinute: MinuteOfDay
}

interface Row {
  readonly day: LocalDate
  readonly ref: BookingRef
  readonly service_id: ServiceId
  readonly from_minute: number
  readonly to_minute: number
  readonly told_at: number | null
}

const KEY_BYTES = 32
/** 132 bits: 22 signs of base64url. */
const REF_LENGTH = 22

export function createBookingBook(store: Database): BookingBook {
  const keys = store.prepare<[], { day: LocalDate; key: Buffer }>('SELECT day, key FROM day_keys ORDER BY day')
  const keyOn = store.prepare<[string], { key: Buffer }>('SELECT key FROM day_keys WHERE day = ?')
  const newKey = store.prepare<[string, Buffer]>('INSERT INTO day_keys (day, key) VALUES (?, ?)')
  const byRef = store.prepare<[string, string], Row & { booking_id: string }>('SELECT * FROM bookings WHERE day = ? AND ref = ?')
  const byId = store.prepare<[string], Row>('SELECT * FROM bookings WHERE booking_id = ?')
  const count = store.prepare<[string], { many: number }>('SELECT count(*) AS many FROM bookings WHERE day = ?')
  const remove = store.prepare<[string]>('DELETE FROM bookings WHERE booking_id = ?')
  const insert = store.prepare<[string, string, string, string, number, number, number | null]>(
    'INSERT INTO bookings (booking_id, day, ref, service_id, from_minute, to_minute, told_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const dropBookings = store.prepare<[string]>('DELETE FROM bookings WHERE day < ?')
  const dropKeys = store.prepare<[string]>('DELETE FROM day_keys WHERE day < ?')
  const latestDay = createLatestDay(store)

  function makeKey(date: LocalDate): Buffer {
    const key = randomBytes(KEY_BYTES)
    newKey.run(date, key)
    return key
  }

  function refOf(date: LocalDate, code: string): BookingRef {
    return hashOf(keyOn.get(date)?.key ?? makeKey(date), code)
  }

  return {
    find(code) {
      for (const { day, key } of keys.all()) {
        const row = byRef.get(day, hashOf(key, code))
        if (row) return known(row)
      }
      return null
    },
    get(bookingId) {
      const row = byId.get(bookingId)
      return row ? known(row) : null
    },
    refOf,
    ownerOf: (date, ref) => byRef.get(date, ref)?.booking_id ?? null,
    countOn: (date) => count.get(date)?.many ?? 0,
    put(bookingId, { code, serviceId, date, fromMinute, toMinute }, toldAt) {
      const ref = refOf(date, code)
      remove.run(bookingId)
      insert.run(bookingId, date, ref, serviceId, fromMinute, toMinute, toldAt)
    },
    remove: (bookingId) => void remove.run(bookingId),
    wipeBefore(date) {
      store.transaction(() => {
        if (!latestDay.isPlain(date)) return
        dropBookings.run(date)
        dropKeys.run(date)
      })()
    },
    together: (work) => store.transaction(work)(),
  }
}

function hashOf(key: Buffer, code: string): BookingRef {
  return createHmac('sha256', key).update(code).digest('base64url').slice(0, REF_LENGTH) as BookingRef
}

function known({ day, ref, service_id: serviceId, from_minute: fromMinute, to_minute: toMinute, told_at: toldAt }: Row): KnownBooking {
  return { ref, serviceId, date: day, fromMinute, toMinute, toldAt }
}
