// What is known of papers and printers.

import type { FinalPrintState, Instant, PaperKind, PrinterCapability, PrinterTrouble, PrintJobId, TicketId } from '@loket/protocol'

/** How a station's printer is, by its last word of this day. */
export interface PrinterLife {
  /** Whether a word on its troubles came today. */
  heard: boolean
  /** Since when each is the case. */
  readonly troubles: Map<PrinterTrouble, Instant>
  paperLowSince: Instant | null
  /** Since when it has been ready, where it is. */
  readySince: Instant | null
  capability: PrinterCapability | null
}

/** What is known of a ticket's latest paper. */
export interface TicketPaper {
  /** `null`: nothing was said of it yet, or the office prints none. */
  ended: { readonly state: FinalPrintState; readonly trouble: PrinterTrouble | null; readonly at: Instant } | null
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
