// Whether the office can hold a booking, before it is taken down.

import type { OfficeState } from '@loket/domain'
import { addDays, hoursOn } from '@loket/domain'
import type { BookingBody, BookingRefusal, LocalDate, MinuteOfDay, Settings } from '@loket/protocol'
import type { BookingBook, NewBooking } from './booking-book.ts'

/** Nobody plans further, and a day more is a key more to try a code with. */
const MOST_DAYS_AHEAD = 90
const MOST_ON_A_DAY = 5_000

export interface CheckedAgainst {
  readonly state: OfficeState
  readonly book: BookingBook
  /** The local date and minute of the office. */
  readonly today: { readonly date: LocalDate; readonly minuteOfDay: MinuteOfDay }
}

export type CheckedBooking =
  | { readonly ok: true; readonly booking: NewBooking; readonly as: 'taken' | 'changed' | 'same' }
  | { readonly ok: false; readonly refusal: BookingRefusal }

/** What would become of it; changes nothing but, for a day's first, the key of that day. */
export function checkBooking(against: CheckedAgainst, bookingId: string, body: BookingBody): CheckedBooking {
  const { state, book, today } = against
  const { settings } = state
  if (!settings?.bookings) return { ok: false, refusal: { type: 'bookingsNotTaken' } }
  const booking = readSlot(body)
  const refusal = slotRefusal(body, booking, today) ?? officeRefusal(settings, booking)
  if (refusal !== null) return { ok: false, refusal }
  const before = book.get(bookingId)
  if (before !== null && isSame(before, { ...booking, ref: book.refOf(booking.date, booking.code) })) {
    return { ok: true, booking, as: 'same' }
  }
  if (before !== null && state.bookingsUsed.has(before.ref)) return { ok: false, refusal: { type: 'bookingCheckedIn' } }
  if (book.isTaken(booking.date, booking.code, bookingId)) return { ok: false, refusal: { type: 'codeTaken' } }
  if (before?.date !== booking.date && book.countOn(booking.date) >= MOST_ON_A_DAY) {
    return { ok: false, refusal: { type: 'dayFull', most: MOST_ON_A_DAY } }
  }
  return { ok: true, booking, as: before === null ? 'taken' : 'changed' }
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

type Kept = Omit<NewBooking, 'code'> & { readonly ref: string }

function isSame(one: Kept, other: Kept): boolean {
  return (['ref', 'serviceId', 'date', 'fromMinute', 'toMinute'] as const).every((field) => one[field] === other[field])
}
