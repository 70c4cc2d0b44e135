// Bookings as tickets tell of them: taken where the office takes any, once each, and on time only where the clock says so.

import type { DayReading } from './day-reading.ts'
import type { Booking, BookingPolicy, Issued } from './facts.ts'
import { type Finding, finding } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

/** Before the ticket is issued; remembers the booking as used. */
export function judgeBooking(reading: DayReading, row: StoredRow, { number, booking, priority }: Issued): readonly Finding[] {
  if (booking === null) return []
  const say = (problem: string) => finding('bookingWrong', row.seq, `it gives ${number} a booking ${problem}`)
  const findings: Finding[] = []
  if (priority) findings.push(say('and priority at once'))
  if (reading.bookings.has(booking.ref)) findings.push(say('that another ticket of the day has used'))
  reading.bookings.add(booking.ref)
  if (booking.toldAt !== null && booking.toldAt > row.at) findings.push(say('that it was told of only afterwards'))
  const policy = reading.settings?.bookings
  // A journal may begin before its first settings.
  if (policy === null) findings.push(say('where the office takes none'))
  const truth = policy ? arrivalOf(row.at, booking, policy) : booking.arrival
  if (truth !== booking.arrival) findings.push(say(`that is ${booking.arrival}, where its slot and the row's time say ${truth}`))
  return findings
}

function arrivalOf(at: number, { slotFrom, slotTo }: Booking, { earlyMs, lateMs }: BookingPolicy): string {
  if (at < slotFrom - earlyMs) return 'early'
  return at > slotTo + lateMs ? 'late' : 'onTime'
}
