import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../testing/any-text.ts'
import { printable } from './printable.ts'

test.each([
  ['09.40–10.00', '09.40-10.00'],
  ['“Jum’at” — libur…', '"Jum\'at" - libur...'],
  ['Café Ñandú', 'Café Ñandú'],
  ['Cafe\u0301', 'Café'],
  ['Łódź, Dvořák, ﬁat', '?ódz, Dvorák, fiat'],
  ['JAKI • SMS 1708', 'JAKI · SMS 1708'],
  ['a\u00a0b\tc\r\nd  e', 'a b c d e'],
  ['so\u00adft, jo\u200bin', 'soft, join'],
  ['漢字 😀', '?? ?'],
  ['Rp 5 €', 'Rp 5 EUR'],
])('[R6] %j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed)
})

test('[R5] whatever is written, only printable characters of one line come out', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(printable(text)).toMatch(/^[\u0020-\u007e\u00a1-\u00ff]*$/)
      expect(printable(printable(text))).toBe(printable(text))
    }),
  )
})
