// Bytes last. The encoder library writes initialisation, styles and QR codes; text bytes are our own: its text calls clone a code page
// table per string (20 lines took more than 1 ms), and its automatic code page lets control bytes through (both measured on 4.0.1).

import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { Align, Block, Layout } from '../layout/blocks.ts'
import type { PrinterModel } from '../models/printer-model.ts'
import { CODE_PAGE_850, encodeText } from './code-page.ts'
import { cutAfter, REPORT_CHANGES, selectAlign, selectCodePage } from './commands.ts'
import { encodeRaster } from './raster.ts'

/**
 * The bytes of a layout for a model, from ESC @ to the cut. The completion request is the transport's, which waits for its answer.
 * Throws when the layout is wider than the model's paper.
 */
export function encodeLayout(layout: Layout, model: PrinterModel): Uint8Array {
  if (layout.columns > model.columns) throw new Error(`a layout of ${layout.columns} columns on ${model.id}, which has ${model.columns}`)
  const encoder = new ReceiptPrinterEncoder({ columns: model.columns, newline: '\n', feedAfterBlock: false, errors: 'strict' })
  // Status reports come after ESC @, which switches them off on several printers.
  encoder.initialize().raw([...REPORT_CHANGES, ...selectCodePage(CODE_PAGE_850)])
  let align: Align = 'left'
  for (const block of layout.blocks) {
    const wanted = alignOf(block)
    if (wanted !== null && wanted !== align) {
      encoder.raw([...selectAlign(wanted)])
      align = wanted
    }
    encodeBlock(encoder, block, layout, model)
  }
  return encoder.encode()
}

/** `null`: this block looks the same either way. */
function alignOf(block: Block): Align | null {
  switch (block.kind) {
    case 'text':
      return block.align
    case 'keyValue':
      return 'left'
    case 'number':
    case 'qr':
    case 'picture':
      return 'center'
    case 'rule':
    case 'feed':
    case 'cut':
      return null
  }
}

function encodeBlock(encoder: ReceiptPrinterEncoder, block: Block, layout: Layout, model: PrinterModel): void {
  switch (block.kind) {
    case 'text':
      encoder.bold(block.bold).size(block.scale.width, block.scale.height).raw(bytes(block.text))
      encoder.size(1, 1).bold(false).newline()
      return
    case 'rule':
      // A line drawn by few characters: magnified sideways alone, "─" stays one thin line.
      encoder
        .size(8, 1)
        .raw(bytes('─'.repeat(layout.columns / 8)))
        .size(1, 1)
        .newline()
      return
    case 'number':
      encoder.bold(true).size(block.scale.width, block.scale.height).raw(bytes(block.number))
      encoder.size(1, 1).bold(false).newline()
      return
    case 'keyValue':
      encoder
        .raw(bytes(`${block.key}: `))
        .bold(true)
        .raw(bytes(block.value))
        .bold(false)
        .newline()
      return
    case 'qr':
      // Model 2 is what ESC @ leaves selected.
      encoder.qrcode(block.url, { model: undefined, size: block.moduleDots, errorlevel: 'm' })
      return
    case 'picture':
      encoder.raw([...encodeRaster(block.picture)])
      return
    case 'feed':
      encoder.newline(block.lines)
      return
    case 'cut':
      encoder.raw([...cutAfter(model.linesToCutter)])
  }
}

function bytes(text: string): number[] {
  return [...encodeText(text)]
}
