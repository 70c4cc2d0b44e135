// How long it is worth knowing that a paper perhaps did not come out.

import { type Instant, MINUTE_MS } from '@loket/protocol'
import { type DoubtfulPaper, isNumberPaper } from '../office/paper.ts'
import type { OfficeState } from '../office/state.ts'
import { isOpen } from '../office/ticket.ts'

/** For as long as whoever wanted a slip, a list or a test page may still be there. */
const STILL_THERE_MS = 15 * MINUTE_MS

export function isInDoubt(state: OfficeState, doubt: DoubtfulPaper, at: Instant): boolean {
  const until = doubtUntil(doubt)
  return (until === null || at < until) && isWanted(state, doubt)
}

/** Nobody needs the ticket of a visit that is over, or of another day, nor any paper of a cancelled one. */
function isWanted({ tickets }: OfficeState, { paper, ticketId }: DoubtfulPaper): boolean {
  if (ticketId === null) return true
  const ticket = tickets.get(ticketId)
  return isNumberPaper(paper) ? ticket !== undefined && isOpen(ticket) : ticket?.state !== 'cancelled'
}

/** When it has outlived its use by itself; `null`: never on this day, as with what is kept in a file or hangs on a wall. */
export function doubtUntil({ paper, at }: DoubtfulPaper): Instant | null {
  const lasts = isNumberPaper(paper) || paper === 'closing' || paper === 'outage'
  return lasts ? null : ((at + STILL_THERE_MS) as Instant)
}
