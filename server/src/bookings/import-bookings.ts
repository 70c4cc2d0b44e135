// Takes a file of bookings: all of it, or what is right of it, or nothing.

import type { ImportAnswer } from '@loket/protocol'
import { bookingBody, bookingId, parseWith } from '@loket/protocol/schemas'
import { sayBookingRefusal } from '@loket/texts'
import { type CheckedAgainst, type CheckedBooking, checkBooking } from './check-booking.ts'
import { type CsvLine, readCsv } from './read-csv.ts'

export interface ImportWish {
  readonly csv: string
  /** Says what would become of it, and writes nothing. */
  readonly dryRun: boolean
  /** Takes the lines that are right although others are not. */
  readonly skipBad: boolean
}

class NothingTaken extends Error {}

/** A file taken twice is the same as taken once. */
export function importBookings(against: CheckedAgainst, { csv, dryRun, skipBad }: ImportWish): ImportAnswer {
  const counts = { taken: 0, changed: 0, same: 0 }
  const problems: { line: number; problem: string }[] = []
  const seen = new Map<string, number>()
  try {
    against.book.together(() => {
      for (const line of readCsv(csv)) {
        const problem = takeLine(against, line, seen, (as) => {
          counts[as] += 1
        })
        if (problem !== null) problems.push({ line: line.line, problem })
      }
      if (dryRun || (problems.length > 0 && !skipBad)) throw new NothingTaken()
    })
  } catch (error) {
    if (!(error instanceof NothingTaken)) throw error
    return { ...counts, problems, written: false }
  }
  return { ...counts, problems, written: true }
}

/** Written at once, so that a later line with the same code meets it. */
function takeLine(
  against: CheckedAgainst,
  line: CsvLine,
  seen: Map<string, number>,
  count: (as: Extract<CheckedBooking, { ok: true }>['as']) => void,
): string | null {
  if (!line.ok) return line.problem
  const { bookingId: id, ...body } = line.fields
  const [known, parsed] = [parseWith(bookingId, id), parseWith(bookingBody, body)]
  if (!known.ok) return `bookingId: ${known.refusal.problems.join('; ')}`
  if (!parsed.ok) return parsed.refusal.problems.join('; ')
  const before = seen.get(id)
  if (before !== undefined) return `booking ${id} stands in line ${before} too`
  seen.set(id, line.line)
  const checked = checkBooking(against, id, parsed.value)
  if (!checked.ok) return sayBookingRefusal(checked.refusal).en
  count(checked.as)
  if (checked.as !== 'same') against.book.put(id, checked.booking)
  return null
}
