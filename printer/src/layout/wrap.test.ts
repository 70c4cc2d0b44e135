import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapItems, wrapText } from './wrap.ts'

const words = fc.array(fc.stringMatching(/^[a-z]{1,40}$/), { minLength: 1, maxLength: 20 })

test('[R2] wrapping loses nothing and never passes the edge', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 48 }), (all, columns) => {
      for (const lines of [wrapText(all.join(' '), columns), wrapItems(all, columns)]) {
        expect(lines.join('').replaceAll(' ', '')).toBe(all.join(''))
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns)
      }
    }),
  )
})

test('[R2] a line is filled before the next one begins', () => {
  expect(wrapText('satu dua tiga empat', 9)).toEqual(['satu dua', 'tiga', 'empat'])
  expect(wrapText('a hurufterlalupanjang', 8)).toEqual(['a', 'hurufter', 'lalupanj', 'ang'])
})

test('[R13] an item is kept whole where a line can hold it', () => {
  expect(wrapItems(['Lapor: JAKI,', 'SMS 1708'], 16)).toEqual(['Lapor: JAKI,', 'SMS 1708'])
  expect(wrapItems(['surat hilang polisi'], 12)).toEqual(['surat hilang', 'polisi'])
})
