import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layoutTicket } from '../layout/layout-ticket.ts'
import { clone58 } from '../models/clone-58.ts'
import { clone80 } from '../models/clone-80.ts'
import { epson58 } from '../models/epson-58.ts'
import { epson80 } from '../models/epson-80.ts'
import { mute80 } from '../models/mute-80.ts'
import { hex } from '../reference/hex.ts'
import { anyText } from '../testing/any-text.ts'
import { SLIP } from '../testing/slips.ts'
import { encodeText } from './code-page.ts'
import { askCompletion } from './commands.ts'
import { encodeLayout } from './encode-layout.ts'

describe('the bytes of a ticket', () => {
  test('[R14] begin with ESC @, ask for status reports only after it, and end with feed and cut', () => {
    const bytes = hex(encodeLayout(layoutTicket(SLIP), epson80)).replaceAll('\n', ' ')
    expect(bytes).toMatch(/^1B 40 .*1D 61 0F /)
    expect(bytes.indexOf('1B 40', 1)).toBe(-1)
    expect(bytes).toMatch(/ 1B 64 04 1D 56 01$/)
  })

  test.each([
    ['80 mm, Indonesian', 80, ['id'], 600],
    ['80 mm, English', 80, ['en'], 600],
    ['58 mm, Indonesian', 58, ['id'], 600],
    ['58 mm, English', 58, ['en'], 600],
    ['80 mm, both', 80, ['id', 'en'], 900],
    ['58 mm, both', 58, ['id', 'en'], 900],
  ] as const)('[R15] are few, QR code and completion request included: %s', (_name, widthMm, languages, most) => {
    const job = encodeLayout(layoutTicket({ ...SLIP, widthMm, languages }), epson80)
    expect(job.length + askCompletion('processId', '0001').length).toBeLessThanOrEqual(most)
  })

  test.each([['id'], ['en'], ['id', 'en']])('[R15] are no more than 200 more with every mark: %s', (...languages) => {
    for (const widthMm of [80, 58] as const) {
      const marked = { ...SLIP, widthMm, languages, copy: true, priority: true, demo: true }
      const plain = encodeLayout(layoutTicket({ ...SLIP, widthMm, languages }), epson80).length
      expect(encodeLayout(layoutTicket(marked), epson80).length).toBeLessThanOrEqual(plain + 200)
    }
  })

  test('[R85] give a code the modules that its layout chose', () => {
    const moduleSizes = [40, 181, 288].map((length) => {
      const url = 'https://example.id/'.padEnd(length, 'a')
      return /1D 28 6B 03 00 31 43 (..)/.exec(
        hex(encodeLayout(layoutTicket({ ...SLIP, widthMm: 58, url }), epson58)).replaceAll('\n', ' '),
      )?.[1]
    })
    expect(moduleSizes).toEqual(['06', '05', '04'])
  })

  test('[R16] the completion request is the one the model answers', () => {
    expect(hex(Uint8Array.from(askCompletion(epson80.completion, '0042')))).toBe('1D 28 48 06 00 30 30 30 30 34 32')
    expect(hex(Uint8Array.from(askCompletion(clone80.completion, '0042')))).toBe('1D 72 01')
    expect(askCompletion(clone58.completion, '0042')).toEqual([])
    expect(askCompletion(mute80.completion, '0042')).toEqual([])
    expect(() => askCompletion('processId', '42')).toThrow('four digits')
  })

  test('[R17] a layout wider than the paper is no layout for that printer', () => {
    expect(() => encodeLayout(layoutTicket(SLIP), epson58)).toThrow('48 columns on epson-58')
    expect(encodeLayout(layoutTicket({ ...SLIP, widthMm: 58 }), epson80).length).toBeGreaterThan(0)
  })

  test('[R5] no byte of a text is a command, even of a text that was never made printable', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(encodeText(text).every((byte) => byte >= 0x20 && byte !== 0x7f)).toBe(true)
      }),
    )
  })
})
