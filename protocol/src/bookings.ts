// Bookings: a place in time that the agency's own app gave somebody. No name, no document number: the office knows a code and a slot.

import type { BookingRef, ServiceId } from './ids.ts'
import type { Language } from './languages.ts'
import type { Instant, LocalDate, MinuteOfDay } from './time.ts'

/** How far from its slot a booking still counts as on time, in whole minutes. */
export interface BookingPolicy {
  readonly earlyMinutes: number
  readonly lateMinutes: number
}

/** Only who comes on time has the step; before and after it a booking stands as though there were none. */
export type BookingArrival = 'early' | 'onTime' | 'late'

/** What a ticket was taken with. Instants are office time. */
export interface TicketBooking {
  readonly ref: BookingRef
  readonly slotFrom: Instant
  readonly slotTo: Instant
  readonly arrival: BookingArrival
  /** Since when the office knew of it; absent where that is not known, as in rows from before it was kept. */
  readonly toldAt?: Instant
}

/** What a citizen is told of it. */
export type BookingTold = Omit<TicketBooking, 'ref' | 'toldAt'>

/** A booking as the office keeps it, found by its code. */
export interface KnownBooking {
  readonly ref: BookingRef
  readonly serviceId: ServiceId
  readonly date: LocalDate
  readonly fromMinute: MinuteOfDay
  readonly toMinute: MinuteOfDay
  /** Since when the office knows of it as it is, in wall time, ms; `null`: that is not known. */
  readonly toldAt: number | null
}

/** A code typed or scanned at a kiosk, for a number. */
export interface CheckIn {
  readonly type: 'checkIn'
  /** In the form of `normalCode`. */
  readonly code: string
  readonly language: Language
  /** Whoever is early is told so first; `true`: a number now, without what the booking is worth. */
  readonly takeEarly: boolean
}

/** No I, L and O, no 0 and 1: what is read from a screen and typed on a kiosk must not be taken for something else. */
export const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const SHORTEST_CODE = 6
export const LONGEST_CODE = 10

/** As it is stored and compared: capitals, without the spaces and hyphens that people and apps put in between. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}

export function isCode(code: string): boolean {
  return code.length >= SHORTEST_CODE && code.length <= LONGEST_CODE && [...code].every((sign) => CODE_SIGNS.includes(sign))
}

/** One booking as the agency sends it; its own id stands in the address. Times are local to the office, "2027-01-12T09:30". */
export interface BookingBody {
  readonly code: string
  readonly serviceId: ServiceId
  readonly slotFrom: string
  readonly slotTo: string
}

/** Why a booking is not taken down, by name; `malformed`, `tooLarge`, `tooManyRequests`, `storageFull` and `stopping` are those of every request. */
export type BookingRefusal =
  | { readonly type: 'signatureMissing' }
  | { readonly type: 'signatureUnreadable' }
  /** The sender's clock and the office's differ by more than the tolerance. */
  | { readonly type: 'signatureTooOld'; readonly toleranceSeconds: number; readonly officeSeconds: number }
  | { readonly type: 'signatureWrong' }
  | { readonly type: 'signatureUsed' }
  | { readonly type: 'bookingsNotTaken' }
  | { readonly type: 'serviceNotBookable'; readonly serviceId: string }
  | { readonly type: 'slotBackwards' }
  | { readonly type: 'slotOverNight' }
  | { readonly type: 'slotTooLong'; readonly hours: number }
  | { readonly type: 'slotPast' }
  | { readonly type: 'slotTooFar'; readonly days: number }
  | { readonly type: 'slotOutsideHours'; readonly date: LocalDate }
  | { readonly type: 'codeTaken' }
  | { readonly type: 'dayFull'; readonly most: number }
  /** Its holder has a number already. */
  | { readonly type: 'bookingCheckedIn' }
  | { readonly type: 'bookingNotFound' }

export type BookingRefusalType = BookingRefusal['type']

/** The answer of an import. `taken` counts new ones, `changed` those whose slot, service or code is another now. */
export interface ImportAnswer {
  readonly taken: number
  readonly changed: number
  readonly same: number
  /** Lines of the file, 1 and up, the heading being the first. */
  readonly problems: readonly { readonly line: number; readonly problem: string }[]
  /** Whether anything was written. */
  readonly written: boolean
}
