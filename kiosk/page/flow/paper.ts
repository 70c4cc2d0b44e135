// What the kiosk may say about the paper, from the state of the print job. Only `printed` and `processed` let it send the citizen to the slot.

import { type CommandId, type KioskPrint, PAPER_SHOWN, type PaperShown } from '@loket/protocol'

/** After this the kiosk no longer promises that paper is coming. */
export const PRINT_PATIENCE_MS = 20_000

export type Paper = 'none' | PaperShown

export interface PaperSituation {
  /** Whether the answer promised any. */
  readonly expected: boolean
  readonly commandId: CommandId
  readonly prints: readonly KioskPrint[]
  /** Since it was asked for. */
  readonly waitedMs: number
}

export function paperFor({ expected, commandId, prints, waitedMs }: PaperSituation): Paper {
  if (!expected) return 'none'
  const state = prints.find((print) => print.commandId === commandId)?.state ?? 'queued'
  const paper = PAPER_SHOWN[state]
  return paper === 'printing' && waitedMs >= PRINT_PATIENCE_MS ? 'unsure' : paper
}
