// The sentences about bookings that every language has.

import type { BookingRefusal, Refusal } from '@loket/protocol'
import type { RefusalSentences } from './sentences.ts'

export interface BookingScreenTexts {
  readonly title: string
  readonly hint: string
  /** Names the line that shows what was typed, for who hears it. */
  readonly code: string
  readonly empty: string
  readonly erase: string
  readonly take: string
  readonly unreadable: string
  readonly refusedTitle: string
  readonly again: string
  readonly without: string
  readonly earlyTitle: string
  /** Times of day: the slot, and from when it counts. */
  readonly early: (from: string, to: string, onTimeFrom: string) => string
  readonly comeBack: string
  readonly takeEarly: string
}

/** Whatever a booking request may be answered with. */
export type BookingApiRefusal =
  | BookingRefusal
  | Extract<Refusal, { type: 'malformed' | 'tooLarge' | 'tooManyRequests' | 'storageFull' | 'stopping' }>

export type BookingApiSentences = {
  readonly [T in BookingApiRefusal['type']]: (refusal: Extract<BookingApiRefusal, { type: T }>) => string
}

/** Why a code gives no number, to whoever typed it. */
export type BookingCodeSentences = Pick<
  RefusalSentences,
  'bookingsNotTaken' | 'bookingUnknown' | 'bookingUsed' | 'bookingTooEarly' | 'bookingBeforeSlot'
>
