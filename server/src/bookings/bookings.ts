// Everything about bookings that is not a fact of the office: what the agency's app has sent, and who may send.

import type { KnownBooking, LocalDate } from '@loket/protocol'
import type { Database } from '../journal/database.ts'
import { emptyLog } from '../journal/empty-log.ts'
import { sqliteCode, withStorageSentences } from '../journal/storage-trouble.ts'
import type { Log } from '../log/log.ts'
import { type BookingBook, createBookingBook } from './booking-book.ts'
import { openBookingStore } from './booking-store.ts'
import { createSenderKeys, type SenderKeys } from './sender-keys.ts'
import { isBeyondRepair, setAside } from './set-aside.ts'
import { createSignatureGate, type SignatureGate } from './signature.ts'

export interface Bookings {
  readonly book: BookingBook
  readonly keys: SenderKeys
  readonly signatures: SignatureGate
  /** For the loop: a file that cannot be read costs a citizen the booking, and the office nothing. */
  find(code: string): KnownBooking | 'unreadable' | null
  /** To be called at the start and when a day has begun or ended: what is over is forgotten. */
  todayIs(date: LocalDate): void
  /** To be called now and then: what was forgotten while somebody else read the file is taken out of its log. */
  eraseRest(): void
  close(): void
}

type BookingLog = Pick<Log, 'note'>

const SILENT: BookingLog = { note: () => undefined }

/** The path of bookings.sqlite, or ":memory:". A damaged file is set aside and begun anew; throws `CannotStart` where it cannot be made at all. */
export function openBookings(file: string, log: BookingLog = SILENT): Bookings {
  return withStorageSentences(file, () => over(openOrBeginAnew(file, log), log), 'never')
}

function openOrBeginAnew(file: string, log: BookingLog): Database {
  try {
    return openBookingStore(file)
  } catch (error) {
    if (!isBeyondRepair(error)) throw error
    log.note('bookings-set-aside', { kept: setAside(file), err: error })
    return openBookingStore(file)
  }
}

function over(store: Database, log: BookingLog): Bookings {
  const [book, keys] = [createBookingBook(store), createSenderKeys(store)]
  let owes = false
  const erase = () => {
    owes = !emptyLog(store)
  }
  return {
    book,
    keys: {
      ...keys,
      revoke(name) {
        const revoked = keys.revoke(name)
        erase()
        return revoked
      },
    },
    signatures: createSignatureGate(store),
    find(code) {
      try {
        return book.find(code)
      } catch (error) {
        if (sqliteCode(error) === '') throw error
        log.note('bookings-not-read', { err: error })
        return 'unreadable'
      }
    },
    todayIs(date) {
      book.wipeBefore(date)
      erase()
    },
    eraseRest() {
      if (owes) erase()
    },
    close: () => void store.close(),
  }
}
