import { describe, expect, test } from 'vitest'
import { bytesOf, CUT, handFedPrinter, sheetsOf } from '../testing/hand-fed-printer.ts'
import { paperOf } from './paper.ts'
import type { Sheet } from './sheet.ts'

describe('pictures', () => {
  test('[R58] of ESC * stand in the line, column by column, magnified by their mode', () => {
    // Two columns of 24 dots: the first all black, the second its lowest dot.
    const [sheet] = sheetsOf(`1B 61 01 1B 33 18 1B 2A 21 02 00 FF FF FF 00 00 01 0A 1B 2A 00 01 00 80 0A 'x' 0A ${CUT}`)
    expect(sheet?.items).toMatchObject([
      { kind: 'raster', x: 287, y: 96, width: 2, height: 24, dotWidth: 1, dotHeight: 1 },
      { kind: 'raster', x: 287, y: 96 + 24, width: 1, height: 8, dotWidth: 2, dotHeight: 3 },
      { kind: 'line', y: 96 + 24 + 24 },
    ])
    expect(dots(sheet, 0)).toEqual([...Array.from({ length: 23 }, () => '10'), '11'])
    expect(dots(sheet, 1)).toEqual(['1', ...Array.from({ length: 7 }, () => '0')])
  })

  test('[R58] two strips of ESC * in one line stand side by side, with the letters', () => {
    const [sheet] = sheetsOf(`1B 2A 20 01 00 FF FF FF 1B 2A 21 01 00 FF FF FF 'ab' 0A ${CUT}`)
    expect(sheet?.items).toMatchObject([
      { kind: 'raster', x: 0, dotWidth: 2 },
      { kind: 'raster', x: 2, dotWidth: 1 },
      { kind: 'line', runs: [{ x: 3, text: 'ab' }] },
    ])
  })

  test('[R58] a strip stands on the line that its letters stand on', () => {
    const [sheet] = sheetsOf(`1D 21 11 'A' 1B 2A 21 01 00 FF FF FF 0A ${CUT}`)
    expect(sheet?.items.map(({ kind, y }) => [kind, y])).toEqual([
      ['raster', 96 + 24],
      ['line', 96],
    ])
  })

  test('[R58] a strip wider than what is left of the line begins the next one', () => {
    const [sheet] = sheetsOf(`'${'x'.repeat(48)}' 1B 2A 21 01 00 FF FF FF 0A ${CUT}`)
    expect(sheet?.items).toMatchObject([
      { kind: 'line', y: 96 },
      { kind: 'raster', y: 126, x: 0 },
    ])
  })

  test('[R58] of GS ( L and GS 8 L are stored, then printed, once', () => {
    const [sheet] = sheetsOf(
      `1D 28 4C 0C 00 30 70 30 01 02 31 08 00 02 00 F0 0F 1D 28 4C 02 00 30 32 1D 28 4C 02 00 30 02 ` +
        `1D 38 4C 0B 00 00 00 30 70 30 02 01 31 03 00 01 00 A0 1D 28 4C 02 00 30 32 ${CUT}`,
    )
    expect(sheet?.items).toMatchObject([
      { kind: 'raster', y: 96, width: 8, height: 2, dotWidth: 1, dotHeight: 2 },
      { kind: 'raster', y: 96 + 4, width: 3, height: 1, dotWidth: 2, dotHeight: 1 },
    ])
    expect([dots(sheet, 0), dots(sheet, 1)]).toEqual([['11110000', '00001111'], ['101']])
  })

  test('[R22, R58] kinds of pictures it does not know are shown as such', () => {
    const printer = handFedPrinter()
    printer.send(`1B 2A 05 1D 38 4D 1D 38 4C 02 00 00 00 30 31 1D 28 4C 0B 00 30 70 34 01 01 31 08 00 01 00 FF ${CUT}`)
    expect(printer.texts).toEqual([
      '[? 1B 2A 05]\n[? 1D 38 4D]\n[? 1D 38 4C 02 00 00 00 30 31]\n[? 1D 28 4C 0B 00 30 70 34 01 01 31 08 00 01 00 FF]',
    ])
  })

  test('[R58] wait for their last byte', () => {
    for (const stream of ['1B 2A 21 02 00 FF FF FF 00 00', '1D 38 4C 0B 00 00 00 30 70', '1D 76 30 00 01 00 02 00 FF', '1B 2A', '1D 38']) {
      const printer = handFedPrinter()
      printer.receive(bytesOf(stream))
      printer.send(CUT)
      expect(printer.sheets.flatMap(({ items }) => items).filter(({ kind }) => kind !== 'raster')).toEqual([])
    }
  })
})

describe('a paper', () => {
  test('[R55] names what is printed largest, and what its QR codes say', () => {
    const [sheet] = sheetsOf(
      `'Loket' 0A 1D 21 77 'A027' 0A 1D 21 33 'B' 0A 1D 21 00 1D 28 6B 07 00 31 50 30 'LOKE' 1D 28 6B 03 00 31 51 30 1D 21 77 'A028' 0A ${CUT}`,
    )
    expect(paperOf(sheet as Sheet, '7', 1_000)).toMatchObject({
      id: '7',
      printedAt: 1_000,
      complete: true,
      pieces: 1,
      largest: ['A027', 'A028'],
      qrs: ['LOKE'],
    })
  })

  test('[R55] where nothing is large, nothing is largest', () => {
    const [sheet] = sheetsOf(`1D 21 11 'Loket' 0A ${CUT}`)
    expect(paperOf(sheet as Sheet, '1', 0).largest).toEqual([])
  })

  test('[R55] counts its pieces', () => {
    const printer = handFedPrinter()
    printer.setFaults({ paperEndsAfterLines: 1 })
    printer.send(`'one' 0A 'two' 0A 'three' 0A ${CUT}`)
    printer.setFaults({ paperEndsAfterLines: 1 })
    printer.setFaults({})
    const paper = paperOf(printer.sheets[0] as Sheet, '1', 0)
    expect([paper.pieces, paper.complete]).toEqual([3, true])
    expect(paper.svg.match(/stroke-dasharray/g)).toHaveLength(2)
  })
})

/** The rows of the item, 1 for black. */
function dots(sheet: Sheet | undefined, index: number): readonly string[] {
  const item = sheet?.items[index]
  if (item?.kind !== 'raster') return []
  const bytesWide = Math.ceil(item.width / 8)
  return Array.from({ length: item.height }, (_, y) =>
    Array.from({ length: item.width }, (_, x) => ((item.bits[y * bytesWide + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1).join(''),
  )
}
