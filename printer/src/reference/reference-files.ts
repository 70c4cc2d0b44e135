// The bytes of every paper for every model, written down: a change in any of them is seen by whoever reviews it.

import { askCompletion } from '../encode/commands.ts'
import { encodeLayout } from '../encode/encode-layout.ts'
import { layoutSlip } from '../layout/layout-slip.ts'
import { PRINTER_MODELS } from '../models/models.ts'
import type { PrinterModel } from '../models/printer-model.ts'
import type { Slip } from '../slips.ts'
import { annotated } from './annotate.ts'
import { SAMPLE_SLIPS } from './sample-slips.ts'

export interface ReferenceFile {
  /** "epson-80/ticket.hex", beside this file. */
  readonly path: string
  readonly content: string
}

const PROCESS_ID = '0042'

export function referenceFiles(): readonly ReferenceFile[] {
  return PRINTER_MODELS.flatMap((model) =>
    Object.entries(SAMPLE_SLIPS).map(([name, slip]) => ({ path: `${model.id}/${name}.hex`, content: annotated(job(slip, model)) })),
  )
}

/** As it goes over the line: with the question whether it was printed. */
function job(slip: Slip, model: PrinterModel): Uint8Array {
  const bytes = encodeLayout(layoutSlip({ ...slip, widthMm: model.columns === 48 ? 80 : 58 }), model)
  return Uint8Array.from([...bytes, ...askCompletion(model.completion, PROCESS_ID)])
}
