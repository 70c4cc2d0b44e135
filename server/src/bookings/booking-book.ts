// The bookings of the days to come. Of a code only a keyed hash is kept, with a key for each day: once the key is dropped, what the journal
// says of a booking leads to no code and to nobody.

import { createHmac, randomBytes } from 'node:crypto'
import type { BookingRef, KnownBooking, LocalDate, MinuteOfDay, ServiceId } from '@loket/protocol'
import type { Database } from '../journal/database.ts'

export interface BookingBook {
  /** The booking with this code, the earliest day first; `null`: none of the days that are kept has it. */
  find(code: string): KnownBooking | null
  /** By the agency's own id. */
  get(bookingId: string): KnownBooking | null
  /** What this code would be called on that day. */
  refOf(date: LocalDate, code: string): BookingRef
  /** Whether another booking of that day has the code. */
  isTaken(date: LocalDate, code: string, bookingId: string): boolean
  countOn(date: LocalDate): number
  put(bookingId: string, booking: NewBooking): void
  remove(bookingId: string): void
  /** Drops all days before this one, with their keys. */
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
}

const KEY_BYTES = 32
/** 132 bits: 22 signs of base64url. */
const REF_LENGTH = 22

export function createBookingBook(store: Database): BookingBook {
  const keys = store.prepare<[], { day: LocalDate; key: Buffer }>('SELECT day, key FROM day_keys ORDER BY day')
  const keyOn = store.prepare<[string], { key: Buffer }>('SELECT key FROM day_keys WHERE day = ?')
  const newKey = store.prepare<[string, Buffer]>('INSERT INTO day_keys (day, key) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const byRef = store.prepare<[string, string], Row & { booking_id: string }>('SELECT * FROM bookings WHERE day = ? AND ref = ?')
  const byId = store.prepare<[string], Row>('SELECT * FROM bookings WHERE booking_id = ?')
  const count = store.prepare<[string], { many: number }>('SELECT count(*) AS many FROM bookings WHERE day = ?')
  const remove = store.prepare<[string]>('DELETE FROM bookings WHERE booking_id = ?')
  const insert = store.prepare<[string, string, string, string, number, number]>(
    'INSERT INTO bookings (booking_id, day, ref, service_id, from_minute, to_minute) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const dropBookings = store.prepare<[string]>('DELETE FROM bookings WHERE day < ?')
  const dropKeys = store.prepare<[string]>('DELETE FROM day_keys WHERE day < ?')

  function refOf(date: LocalDate, code: string): BookingRef {
    newKey.run(date, randomBytes(KEY_BYTES))
    const made = keyOn.get(date)
    if (made === undefined) throw new Error(`no key was stored for ${date}`)
    return hashOf(made.key, code)
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
    isTaken(date, code, bookingId) {
      const row = byRef.get(date, refOf(date, code))
      return row !== undefined && row.booking_id !== bookingId
    },
    countOn: (date) => count.get(date)?.many ?? 0,
    put(bookingId, { code, serviceId, date, fromMinute, toMinute }) {
      const ref = refOf(date, code)
      remove.run(bookingId)
      insert.run(bookingId, date, ref, serviceId, fromMinute, toMinute)
    },
    remove: (bookingId) => void remove.run(bookingId),
    wipeBefore(date) {
      store.transaction(() => {
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

function known({ day, ref, service_id: serviceId, from_minute: fromMinute, to_minute: toMinute }: Row): KnownBooking {
  return { ref, serviceId, date: day, fromMinute, toMinute }
}
