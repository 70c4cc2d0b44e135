import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeLayout } from '../encode/encode-layout.ts'
import { type Layout, widthOf } from '../layout/blocks.ts'
import { layoutTicket } from '../layout/layout-ticket.ts'
import { layoutToText } from '../layout/layout-to-text.ts'
import { epson58 } from '../models/epson-58.ts'
import { epson80 } from '../models/epson-80.ts'
import { anyText } from '../testing/any-text.ts'
import { SLIP } from '../testing/slips.ts'
import { createPrinterMachine } from './machine/printer-machine.ts'
import { paperText } from './paper/paper-text.ts'
import type { Sheet } from './paper/sheet.ts'

test('[R20] the decoder finds on the paper what the layout put there, whatever the office wrote', () => {
  const slips = fc.record({
    officeName: anyText.map((id) => ({ id })),
    serviceName: fc.record({ id: anyText, en: anyText }),
    documents: fc.array(anyText.map((id) => ({ id }))),
    complaints: fc.array(anyText),
    url: fc.option(fc.webUrl({ size: 'small' })),
    languages: fc.constantFrom(['id'], ['en'], ['id', 'en']),
    widthMm: fc.constantFrom<80 | 58>(80, 58),
    copy: fc.boolean(),
    priority: fc.boolean(),
    ahead: fc.nat(),
  })
  fc.assert(
    fc.property(slips, (change) => {
      const layout = layoutTicket({ ...SLIP, ...change })
      expect(printedText(layout)).toBe(withoutBlankLines(layoutToText(layout)))
    }),
    { numRuns: 30 },
  )
})

test('[R14] all of a ticket is past the cutter when it cuts', () => {
  for (const widthMm of [80, 58] as const) {
    const sheet = printed(layoutTicket({ ...SLIP, widthMm }))
    const last = sheet.items.at(-1)
    expect(last?.kind === 'line' && last.y + last.height).toBeLessThanOrEqual(sheet.heightDots)
  }
})

test('[R3] the number comes out as large as asked for, on one line', () => {
  for (const number of ['A027', 'A0275', 'A-01234']) {
    const sheet = printed(layoutTicket({ ...SLIP, number: number as typeof SLIP.number, widthMm: 58 }))
    const lines = sheet.items.filter((item) => item.kind === 'line')
    const tallest = lines.toSorted((one, other) => other.height - one.height)[0]
    expect(tallest?.runs).toMatchObject([{ text: number, widthScale: Math.min(8, Math.floor(32 / number.length)), bold: true }])
  }
})

function printed(layout: Layout): Sheet {
  const sheets: Sheet[] = []
  const widthMm = widthOf(layout.columns)
  const printer = createPrinterMachine({ widthMm, onReply: () => undefined, onSheet: (sheet) => sheets.push(sheet) })
  printer.receive(encodeLayout(layout, widthMm === 80 ? epson80 : epson58))
  const [sheet] = sheets
  if (sheet === undefined || sheets.length > 1) throw new Error(`${sheets.length} sheets came out`)
  return sheet
}

function printedText(layout: Layout): string {
  return paperText(printed(layout))
}

/** Blank paper is no item of a sheet. */
function withoutBlankLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
}
