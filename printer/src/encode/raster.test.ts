import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Picture } from '../layout/blocks.ts'
import { hex } from '../reference/hex.ts'
import { encodeRaster } from './raster.ts'

/** Bytes that make real-time commands likely. */
const dots = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0x10, 0x04, 0x05, 0x14) }, fc.nat(255))

const pictures: fc.Arbitrary<Picture> = fc
  .tuple(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 240 }))
  .chain(([bytesWide, height]) =>
    fc
      .array(dots, { minLength: 1, maxLength: 40 })
      .map((pattern) => ({ width: bytesWide * 8, height, bits: repeated(pattern, bytesWide * height) })),
  )

describe('the bytes of a picture', () => {
  test('[R84] are GS v 0 with its width in bytes, its height in dots, and the dots', () => {
    const bits = Uint8Array.from([0xff, 0x00, 0x81, 0x01])
    expect(hex(encodeRaster({ width: 16, height: 2, bits }))).toBe('1D 76 30 00 02 00 02 00 FF 00 81 01')
  })

  test('[R84] tell a height of more than a byte', () => {
    const tall = encodeRaster({ width: 8, height: 300, bits: new Uint8Array(300) })
    expect(hex(tall).slice(0, 23)).toBe('1D 76 30 00 01 00 2C 01')
  })

  test('[R84] come in bands of 3 kB at most, together the whole picture', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const bands = bandsOf(encodeRaster(picture))
        for (const { bytesWide, bits } of bands) {
          expect(bytesWide).toBe(picture.width / 8)
          expect(bits.length).toBeLessThanOrEqual(3072)
        }
        expect(bands.reduce((rows, band) => rows + band.rows, 0)).toBe(picture.height)
      }),
      { numRuns: 50 },
    )
  })

  test('[R83] hold no real-time command, and of two bytes one dot more at most', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const stream = encodeRaster(picture)
        expect(hex(stream).replaceAll('\n', ' ')).not.toMatch(/10 (04|05|14)/)
        const printed = bandsOf(stream).flatMap(({ bits }) => [...bits])
        const changed = printed.map((byte, index) => byte ^ (picture.bits[index] ?? 0))
        expect(printed).toHaveLength(picture.bits.length)
        for (const [index, difference] of changed.entries()) {
          expect([0, 0x08]).toContain(difference)
          if (difference !== 0) expect(picture.bits[index - 1]).toBe(0x10)
        }
      }),
      { numRuns: 50 },
    )
  })

  test('[R83] a command that would begin in one row and end in the next is none either', () => {
    const bits = Uint8Array.from([0x00, 0x10, 0x04, 0x10, 0x05, 0x10, 0x14, 0x04])
    expect(hex(encodeRaster({ width: 16, height: 4, bits })).slice(-23)).toBe('00 10 0C 10 0D 10 1C 04')
  })
})

interface Band {
  readonly bytesWide: number
  readonly rows: number
  readonly bits: Uint8Array
}

/** Reads GS v 0 m xL xH yL yH d1...dk, and nothing else. */
function bandsOf(stream: Uint8Array): readonly Band[] {
  const bands: Band[] = []
  for (let at = 0; at < stream.length; ) {
    const [gs, v, zero, mode, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = stream.subarray(at, at + 8)
    if (gs !== 0x1d || v !== 0x76 || zero !== 0x30 || mode !== 0) throw new Error(`no GS v 0 at ${at}`)
    const bytesWide = xLow + 256 * xHigh
    const rows = yLow + 256 * yHigh
    bands.push({ bytesWide, rows, bits: stream.subarray(at + 8, at + 8 + bytesWide * rows) })
    at += 8 + bytesWide * rows
  }
  return bands
}

function repeated(pattern: readonly number[], length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => pattern[index % pattern.length] ?? 0)
}
