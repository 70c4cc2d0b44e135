import { decode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { encodeLayout } from '../../encode/encode-layout.ts'
import { layoutTicket } from '../../layout/layout-ticket.ts'
import { epson58 } from '../../models/epson-58.ts'
import { epson80 } from '../../models/epson-80.ts'
import { SLIP } from '../../testing/slips.ts'
import { CUT, handFedPrinter, sheetsOf } from '../testing/hand-fed-printer.ts'
import { readQrCodes } from '../testing/read-qr-codes.ts'
import { paperPng } from './paper-png.ts'
import type { Sheet } from './sheet.ts'

/** GS v 0: 16 x 240 bytes of a chequered logo, 128 dots wide. */
const LOGO = `1D 76 30 00 10 00 F0 00 ${'AA 55 '.repeat(8 * 240)}`
const URLS = [SLIP.url ?? '', `${SLIP.url}/${'x'.repeat(40)}`]

describe('the PNG of the paper', () => {
  test.each([
    [80, '', epson80],
    [58, '', epson58],
    [80, LOGO, epson80],
    [58, LOGO, epson58],
  ] as const)('[R57] on %i mm the QR code is read by an independent reader', async (widthMm, above, model) => {
    for (const url of URLS) {
      const printer = handFedPrinter({ widthMm })
      if (above !== '') printer.send(`1B 40 1B 61 01 ${above}`)
      printer.receive(encodeLayout(layoutTicket({ ...SLIP, widthMm, url }), model))
      expect(await readQrCodes(await paperPng(printer.sheets[0] as Sheet))).toEqual([url])
    }
  })

  test.each([
    [80, 640],
    [58, 464],
  ] as const)('[R57] of %i mm paper has one pixel for each dot', async (widthMm, width) => {
    // A checked line of 16 dots, left, at the first dot below the margin.
    const [sheet] = sheetsOf(`1D 76 30 00 02 00 02 00 AA AA 55 55 'a' 0A 1D 56 42 00`, widthMm)
    const picture = decode(await paperPng(sheet as Sheet))
    expect([picture.width, picture.height]).toEqual([width, (sheet?.heightDots ?? 0) + 10])
    const margin = (width - (widthMm === 80 ? 576 : 384)) / 2
    const row = (y: number): string => Array.from({ length: 16 }, (_, x) => (isDark(picture, margin + x, y) ? '1' : '0')).join('')
    expect([row(5 + 96), row(5 + 97), row(5 + 98)]).toEqual(['1010101010101010', '0101010101010101', '0000000000000000'])
  })

  test('[R57] letters stand in their cells, with fonts of our own', async () => {
    const [sheet] = sheetsOf(`1D 21 77 'HH' 0A ${CUT}`)
    const picture = decode(await paperPng(sheet as Sheet))
    // Between the two letters, 96 dots each, stays a gap; their stems stand to both sides of it.
    const isColumnDark = (x: number): boolean => Array.from({ length: 192 }, (_, y) => isDark(picture, 32 + x, 101 + y)).some(Boolean)
    expect([isColumnDark(96), isColumnDark(80), isColumnDark(112), isColumnDark(192 + 8)]).toEqual([false, true, true, false])
  })
})

function isDark({ width, channels, data }: ReturnType<typeof decode>, x: number, y: number): boolean {
  return (data[(y * width + x) * channels] ?? 255) < 128
}
