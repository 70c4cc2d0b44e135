// How long it is worth knowing that a paper perhaps did not come out.

import { type Instant, MINUTE_MS } from '@loket/protocol'
import { type DoubtfulPaper, isNumberPaper } from '../office/paper.ts'
import type { OfficeState } from '../office/state.ts'
import { isOpen } from '../office/ticket.ts'

/** What is missing, where to go or when to collect is handed to somebody who is about to leave. */
const ABOUT_TO_LEAVE_MS = 15 * MINUTE_MS

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

/** When it has outlived its use by itself; `null`: never on this day. */
export function doubtUntil({ paper, ticketId, at }: DoubtfulPaper): Instant | null {
  return ticketId === null || isNumberPaper(paper) ? null : ((at + ABOUT_TO_LEAVE_MS) as Instant)
}
