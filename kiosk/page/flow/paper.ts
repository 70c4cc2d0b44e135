// What the kiosk may say about the paper, from the state of the print job. Only `printed` and `processed` let it send the citizen to the slot.

import type { CommandId, IssuedTicket, KioskPrint, PrintState } from '@loket/protocol'

/** After this the kiosk no longer promises that paper is coming. */
export const PRINT_PATIENCE_MS = 20_000

export type Paper =
  | 'none'
  | 'printing'
  | 'printed'
  /** Paper may have come out, or not. */
  | 'unsure'
  | 'failed'

export interface PaperSituation {
  readonly issued: IssuedTicket
  readonly commandId: CommandId
  readonly prints: readonly KioskPrint[]
  /** Since the ticket was taken. */
  readonly waitedMs: number
}

export function paperFor({ issued, commandId, prints, waitedMs }: PaperSituation): Paper {
  if (!issued.paper) return 'none'
  const state = prints.find((print) => print.commandId === commandId)?.state ?? 'queued'
  const paper = paperOf(state)
  return paper === 'printing' && waitedMs >= PRINT_PATIENCE_MS ? 'unsure' : paper
}

function paperOf(state: PrintState): Paper {
  switch (state) {
    case 'queued':
    case 'preflight':
    case 'sending':
    case 'awaitingReply':
      return 'printing'
    case 'printed':
    case 'processed':
      return 'printed'
    case 'probablyPrinted':
    case 'unknown':
      return 'unsure'
    case 'notSent':
    case 'cancelled':
      return 'failed'
  }
}
