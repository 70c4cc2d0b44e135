// The bytes of every paper for every model, written down: a change in any of them is seen by whoever reviews it.

import { askCompletion } from '../encode/commands.ts'
import { encodeLayout } from '../encode/encode-layout.ts'
import { type Layout, widthOf } from '../layout/blocks.ts'
import { layoutPairing } from '../layout/layout-pairing.ts'
import { layoutSlip } from '../layout/layout-slip.ts'
import { PRINTER_MODELS } from '../models/models.ts'
import type { PrinterModel } from '../models/printer-model.ts'
import { annotated } from './annotate.ts'
import { SAMPLE_SLIPS } from './sample-slips.ts'

export interface ReferenceFile {
  /** "epson-80/ticket.hex", beside this file. */
  readonly path: string
  readonly content: string
}

const PROCESS_ID = '0042'
const PAIRING_CODE = '482913'

export function referenceFiles(): readonly ReferenceFile[] {
  return PRINTER_MODELS.flatMap((model) =>
    papersFor(model).map(([name, bytes]) => ({ path: `${model.id}/${name}.hex`, content: annotated(bytes) })),
  )
}

/** Every kind of slip, and the first paper of a station, which is that of no office yet and printed while the printer is still asked. */
function papersFor(model: PrinterModel): readonly (readonly [string, Uint8Array])[] {
  const widthMm = widthOf(model.columns)
  return [
    ...Object.entries(SAMPLE_SLIPS).map(([name, slip]) => [name, job(layoutSlip({ ...slip, widthMm }), model)] as const),
    ['pairing', encodeLayout(layoutPairing(PAIRING_CODE, widthMm), model)],
    ['paired', encodeLayout(layoutPairing(null, widthMm), model)],
  ]
}

/** As it goes over the line: with the question whether it was printed. */
function job(layout: Layout, model: PrinterModel): Uint8Array {
  return Uint8Array.from([...encodeLayout(layout, model), ...askCompletion(model.completion, PROCESS_ID)])
}
