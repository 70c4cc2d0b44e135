// What is known of papers and printers.

import type { FinalPrintState, Instant, PaperKind, PrinterTrouble, PrintJobId, TicketId } from '@loket/protocol'

/** How a station's printer is, by its last word of this day. */
export interface PrinterLife {
  /** Since when each is the case. */
  readonly troubles: Map<PrinterTrouble, Instant>
  paperLowSince: Instant | null
}

/** What is known of a ticket's papers. */
export interface TicketPaper {
  /** Of the latest; once one came out, of the latest that did. `null`: nothing was said of any yet, or the office prints none. */
  ended: { readonly state: FinalPrintState; readonly trouble: PrinterTrouble | null; readonly at: Instant } | null
  /** Asked for, without those of which nothing was sent. */
  copies: number
}

/** A paper that nobody can be sure of, or that did not come out. */
export interface DoubtfulPaper {
  readonly jobId: PrintJobId
  readonly paper: PaperKind
  readonly ticketId: TicketId | null
  readonly state: 'unknown' | 'cancelled'
  readonly trouble: PrinterTrouble | null
  readonly at: Instant
}

/** The ticket itself or a copy: whoever holds one knows the number. */
export function isNumberPaper(paper: PaperKind): paper is 'ticket' | 'copy' {
  return paper === 'ticket' || paper === 'copy'
}
