import { expect, test } from 'vitest'
import type { Block } from './blocks.ts'
import { keyValues, LEFT, list, type Page, paragraph, ticked, voicesFor } from './page.ts'

const PAGE: Page = { columns: 32, voices: voicesFor(['id']) }

test('[R2] a value too long for its line goes beneath its key, and both wrap', () => {
  const lines = keyValues(PAGE, () => ['Perkiraan dipanggil', 'sesudah istirahat siang nanti, pukul 13.00'])
  expect(lines.map((line) => (line.kind === 'text' ? [line.text, line.bold] : line.kind))).toEqual([
    ['Perkiraan dipanggil:', false],
    ['sesudah istirahat siang nanti,', true],
    ['pukul 13.00', true],
  ])
})

test('[R2] nothing to say takes no line', () => {
  expect(paragraph(PAGE, ' \u200b ', LEFT)).toEqual([])
  expect(list(PAGE, 'Bawa', [' ', '\u0007'], LEFT)).toEqual([])
  expect(ticked(PAGE, ['\u0007'])).toEqual([])
})

test('[R4] a value that is the same in both languages stands once, where both keys fit its line or none fits one of its own', () => {
  const page: Page = { ...PAGE, voices: voicesFor(['id', 'en']) }
  const both = (id: string, en: string, value: string) =>
    keyValues(page, (_texts, language) => [language === 'id' ? id : en, value]).map(written)
  expect(both('Selesai', 'Completed', '287')).toEqual(['Selesai / Completed: 287'])
  expect(both('Menunggu di depan', 'Ahead of you', '6')).toEqual(['Menunggu di depan: 6', 'Ahead of you: 6'])
  expect(both('Dicetak', 'Printed', 'Sel, 12 Jan 2027 16.04 WIB')).toEqual(['Dicetak / Printed:', 'Sel, 12 Jan 2027 16.04 WIB'])
  expect(both('Printer', 'Printer', 'EPSON')).toEqual(['Printer: EPSON'])
})

test('[R2] what is ticked keeps its further lines and the other language beneath its text', () => {
  const lines = (...texts: readonly string[]) => ticked(PAGE, texts).map(written)
  expect(lines('Kartu Keluarga', 'Family card')).toEqual(['[ ] Kartu Keluarga / Family card'])
  expect(lines('Kartu Keluarga', 'Family cards')).toEqual(['[ ] Kartu Keluarga', '    Family cards'])
  expect(lines('Surat keterangan hilang dari kepolisian')).toEqual(['[ ] Surat keterangan hilang dari', '    kepolisian'])
})

function written(block: Block): string {
  return block.kind === 'keyValue' ? `${block.key}: ${block.value}` : block.kind === 'text' ? block.text : block.kind
}
