// Whether the office can hold a booking, before it is taken down.

import type { OfficeState } from '@loket/domain'
import { addDays, hoursOn } from '@loket/domain'
import type { BookingBody, BookingRefusal, KnownBooking, LocalDate, MinuteOfDay, Settings } from '@loket/protocol'
import type { BookingBook, NewBooking } from './booking-book.ts'

/** Nobody plans further, and a day more is a key more to try a code with. */
const MOST_DAYS_AHEAD = 90
const MOST_ON_A_DAY = 5_000
/** Whoever has the whole day is on time whenever it pleases. */
const LONGEST_SLOT_HOURS = 4

export type ReadableBook = Pick<BookingBook, 'get' | 'refOf' | 'ownerOf' | 'countOn'>

export interface CheckedAgainst {
  readonly state: OfficeState
  readonly book: ReadableBook
  /** The local date and minute of the office. */
  readonly today: { readonly date: LocalDate; readonly minuteOfDay: MinuteOfDay }
  /** The clock on the wall, ms. */
  readonly wall: number
}

export type CheckedBooking =
  | {
      readonly ok: true
      readonly booking: NewBooking
      readonly as: 'taken' | 'changed' | 'same'
      /** The day it was on before; `null`: it is new. */
      readonly before: LocalDate | null
    }
  | { readonly ok: false; readonly refusal: BookingRefusal }

/** What would become of it; changes nothing but, for a day's first, the key of that day. */
export function checkBooking(against: CheckedAgainst, bookingId: string, body: BookingBody): CheckedBooking {
  const { state, book, today } = against
  const { settings } = state
  if (!settings?.bookings) return { ok: false, refusal: { type: 'bookingsNotTaken' } }
  const booking = readSlot(body)
  const before = book.get(bookingId)
  // First of all: what was sent before is there, also when its slot has begun and would be taken no more.
  if (before !== null && isSame(before, body, booking, book)) return { ok: true, booking, as: 'same', before: before.date }
  const refusal = slotRefusal(body, booking, today) ?? officeRefusal(settings, booking) ?? bookRefusal(against, bookingId, before, booking)
  if (refusal !== null) return { ok: false, refusal }
  return { ok: true, booking, as: before === null ? 'taken' : 'changed', before: before?.date ?? null }
}

function bookRefusal(
  { state, book }: CheckedAgainst,
  bookingId: string,
  before: KnownBooking | null,
  { date, code }: NewBooking,
): BookingRefusal | null {
  if (before !== null && state.bookingsUsed.has(before.ref)) return { type: 'bookingCheckedIn' }
  const owner = book.ownerOf(date, book.refOf(date, code))
  if (owner !== null && owner !== bookingId) return { type: 'codeTaken' }
  return before?.date !== date && book.countOn(date) >= MOST_ON_A_DAY ? { type: 'dayFull', most: MOST_ON_A_DAY } : null
}

function readSlot({ code, serviceId, slotFrom, slotTo }: BookingBody): NewBooking {
  const [date, fromMinute] = [slotFrom.slice(0, 10) as LocalDate, minuteOf(slotFrom)]
  return { code, serviceId, date, fromMinute, toMinute: minuteOf(slotTo) }
}

function minuteOf(local: string): MinuteOfDay {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
}

function slotRefusal(
  { slotTo }: BookingBody,
  { date, fromMinute, toMinute }: NewBooking,
  today: CheckedAgainst['today'],
): BookingRefusal | null {
  // 2027-02-30 has the shape of a date and is none.
  if (addDays(date, 0) !== date) return { type: 'slotOutsideHours', date }
  if (slotTo.slice(0, 10) !== date) return { type: 'slotOverNight' }
  if (toMinute <= fromMinute) return { type: 'slotBackwards' }
  if (toMinute - fromMinute > LONGEST_SLOT_HOURS * 60) return { type: 'slotTooLong', hours: LONGEST_SLOT_HOURS }
  if (date < today.date || (date === today.date && toMinute < today.minuteOfDay)) return { type: 'slotPast' }
  return date > addDays(today.date, MOST_DAYS_AHEAD) ? { type: 'slotTooFar', days: MOST_DAYS_AHEAD } : null
}

function officeRefusal(settings: Settings, { serviceId, date, fromMinute, toMinute }: NewBooking): BookingRefusal | null {
  const service = settings.services.find(({ id }) => id === serviceId)
  if (service?.offer.here !== true) return { type: 'serviceNotBookable', serviceId }
  const { windows } = hoursOn(settings, date)
  const isOpen = windows.some(({ opensAtMinute, lastTicketAtMinute }) => fromMinute <= lastTicketAtMinute && toMinute >= opensAtMinute)
  return isOpen ? null : { type: 'slotOutsideHours', date }
}

/** The key of a day is asked for only where there is one: what is refused must make none. */
function isSame(before: KnownBooking, { slotTo }: BookingBody, booking: NewBooking, book: ReadableBook): boolean {
  const isSlot = (['serviceId', 'date', 'fromMinute', 'toMinute'] as const).every((field) => before[field] === booking[field])
  return isSlot && slotTo.slice(0, 10) === before.date && before.ref === book.refOf(before.date, booking.code)
}
