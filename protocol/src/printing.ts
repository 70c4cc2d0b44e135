// How far a piece of paper has come. Only `printed` is the printer's own word that paper came out.

import type { CommandId, TicketNumber } from './ids.ts'

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

export type PrinterTrouble =
  | 'unreachable'
  | 'offline'
  | 'coverOpen'
  | 'paperOut'
  | 'cutterError'
  | 'recoverableError'
  | 'unrecoverableError'

export interface PrinterStatus {
  /** Empty: the printer is ready. */
  readonly troubles: readonly PrinterTrouble[]
  readonly paperLow: boolean
}

/** A print job as its kiosk may see it: by the id of the kiosk's own command, never by an internal id. */
export interface KioskPrint {
  readonly commandId: CommandId
  readonly number: TicketNumber
  readonly state: PrintState
}
