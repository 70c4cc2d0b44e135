// Facts of paper: who asked for one, what became of it, and how the printers were.

import type { PrintJobId, ServiceId, TicketId } from './ids.ts'
import type { Language } from './languages.ts'
import type { FinalPrintState, PaperKind, PrinterCapability, PrinterTrouble, StationId } from './printing.ts'

export interface CopyRequested {
  readonly type: 'copyRequested'
  readonly ticketId: TicketId
}

export interface ChecklistRequested {
  readonly type: 'checklistRequested'
  readonly serviceId: ServiceId
  readonly language: Language
}

export interface TestPageRequested {
  readonly type: 'testPageRequested'
  readonly stationId: StationId
}

/** The best word there is on a paper. A later word (the printer kept the job and printed it after all) is another row. */
export interface PrintEnded {
  readonly type: 'printEnded'
  /** The row that asked for the paper. */
  readonly jobId: PrintJobId
  readonly paper: PaperKind
  /** `null`: a paper of no ticket. */
  readonly ticketId: TicketId | null
  readonly state: FinalPrintState
  readonly trouble: PrinterTrouble | null
}

/** A printer's troubles as they stand from now on; none: it is ready again. */
export interface PrinterStatusChanged {
  readonly type: 'printerStatusChanged'
  readonly stationId: StationId
  readonly troubles: readonly PrinterTrouble[]
  readonly paperLow: boolean
}

/** What a printer was found to answer when it was put into service. */
export interface PrinterFound {
  readonly type: 'printerFound'
  readonly stationId: StationId
  readonly capability: PrinterCapability
}
