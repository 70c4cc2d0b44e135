// Everything about bookings that is not a fact of the office: what the agency's app has sent, and who may send.

import type { LocalDate } from '@loket/protocol'
import { withStorageSentences } from '../journal/storage-trouble.ts'
import { type BookingBook, createBookingBook } from './booking-book.ts'
import { openBookingStore } from './booking-store.ts'
import { createSenderKeys, type SenderKeys } from './sender-keys.ts'
import { createSignatureGate, type SignatureGate } from './signature.ts'

export interface Bookings {
  readonly book: BookingBook
  readonly keys: SenderKeys
  readonly signatures: SignatureGate
  /** To be called at the start and when a day has begun or ended: what is over is forgotten. */
  todayIs(date: LocalDate): void
  close(): void
}

/** The path of bookings.sqlite, or ":memory:". Throws `CannotStart` as every opening of a file does. */
export function openBookings(file: string): Bookings {
  return withStorageSentences(file, () => {
    const store = openBookingStore(file)
    const book = createBookingBook(store)
    return {
      book,
      keys: createSenderKeys(store),
      signatures: createSignatureGate(store),
      todayIs: (date) => book.wipeBefore(date),
      close: () => void store.close(),
    }
  })
}
