import { expect, test } from 'vitest'
import { keyValues, LEFT, list, type Page, paragraph, voicesFor } from './page.ts'

const PAGE: Page = { columns: 32, voices: voicesFor(['id']) }

test('[R2] a value too long for its line goes beneath its key, and both wrap', () => {
  const lines = keyValues(PAGE, [{ key: 'Perkiraan dipanggil', value: 'sesudah istirahat siang nanti, pukul 13.00' }])
  expect(lines.map((line) => (line.kind === 'text' ? [line.text, line.bold] : line.kind))).toEqual([
    ['Perkiraan dipanggil:', false],
    ['sesudah istirahat siang nanti,', true],
    ['pukul 13.00', true],
  ])
})

test('[R2] nothing to say takes no line', () => {
  expect(keyValues(PAGE, [])).toEqual([])
  expect(paragraph(PAGE, ' \u200b ', LEFT)).toEqual([])
  expect(list(PAGE, 'Bawa', [' ', '\u0007'], LEFT)).toEqual([])
})
