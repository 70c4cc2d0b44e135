// How far a piece of paper has come. Only `printed` is the printer's own word that paper came out.

import type { CommandId, DeviceId, TicketNumber } from './ids.ts'

export type PrintState =
  | 'queued'
  | 'preflight'
  | 'sending'
  | 'awaitingReply'
  | 'printed'
  | 'processed'
  | 'probablyPrinted'
  | 'notSent'
  | 'unknown'
  | 'cancelled'

/** What a citizen may be told of the paper; only `printed` sends anybody to the slot. `unsure`: it may have come out, or not. */
export type PaperShown = 'printing' | 'printed' | 'unsure' | 'failed'

export const PAPER_SHOWN: Readonly<Record<PrintState, PaperShown>> = {
  queued: 'printing',
  preflight: 'printing',
  sending: 'printing',
  awaitingReply: 'printing',
  printed: 'printed',
  processed: 'printed',
  probablyPrinted: 'unsure',
  unknown: 'unsure',
  notSent: 'failed',
  cancelled: 'failed',
}

/** What a job comes to at last. Of an `unknown` one a better word may still come. */
export type FinalPrintState = Extract<PrintState, 'printed' | 'processed' | 'probablyPrinted' | 'unknown' | 'cancelled'>

/** Every paper of an office. */
export type PaperKind = 'ticket' | 'copy' | 'checklist' | 'missing' | 'redirect' | 'result' | 'closing' | 'outage' | 'test'

/** Papers that come out by themselves where the office wants them. */
export type AutomaticSlip = Extract<PaperKind, 'missing' | 'redirect' | 'result' | 'closing' | 'outage'>

/** Who drives a printer: a paired station, or the server itself. */
export type StationId = DeviceId | 'server'

export type PrinterTrouble =
  | 'unreachable'
  | 'offline'
  | 'coverOpen'
  | 'paperOut'
  | 'cutterError'
  | 'recoverableError'
  | 'unrecoverableError'
  /** Passes by itself: a head too hot, or a cover opened in mid-print. */
  | 'autoRecoverableError'
  /** Its cause is gone, and it waits for a press of its feed button. */
  | 'waitingForRecovery'
  /** Somebody feeds paper by the button. */
  | 'feeding'

export const PRINTER_TROUBLES: readonly PrinterTrouble[] = [
  'unreachable',
  'offline',
  'coverOpen',
  'paperOut',
  'cutterError',
  'recoverableError',
  'unrecoverableError',
  'autoRecoverableError',
  'waitingForRecovery',
  'feeding',
]

export interface PrinterStatus {
  /** Empty: the printer is ready. */
  readonly troubles: readonly PrinterTrouble[]
  readonly paperLow: boolean
}

/**
 * How a printer says that a job is done, the best word first:
 * `processId`: GS ( H fn 48, answered when the printing before it is completed;
 * `paperStatus`: GS r 1, answered when the job was processed, which is less than paper in the hand;
 * `none`: never; only that nothing went wrong for a while.
 */
export type PrintCompletion = 'processId' | 'paperStatus' | 'none'

/** What a printer was found to answer when it was commissioned; never guessed from a name. */
export interface PrinterCapability {
  /** As the printer gives it; `null`: it does not say. */
  readonly maker: string | null
  readonly model: string | null
  /** Answers DLE EOT 1 to 4 at any time, also while it is offline. */
  readonly answersStatus: boolean
  readonly completion: PrintCompletion
  /** Forgets on request what it has not printed yet, and says so (DLE DC4 8). */
  readonly clearsBuffer: boolean
}

/** A print job as its kiosk may see it: by the id of the kiosk's own command, never by an internal id. */
export interface KioskPrint {
  readonly commandId: CommandId
  /** `null`: a paper without one. */
  readonly number: TicketNumber | null
  readonly state: PrintState
}
