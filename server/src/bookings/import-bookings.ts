// Takes a file of bookings: all of it, or what is right of it, or nothing. The hall goes on meanwhile: a file is taken in parts.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BookingBody, ImportAnswer } from '@loket/protocol'
import { bookingBody, bookingId, parseWith } from '@loket/protocol/schemas'
import { sayBookingRefusal } from '@loket/texts'
import type { BookingBook } from './booking-book.ts'
import { type CheckedAgainst, type CheckedBooking, checkBooking } from './check-booking.ts'
import { planOver } from './planned-book.ts'
import { type CsvLine, readCsv } from './read-csv.ts'

export interface ImportWish {
  readonly csv: string
  /** Says what would become of it, and writes nothing. */
  readonly dryRun: boolean
  /** Takes the lines that are right although others are not. */
  readonly skipBad: boolean
}

export type ImportInto = Omit<CheckedAgainst, 'book'> & { readonly book: BookingBook }

interface Wanted {
  readonly line: number
  readonly id: string
  readonly body: BookingBody
}

type Checked = Extract<CheckedBooking, { ok: true }>

interface Counted {
  readonly counts: Record<Checked['as'], number>
  readonly problems: { readonly line: number; readonly problem: string }[]
}

/** A few dozen milliseconds of work. */
const LINES_AT_ONCE = 500

/**
 * Everything is looked at before anything is written. A file taken twice is the same as taken once, also where a power cut came between its
 * parts. What was sent or used meanwhile stands, and its line is told as a problem although the others were written.
 */
export async function importBookings(into: ImportInto, { csv, dryRun, skipBad }: ImportWish): Promise<ImportAnswer> {
  const looked = newCount()
  const wanted = await lookAt(into, csv, looked)
  if (dryRun || (looked.problems.length > 0 && !skipBad)) return { ...looked.counts, problems: looked.problems, written: false }
  const written = newCount()
  await write(into, wanted, written)
  return { ...written.counts, problems: [...looked.problems, ...written.problems], written: true }
}

function newCount(): Counted {
  return { counts: { taken: 0, changed: 0, same: 0 }, problems: [] }
}

/** As though each line were written before the next is looked at. */
async function lookAt(into: ImportInto, csv: string, count: Counted): Promise<readonly Wanted[]> {
  const [book, seen, wanted] = [planOver(into.book), new Map<string, number>(), [] as Wanted[]]
  for (const part of partsOf(readCsv(csv))) {
    for (const line of part) {
      const read = readLine(line, seen)
      if (read.ok) {
        take({ ...into, book }, { line: line.line, ...read }, count, (checked) => {
          book.plan(read.id, checked)
          wanted.push({ line: line.line, ...read })
        })
      } else count.problems.push({ line: line.line, problem: read.problem })
    }
    await nextTurn()
  }
  return wanted
}

async function write(into: ImportInto, wanted: readonly Wanted[], count: Counted): Promise<void> {
  // Counted when it was looked at; a few more of the app's own do no harm.
  const against: CheckedAgainst = { ...into, book: { ...into.book, countOn: () => 0 } }
  for (const part of partsOf(wanted)) {
    into.book.together(() => {
      for (const one of part) {
        take(against, one, count, ({ as, booking }) => {
          if (as !== 'same') into.book.put(one.id, booking, into.wall)
        })
      }
    })
    await nextTurn()
  }
}

function take(against: CheckedAgainst, { line, id, body }: Wanted, count: Counted, onRight: (checked: Checked) => void): void {
  const checked = checkBooking(against, id, body)
  if (!checked.ok) {
    count.problems.push({ line, problem: sayBookingRefusal(checked.refusal).en })
    return
  }
  count.counts[checked.as] += 1
  onRight(checked)
}

function partsOf<T>(lines: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(lines.length / LINES_AT_ONCE) }, (_, part) =>
    lines.slice(part * LINES_AT_ONCE, (part + 1) * LINES_AT_ONCE),
  )
}

type Read = ({ readonly ok: true } & Omit<Wanted, 'line'>) | { readonly ok: false; readonly problem: string }

function readLine(line: CsvLine, seen: Map<string, number>): Read {
  if (!line.ok) return line
  const { bookingId: id, ...fields } = line.fields
  const [known, parsed] = [parseWith(bookingId, id), parseWith(bookingBody, fields)]
  if (!known.ok) return { ok: false, problem: `bookingId: ${known.refusal.problems.join('; ')}` }
  if (!parsed.ok) return { ok: false, problem: parsed.refusal.problems.join('; ') }
  const before = seen.get(id)
  if (before !== undefined) return { ok: false, problem: `booking ${id} stands in line ${before} too` }
  seen.set(id, line.line)
  return { ok: true, id, body: parsed.value }
}
