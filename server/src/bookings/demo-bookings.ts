// A demonstration office has two bookings to try: one that is on time now, one for later. Their codes are new at every start.

import { randomInt } from 'node:crypto'
import { addDays, type DecideContext, type OfficeState } from '@loket/domain'
import { CODE_SIGNS, SHORTEST_CODE } from '@loket/protocol'
import type { BookingBook, NewBooking } from './booking-book.ts'

export interface DemoBooking {
  readonly code: string
  /** "09.20–10.00" */
  readonly slot: string
  readonly when: 'now' | 'later'
}

const LAST_MINUTE = 1439
const HOUR = 60

/** None where the office takes no bookings. */
export function ensureDemoBookings(
  book: BookingBook,
  { settings }: OfficeState,
  { today }: Pick<DecideContext, 'today'>,
): readonly DemoBooking[] {
  const service = settings?.services.find(({ offer }) => offer.here)
  if (!settings?.bookings || service === undefined) return []
  const { date, minuteOfDay } = today
  const later =
    minuteOfDay + 4 * HOUR <= LAST_MINUTE ? { date, fromMinute: minuteOfDay + 3 * HOUR } : { date: addDays(date, 1), fromMinute: 9 * HOUR }
  const slots = [
    { when: 'now' as const, date, fromMinute: Math.max(0, minuteOfDay - 10), toMinute: Math.min(LAST_MINUTE, minuteOfDay + 30) },
    { when: 'later' as const, ...later, toMinute: later.fromMinute + HOUR },
  ]
  return slots.map(({ when, ...slot }) => {
    const booking: NewBooking = { code: newCode(), serviceId: service.id, ...slot }
    // Nobody was told of it: the supervisor is not to be shown that it came at the last moment.
    book.put(`demo-${when}`, booking, null)
    return { code: booking.code, slot: `${clockOf(slot.fromMinute)}–${clockOf(slot.toMinute)}`, when }
  })
}

function newCode(): string {
  return Array.from({ length: SHORTEST_CODE }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('')
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / HOUR)).padStart(2, '0')}.${String(minute % HOUR).padStart(2, '0')}`
}
