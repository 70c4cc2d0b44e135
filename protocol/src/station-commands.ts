// Between a print station and the server. These are no wishes about the queue: the domain never sees them, the owner of print jobs does.

import type { CommandId, PrintJobId, PrintLeaseId, TicketId } from './ids.ts'
import type { PrinterCapability, PrinterStatus, PrinterTrouble, PrintState } from './printing.ts'
import type { FaceHello, Refused } from './wire.ts'

/** The oldest job that waits for this station, leased to it; the job is then in preflight. */
export interface TakePrintJob {
  readonly type: 'takePrintJob'
}

/** How far a leased job has come. `sending` is asked before the first byte leaves: only the answer allows it. */
export interface ReportPrintJob {
  readonly type: 'reportPrintJob'
  readonly jobId: PrintJobId
  readonly leaseId: PrintLeaseId
  readonly state: ReportedPrintState
  readonly trouble: PrinterTrouble | null
}

export type ReportedPrintState = Extract<
  PrintState,
  'sending' | 'awaitingReply' | 'printed' | 'processed' | 'probablyPrinted' | 'notSent' | 'unknown'
>

/** `capability`: as this printer was found to answer when it was asked last; `null`: it was not asked yet. */
export interface ReportPrinterStatus {
  readonly type: 'reportPrinterStatus'
  readonly status: PrinterStatus
  readonly capability: PrinterCapability | null
}

export type StationCommand = TakePrintJob | ReportPrintJob | ReportPrinterStatus

/** Asked again under the same id, it has the same answer. */
export type StationCommandEnvelope<C extends StationCommand = StationCommand> = C & { readonly id: CommandId }

export interface LeasedPrintJob {
  readonly jobId: PrintJobId
  readonly leaseId: PrintLeaseId
  /** A second print of the same paper: the printer's buffer is cleared before it. */
  readonly copy: boolean
  /** The same for a number's ticket and its copies; `null`: there are no others of this paper. */
  readonly paperOf: TicketId | null
  /** A test page: before it the printer is asked anew what it answers. */
  readonly asksAnew: boolean
  /** From ESC @ to the cut, in base64. */
  readonly bytes: string
}

export interface StationAccepted {
  readonly ok: true
  /** To `takePrintJob`; left out when no job waits. */
  readonly job?: LeasedPrintJob
  /** To `reportPrintJob`: whether the report counted, or came after the end of its lease. */
  readonly lease?: 'held' | 'ended'
}

export type StationAnswer = StationAccepted | Refused

/** Who connects, in the handshake's `auth`. */
export type StationHello = Extract<FaceHello, { readonly face: 'station' }>

export interface StationToServerEvents {
  command: (command: StationCommandEnvelope, answer: (answer: StationAnswer) => void) => void
}

/** A station is shown its own view and the office's; what it does not know it lets pass. */
export interface ServerToStationEvents {
  view: (message: { readonly name: string }) => void
}
