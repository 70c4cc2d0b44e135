import { DEFAULT_TEMPLATE } from '@loket/protocol'
import { expect, test } from 'vitest'
import { layoutSlip } from '../layout/layout-slip.ts'
import { layoutToText } from '../layout/layout-to-text.ts'
import { epson58 } from '../models/epson-58.ts'
import { epson80 } from '../models/epson-80.ts'
import { SAMPLE_SLIPS } from '../reference/sample-slips.ts'
import type { Slip } from '../slips.ts'
import { previewSlip } from './preview-slip.ts'

const KINDS = Object.entries(SAMPLE_SLIPS) as readonly [string, Slip][]

test.each(KINDS)('[R87] shows what a printer makes of the bytes: %s', (_name, slip) => {
  for (const [widthMm, model] of [
    [80, epson80],
    [58, epson58],
  ] as const) {
    const { text, svg } = previewSlip({ ...slip, widthMm }, model)
    expect(wordsOf(text)).toEqual(wordsOf(layoutToText(layoutSlip({ ...slip, widthMm }))))
    expect(svg).toContain(`width="${widthMm}mm"`)
  }
})

test('[R87] shows the logo dot by dot', () => {
  const logo = { width: 16, height: 1, bits: Buffer.from([0xff, 0x01]).toString('base64') }
  const slip = { ...SAMPLE_SLIPS.ticket, template: { ...DEFAULT_TEMPLATE, logo } }
  expect(previewSlip(slip, epson80).svg).toMatch(/d="M0 0h8v1h-8zM15 0h1v1h-1z"/)
})

test('[R17] a paper wider than the printer has no preview', () => {
  expect(() => previewSlip(SAMPLE_SLIPS.ticket, epson58)).toThrow('48 columns on epson-58')
})

/** Where lines stand across the paper is the printer's business. */
function wordsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
