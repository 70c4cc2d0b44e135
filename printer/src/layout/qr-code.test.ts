import fc from 'fast-check'
import { encode as encodeQr } from 'uqr'
import { expect, test } from 'vitest'
import { SLIP } from '../testing/slips.ts'
import { layoutTicket } from './layout-ticket.ts'
import { layoutToText } from './layout-to-text.ts'
import { moduleDotsFor } from './qr-code.ts'

test.each([
  [62, 32, 6],
  [180, 32, 6],
  [181, 32, 5],
  [287, 32, 5],
  [288, 32, 4],
  [504, 32, 4],
  [505, 32, null],
  [504, 48, 6],
  [505, 48, 5],
  [779, 48, 5],
  [780, 48, 4],
  [997, 48, 4],
  [998, 48, null],
] as const)('[R85] an address of %i bytes on %i columns has modules of %s dots', (bytes, columns, dots) => {
  expect(moduleDotsFor(bytes, columns)).toBe(dots)
})

test('[R85] a code and its quiet zone fit the paper, and no larger modules would', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 997 }), fc.constantFrom<48 | 32>(48, 32), (bytes, columns) => {
      const dots = moduleDotsFor(bytes, columns)
      const modules = encodeQr([...new TextEncoder().encode('a'.repeat(bytes))], { ecc: 'M', border: 4, maskPattern: 0 }).size
      const across = columns * 12
      if (dots !== null) expect(modules * dots).toBeLessThanOrEqual(across)
      if (dots === null || dots < 6) expect(modules * ((dots ?? 3) + 1)).toBeGreaterThan(across)
    }),
    { numRuns: 40 },
  )
})

test('[R85] an address too long for a code is left out, and the paper says so', () => {
  const text = layoutToText(layoutTicket({ ...SLIP, url: `https://example.id/${'a'.repeat(1000)}`, languages: ['id', 'en'] }))
  expect(text).toContain('Tanpa kode QR: alamatnya terlalu panjang.')
  expect(text).toContain('No QR code: the address is too long.')
  expect(text).not.toMatch(/\[QR|Pantau/)
})
