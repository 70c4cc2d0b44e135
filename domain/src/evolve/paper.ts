// Papers and printers. Nothing of the queue hangs on them: a ticket stands whatever becomes of its paper.

import type { CopyRequested, Instant, PrintEnded, PrinterFound, PrinterStatusChanged, StationId, TicketId } from '@loket/protocol'
import type { PrinterLife } from '../office/paper.ts'
import type { OfficeState } from '../office/state.ts'
import { ticketOf } from './lookup.ts'

export function evolveCopyRequested(state: OfficeState, { ticketId }: CopyRequested): void {
  ticketOf(state, ticketId).paper.copies += 1
}

/** A word may come after midnight, on a paper of the day before: then its ticket is not of this day. */
export function evolvePrintEnded(state: OfficeState, event: PrintEnded, at: Instant): void {
  const { jobId, paper, ticketId, state: ended, trouble } = event
  state.doubtfulPapers.delete(jobId)
  const ticket = ticketId === null ? undefined : state.tickets.get(ticketId)
  const isOfTicket = paper === 'ticket' || paper === 'copy'
  if (ticket && isOfTicket) ticket.paper.ended = { state: ended, trouble, at }
  if (ended === 'unknown' || ended === 'cancelled') {
    state.doubtfulPapers.set(jobId, { jobId, paper, ticketId, state: ended, trouble, at })
  } else if (ticketId !== null && isOfTicket) {
    settleDoubts(state, ticketId)
  }
}

/** Its holder has a paper now, the ticket or a copy of it. */
function settleDoubts(state: OfficeState, ticketId: TicketId): void {
  for (const doubt of [...state.doubtfulPapers.values()]) {
    if (doubt.ticketId === ticketId && (doubt.paper === 'ticket' || doubt.paper === 'copy')) state.doubtfulPapers.delete(doubt.jobId)
  }
}

export function evolvePrinterStatusChanged(state: OfficeState, event: PrinterStatusChanged, at: Instant): void {
  const printer = printerOf(state, event.stationId)
  printer.heard = true
  for (const over of [...printer.troubles.keys()].filter((trouble) => !event.troubles.includes(trouble))) printer.troubles.delete(over)
  for (const trouble of event.troubles) if (!printer.troubles.has(trouble)) printer.troubles.set(trouble, at)
  printer.paperLowSince = event.paperLow ? (printer.paperLowSince ?? at) : null
  printer.readySince = event.troubles.length > 0 ? null : (printer.readySince ?? at)
}

export function evolvePrinterFound(state: OfficeState, { stationId, capability }: PrinterFound): void {
  printerOf(state, stationId).capability = capability
}

function printerOf(state: OfficeState, stationId: StationId): PrinterLife {
  const known = state.printers.get(stationId)
  if (known) return known
  const fresh: PrinterLife = { heard: false, troubles: new Map(), paperLowSince: null, readySince: null, capability: null }
  state.printers.set(stationId, fresh)
  return fresh
}
