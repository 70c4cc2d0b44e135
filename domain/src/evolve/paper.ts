// Papers and printers. Nothing of the queue hangs on them: a ticket stands whatever becomes of its paper.

import type { CopyRequested, FinalPrintState, Instant, PrintEnded, PrinterStatusChanged, StationId, TicketId } from '@loket/protocol'
import { type DoubtfulPaper, isNumberPaper, type PrinterLife } from '../office/paper.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'
import { ticketOf } from './lookup.ts'

export function evolveCopyRequested(state: OfficeState, { ticketId }: CopyRequested): void {
  ticketOf(state, ticketId).paper.copies += 1
}

/** A word may come after midnight, on a paper of the day before: then its ticket is not of this day. */
export function evolvePrintEnded(state: OfficeState, event: PrintEnded, at: Instant): void {
  const { jobId, paper, ticketId, state: ended, trouble } = event
  state.doubtfulPapers.delete(jobId)
  const ticket = isNumberPaper(paper) && ticketId !== null ? state.tickets.get(ticketId) : undefined
  // Nothing of it was sent: no second hand holds it.
  if (ticket && paper === 'copy' && ended === 'cancelled') ticket.paper.copies -= 1
  // Who holds a paper of the number lacks nothing when a later one does not come out.
  if (ticket && isDoubtful(ended) && hasPaper(ticket)) return
  if (ticket) ticket.paper.ended = { state: ended, trouble, at }
  if (isDoubtful(ended)) state.doubtfulPapers.set(jobId, { jobId, paper, ticketId, state: ended, trouble, at })
  else if (ticket) settleDoubts(state, ticket.id)
}

function hasPaper({ paper: { ended } }: Ticket): boolean {
  return ended !== null && !isDoubtful(ended.state)
}

function isDoubtful(ended: FinalPrintState): ended is DoubtfulPaper['state'] {
  return ended === 'unknown' || ended === 'cancelled'
}

/** Its holder has a paper now, the ticket or a copy of it. */
function settleDoubts(state: OfficeState, ticketId: TicketId): void {
  for (const doubt of [...state.doubtfulPapers.values()]) {
    if (doubt.ticketId === ticketId && isNumberPaper(doubt.paper)) state.doubtfulPapers.delete(doubt.jobId)
  }
}

export function evolvePrinterStatusChanged(state: OfficeState, event: PrinterStatusChanged, at: Instant): void {
  const printer = printerOf(state, event.stationId)
  for (const over of [...printer.troubles.keys()].filter((trouble) => !event.troubles.includes(trouble))) printer.troubles.delete(over)
  for (const trouble of event.troubles) if (!printer.troubles.has(trouble)) printer.troubles.set(trouble, at)
  printer.paperLowSince = event.paperLow ? (printer.paperLowSince ?? at) : null
}

function printerOf(state: OfficeState, stationId: StationId): PrinterLife {
  const known = state.printers.get(stationId)
  if (known) return known
  const fresh: PrinterLife = { troubles: new Map(), paperLowSince: null }
  state.printers.set(stationId, fresh)
  return fresh
}
