// Wishes for paper beyond what an act prints by itself, and what the server records of papers and printers.

import type { PrintJobId, ServiceId, TicketId } from './ids.ts'
import type { Language } from './languages.ts'
import type { FinalPrintState, PaperKind, PrinterCapability, PrinterStatus, PrinterTrouble, StationId } from './printing.ts'

/** The number of an open ticket once more, marked as a copy. */
export interface PrintCopy {
  readonly type: 'printCopy'
  readonly ticketId: TicketId
}

/** What to bring for a service, without taking a number. */
export interface PrintChecklist {
  readonly type: 'printChecklist'
  readonly serviceId: ServiceId
  readonly language: Language
}

/** A test page, which tells what its printer was found to answer. */
export interface PrintTest {
  readonly type: 'printTest'
  readonly stationId: StationId
}

/** Only the server sends these: what became of a job, and how a station's printer is. */
export interface RecordPrintEnd {
  readonly type: 'recordPrintEnd'
  readonly jobId: PrintJobId
  readonly paper: PaperKind
  readonly ticketId: TicketId | null
  readonly state: FinalPrintState
  readonly trouble: PrinterTrouble | null
}

export interface RecordPrinterStatus {
  readonly type: 'recordPrinterStatus'
  readonly stationId: StationId
  readonly status: PrinterStatus
}

export interface RecordPrinterFound {
  readonly type: 'recordPrinterFound'
  readonly stationId: StationId
  readonly capability: PrinterCapability
}
