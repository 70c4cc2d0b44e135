import { describe, expect, test } from 'vitest'
import { paperSvg } from './paper-svg.ts'
import type { Sheet, SheetItem } from './sheet.ts'

describe('the picture of the paper', () => {
  test.each([
    [80, 576, 640],
    [58, 384, 464],
  ] as const)('[R47] is %i mm wide', (widthMm, printableDots, dots) => {
    const svg = paperSvg({ widthMm, printableDots, heightDots: 800, complete: true, items: [] })
    expect(svg).toContain(`width="${widthMm}mm" height="101.25mm" viewBox="0 0 ${dots} 810"`)
  })

  test('[R47] puts every character into its cell, magnified as printed', () => {
    const svg = drawn({
      kind: 'line',
      y: 96,
      height: 192,
      align: 'center',
      runs: [run({ x: 96, text: 'A027', widthScale: 8, heightScale: 8, bold: true })],
    })
    expect(svg).toContain(
      '<text transform="translate(96 240) scale(8 8)" textLength="48" lengthAdjust="spacingAndGlyphs" font-weight="700">A027</text>',
    )
  })

  test('[R47] keeps the place of words between blanks and escapes what XML would read', () => {
    const svg = drawn({ kind: 'line', y: 0, height: 24, align: 'left', runs: [run({ text: '  a b   <&>' })] })
    expect(svg).toContain('translate(24 18) scale(1 1)" textLength="36" lengthAdjust="spacingAndGlyphs">a b</text>')
    expect(svg).toContain('translate(96 18) scale(1 1)" textLength="36" lengthAdjust="spacingAndGlyphs">&lt;&amp;&gt;</text>')
  })

  test('[R47] draws line characters as lines that join', () => {
    const svg = drawn({ kind: 'line', y: 0, height: 24, align: 'left', runs: [run({ text: '──', widthScale: 8 }), run({ text: '═║' })] })
    expect(svg).toContain('<rect x="0" y="11" width="96" height="2"/><rect x="96" y="11" width="96" height="2"/>')
    expect(svg).toContain('<rect x="0" y="8" width="12" height="2"/><rect x="0" y="14" width="12" height="2"/>')
    expect(svg).toContain('<rect x="14" y="0" width="2" height="24"/><rect x="20" y="0" width="2" height="24"/>')
  })

  test('[R47] draws QR codes and pictures dot by dot', () => {
    const modules = [
      [true, true, false],
      [false, true, false],
    ]
    expect(drawn({ kind: 'qr', y: 10, x: 20, align: 'center', moduleDots: 6, modules, value: '' })).toContain(
      '<path transform="translate(20 10) scale(6)" shape-rendering="crispEdges" d="M0 0h2v1h-2zM1 1h1v1h-1z"/>',
    )
    expect(
      drawn({ kind: 'raster', y: 0, x: 0, width: 8, height: 2, bits: Uint8Array.of(0b1000_0001, 0xff), dotWidth: 2, dotHeight: 1 }),
    ).toContain('scale(2 1)" shape-rendering="crispEdges" d="M0 0h1v1h-1zM7 0h1v1h-1zM0 1h8v1h-8z"/>')
  })

  test('[R52] ends in a jag where it was torn off, and in teeth where it was cut', () => {
    const sheet: Sheet = { widthMm: 58, printableDots: 384, heightDots: 390, complete: true, items: [] }
    const depth = (svg: string): number =>
      Math.min(...Array.from(svg.matchAll(/L[\d.]+ (\d+)/g), ([, y]) => Number(y)).filter((y) => y > 300))
    expect([depth(paperSvg(sheet)), depth(paperSvg({ ...sheet, complete: false }))]).toEqual([395, 372])
  })

  test('[R56] shows where the roll ended', () => {
    expect(drawn({ kind: 'rollEnd', y: 50 })).toContain('stroke-dasharray')
  })

  test('[R22] shows bytes that were not understood', () => {
    expect(drawn({ kind: 'unknown', y: 50, bytes: [0x1b, 0x2d] })).toContain('>? 1b 2d</text>')
  })

  test('[R47] uses no style that a strict content security policy forbids', () => {
    expect(drawn({ kind: 'line', y: 0, height: 24, align: 'left', runs: [run({ text: 'a' })] })).not.toMatch(/style|<script|href|url\(/)
  })
})

type Line = Extract<SheetItem, { kind: 'line' }>

function run(change: Partial<Line['runs'][number]>): Line['runs'][number] {
  return { x: 0, text: '', widthScale: 1, heightScale: 1, bold: false, ...change }
}

function drawn(item: SheetItem): string {
  const sheet: Sheet = { widthMm: 80, printableDots: 576, heightDots: 400, complete: true, items: [item] }
  return paperSvg(sheet)
}
