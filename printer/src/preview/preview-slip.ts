// The true picture of a paper: laid out, written as bytes, and read again by a printer that knows nothing of either. What an administrator
// sees here is what comes out.

import { encodeLayout } from '../encode/encode-layout.ts'
import { widthOf } from '../layout/blocks.ts'
import { layoutSlip } from '../layout/layout-slip.ts'
import type { PrinterModel } from '../models/printer-model.ts'
import type { Slip } from '../slips.ts'
import { createPrinterMachine } from '../virtual/machine/printer-machine.ts'
import { paperSvg } from '../virtual/paper/paper-svg.ts'
import { paperText } from '../virtual/paper/paper-text.ts'
import type { Sheet } from '../virtual/paper/sheet.ts'

export interface SlipPreview {
  /** A whole SVG document of the paper's true width. */
  readonly svg: string
  readonly text: string
}

/** Throws where `layoutSlip` or `encodeLayout` do. */
export function previewSlip(slip: Slip, model: PrinterModel): SlipPreview {
  const sheets: Sheet[] = []
  const widthMm = widthOf(model.columns)
  const printer = createPrinterMachine({ widthMm, onReply: () => undefined, onSheet: (sheet) => sheets.push(sheet) })
  printer.receive(encodeLayout(layoutSlip(slip), model))
  const [sheet] = sheets
  if (sheet === undefined) throw new Error(`no paper came out for a slip of kind ${slip.kind}`)
  return { svg: paperSvg(sheet), text: paperText(sheet) }
}
