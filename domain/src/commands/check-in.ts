// A number for whoever has a booking. The booking decides the service; coming on time decides whether it moves anybody forward.

import type { BookingPolicy, CheckIn, Instant, KnownBooking, Refusal, TicketBooking } from '@loket/protocol'
import { arrivalAt, countsFrom, type Slot } from '../bookings/arrival.ts'
import { accept, type Checked, type DecideContext, type Decision, refuse } from '../decision.ts'
import { issuingRefusal } from '../hours/day-status.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { newTicket, serviceRefusal } from './issue-ticket.ts'
import { serviceOf } from './terms.ts'

export function decideCheckIn(state: OfficeState, command: CheckIn, context: DecideContext): Decision {
  const policy = present(state.settings, 'settings').bookings ?? null
  if (policy === null) return refuse({ type: 'bookingsNotTaken' })
  const known = context.booking(command.code)
  // Its holder takes a number as usual, which is what the sentence of this refusal says.
  if (known === 'unreadable') return refuse({ type: 'bookingsNotTaken' })
  if (known === null || known.date < context.today.date) return refuse({ type: 'bookingUnknown' })
  const used = state.bookingsUsed.get(known.ref)
  if (used !== undefined) return refuse({ type: 'bookingUsed', number: present(state.tickets.get(used), 'the ticket').number })
  const closed = issuingRefusal(state, context)
  if (closed) return refuse(closed)

  const booking = arrive(state, command, context, known, policy)
  return booking.ok ? takeNumber(state, command, known, booking.booking) : booking
}

/** Whoever comes on another day, or too early today, is told when the booking counts. */
function arrive(
  { wallOffsetMs }: OfficeState,
  { takeEarly }: CheckIn,
  { at, today, instantOf }: DecideContext,
  { ref, date, fromMinute, toMinute, toldAt }: KnownBooking,
  policy: BookingPolicy,
): Checked<{ readonly booking: TicketBooking }> {
  const officeTime = (minute: number) => (instantOf(date, minute) - wallOffsetMs) as Slot['slotFrom']
  const slot: Slot = { slotFrom: officeTime(fromMinute), slotTo: officeTime(toMinute) }
  if (date > today.date) return refuse({ type: 'bookingTooEarly', from: slot.slotFrom })
  const arrival = arrivalAt(at, slot, policy)
  if (arrival === 'early' && !takeEarly) return refuse({ type: 'bookingBeforeSlot', onTimeFrom: countsFrom(slot, policy), ...slot })
  // A clock that was set back since must not make it known only after the number.
  const told = toldAt === null ? {} : { toldAt: Math.min(toldAt - wallOffsetMs, at) as Instant }
  return { ok: true, booking: { ref, ...slot, arrival, ...told } }
}

/** The day's quota turns nobody away to whom the agency gave a slot; the number counts in it all the same. */
function takeNumber(state: OfficeState, { language }: CheckIn, { serviceId }: KnownBooking, booking: TicketBooking): Decision {
  const service = serviceOf(state, serviceId)
  if (!service) return refuse({ type: 'serviceUnknown', serviceId })
  const closed: Refusal | null = serviceRefusal(state, service)
  if (closed !== null && closed.type !== 'quotaReached') return refuse(closed)
  const ticket = newTicket(state, service, { priority: false, documents: 'notAsked', language, onBehalf: null })
  return ticket.ok ? accept({ ...ticket.issued, booking }) : ticket
}
