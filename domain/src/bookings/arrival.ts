// When somebody with a booking comes: before its slot counts, while it does, or after.

import { type BookingArrival, type BookingPolicy, type Instant, MINUTE_MS } from '@loket/protocol'

/** Wall instants, or office time: all of one kind. */
export interface Slot {
  readonly slotFrom: Instant
  readonly slotTo: Instant
}

/** Bounds belong to the slot: who comes at the very minute is on time. */
export function arrivalAt(at: Instant, slot: Slot, policy: BookingPolicy): BookingArrival {
  if (at < countsFrom(slot, policy)) return 'early'
  return at > slot.slotTo + policy.lateMinutes * MINUTE_MS ? 'late' : 'onTime'
}

/** The first instant at which its holder is on time. */
export function countsFrom({ slotFrom }: Slot, { earlyMinutes }: BookingPolicy): Instant {
  return (slotFrom - earlyMinutes * MINUTE_MS) as Instant
}
