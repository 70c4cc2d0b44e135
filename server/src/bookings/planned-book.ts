// The bookings as they would stand if what was looked at so far were written.

import type { BookingRef, LocalDate } from '@loket/protocol'
import type { BookingBook } from './booking-book.ts'
import type { CheckedBooking, ReadableBook } from './check-booking.ts'

export interface PlannedBook extends ReadableBook {
  /** Each id once. */
  plan(bookingId: string, checked: Extract<CheckedBooking, { ok: true }>): void
}

/** A day is counted once, however many come to stand on it. */
export function planOver(book: BookingBook): PlannedBook {
  const owners = new Map<string, string>()
  const planned = new Set<string>()
  const counts = new Map<LocalDate, number>()
  const called = (date: LocalDate, ref: BookingRef) => `${date} ${ref}`

  function countOn(date: LocalDate): number {
    const count = counts.get(date) ?? book.countOn(date)
    counts.set(date, count)
    return count
  }

  return {
    get: book.get,
    refOf: book.refOf,
    countOn,
    ownerOf(date, ref) {
      const owner = owners.get(called(date, ref)) ?? book.ownerOf(date, ref)
      // Who was planned stands where it was planned, and left the code it had.
      return owner !== null && planned.has(owner) && owners.get(called(date, ref)) !== owner ? null : owner
    },
    plan(bookingId, { booking: { date, code }, before }) {
      planned.add(bookingId)
      owners.set(called(date, book.refOf(date, code)), bookingId)
      if (before === date) return
      counts.set(date, countOn(date) + 1)
      if (before !== null) counts.set(before, countOn(before) - 1)
    },
  }
}
