import { deflateSync } from 'node:zlib'
import type { PaperLogo } from '@loket/protocol'
import fc from 'fast-check'
import { encode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { readLogo } from './read-logo.ts'

const BLACK = 0
const WHITE = 255

describe('a logo', () => {
  test('[R81] is black where the picture is dark, and paper elsewhere', () => {
    const logo = read(greys(8, 2, [0, 255, 0, 255, 0, 255, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0]))
    expect([logo.width, logo.height, drawing(logo)]).toEqual([8, 2, ['#.#.#.#.', '....####']])
  })

  test.each([
    ['greys of 16 bits', { channels: 1, depth: 16, data: Uint16Array.from([0, 0xffff]) }],
    ['grey and alpha', { channels: 2, depth: 8, data: Uint8Array.from([0, 255, 0, 0]) }],
    ['colours', { channels: 3, depth: 8, data: Uint8Array.from([10, 0, 10, 255, 255, 255]) }],
    ['colours of 16 bits', { channels: 3, depth: 16, data: Uint16Array.from([0, 0, 0, 0xffff, 0xffff, 0xffff]) }],
    ['colours and alpha', { channels: 4, depth: 8, data: Uint8Array.from([0, 0, 0, 255, 0, 0, 0, 0]) }],
    ['colours and alpha of 16 bits', { channels: 4, depth: 16, data: Uint16Array.from([0, 0, 0, 0xffff, 0, 0, 0, 0]) }],
  ] as const)('[R81] is read from %s, on white where it is transparent', (_kind, picture) => {
    for (const interlace of ['null', 'Adam7'] as const) {
      const logo = read(encode({ width: 2, height: 1, ...picture }, { interlace }))
      expect(drawing(logo)).toEqual(['...#....'])
    }
  })

  test.each([1, 2, 4, 8] as const)('[R81] is read from greys of %i bits', (depth) => {
    expect(drawing(read(png({ width: 11, height: 2, depth, colourType: 0, rows: [row(depth, 11, 0), row(depth, 11, 1)] })))).toEqual([
      '..#.#.#.#.#.#...',
      '...#.#.#.#.#....',
    ])
  })

  test.each([1, 2, 4, 8] as const)('[R81] is read from a palette of %i bits, with colours that are transparent', (depth) => {
    const palette = [WHITE, WHITE, WHITE, BLACK, BLACK, BLACK]
    const picture = { width: 11, height: 2, depth, colourType: 3, rows: [row(depth, 11, 1, 1), row(depth, 11, 0, 1)] } as const
    expect(drawing(read(png({ ...picture, chunks: [['PLTE', palette]] })))).toEqual(['..#.#.#.#.#.#...', '...#.#.#.#.#....'])
    const hole = [
      ['PLTE', [BLACK, BLACK, BLACK, BLACK, BLACK, BLACK]],
      ['tRNS', [0]],
    ] as const
    expect(drawing(read(png({ ...picture, chunks: hole })))).toEqual(['..#.#.#.#.#.#...', '...#.#.#.#.#....'])
  })

  test('[R81] leaves out the one colour that stands for nothing', () => {
    const grey = png({ width: 2, height: 1, depth: 8, colourType: 0, rows: [[0, 40]], chunks: [['tRNS', [0, 40]]] })
    expect(drawing(read(grey))).toEqual(['...#....'])
    const colours = png({
      width: 3,
      height: 1,
      depth: 8,
      colourType: 2,
      rows: [[0, 0, 0, 9, 0, 0, 9, 0, 1]],
      chunks: [['tRNS', [0, 9, 0, 0, 0, 0]]],
    })
    expect(drawing(read(colours))).toEqual(['..#.#...'])
  })

  test.each([
    [600, 100, 48, 512, 85],
    [600, 100, 32, 384, 64],
    [100, 600, 48, 40, 240],
    [1024, 1024, 48, 240, 240],
    [40, 30, 48, 40, 30],
    [2048, 1, 32, 384, 1],
    [1, 2048, 32, 8, 240],
  ] as const)(
    '[R81] of %i x %i dots is, on %i columns, %i x %i: smaller, never larger, in proportion',
    (width, height, columns, ...fitted) => {
      const result = readLogo(greys(width, height, new Array(width * height).fill(BLACK)), columns)
      expect(result).toMatchObject({ ok: true, logo: { width: fitted[0], height: fitted[1] } })
    },
  )

  test('[R81] made smaller keeps what it shows', () => {
    // A black disc; on the small picture as much is black as on the large one.
    const side = 600
    const disc = Array.from({ length: side * side }, (_, index) => (inDisc(index % side, Math.floor(index / side), side) ? BLACK : WHITE))
    const logo = read(greys(side, side, disc))
    const black = drawing(logo).join('').replaceAll('.', '').length
    expect(black / (logo.width * logo.height)).toBeCloseTo(Math.PI / 4, 2)
    expect(drawing(logo)[120]).toMatch(/^#+$/)
    expect(drawing(logo)[0]?.startsWith('.')).toBe(true)
  })

  test('[R81] has as many dots in an area of grey as the grey is dark', () => {
    for (const grey of [64, 128, 192, 230]) {
      const logo = read(greys(64, 64, new Array(64 * 64).fill(grey)))
      const black = drawing(logo).join('').replaceAll('.', '').length
      expect(black / (64 * 64)).toBeCloseTo(1 - grey / 255, 1)
    }
  })

  test('[R81] of a drawing in black has clean edges', () => {
    const letters = [0, 0, 0, 0, 120, 120, 255, 255, 0, 0, 0, 0, 140, 140, 255, 255]
    expect(drawing(read(greys(8, 2, letters)))).toEqual(['######..', '####....'])
  })
})

describe('a file that is no logo', () => {
  test('[R82] is named: no PNG, broken, cut off, too large, blank', () => {
    const whole = greys(16, 16, new Array(256).fill(BLACK))
    expect(problem(new Uint8Array())).toEqual({ type: 'logoNotPng' })
    expect(problem(Buffer.from('GIF89a'))).toEqual({ type: 'logoNotPng' })
    expect(problem(whole.subarray(0, 20))).toEqual({ type: 'logoNotPng' })
    expect(problem(whole.subarray(0, whole.length - 20))).toEqual({ type: 'logoNotPng' })
    expect(problem(new Uint8Array(512 * 1024 + 1))).toEqual({ type: 'logoFileTooLarge', mostKilobytes: 512 })
    expect(problem(png({ width: 2049, height: 1, depth: 8, colourType: 0, rows: [] }))).toEqual({ type: 'logoTooManyDots', mostSide: 2048 })
    expect(problem(png({ width: 1, height: 2049, depth: 8, colourType: 0, rows: [] }))).toEqual({ type: 'logoTooManyDots', mostSide: 2048 })
    expect(problem(png({ width: 0, height: 1, depth: 8, colourType: 0, rows: [] }))).toEqual({ type: 'logoNotPng' })
    expect(problem(png({ width: 8, height: 1, depth: 8, colourType: 5, rows: [new Array(8).fill(0)] }))).toEqual({ type: 'logoNotPng' })
    expect(problem(greys(16, 16, new Array(256).fill(WHITE)))).toEqual({ type: 'logoBlank' })
  })

  test('[R82] a palette without the colour of a pixel is broken', () => {
    const picture = { width: 1, height: 1, depth: 8, colourType: 3, rows: [[2]] } as const
    expect(problem(png({ ...picture, chunks: [['PLTE', [0, 0, 0]]] }))).toEqual({ type: 'logoNotPng' })
  })

  test('[R82] several interlaced pixels to the byte are refused by name', () => {
    const picture = { width: 8, height: 1, depth: 1, colourType: 0, rows: [[0]], interlaced: true } as const
    expect(problem(png(picture))).toEqual({ type: 'logoInterlaced' })
  })

  test('[R82] what unpacks to more than it says is not unpacked, neither as picture nor as anything else', () => {
    const bomb = png({ width: 8, height: 1, depth: 8, colourType: 0, rows: [new Array(100_000).fill(0)] })
    expect(problem(bomb)).toEqual({ type: 'logoNotPng' })
    const profile = [...Buffer.from('sRGB\0\0'), 1, 2, 3]
    const picture = { width: 8, height: 1, depth: 8, colourType: 0, rows: [new Array(8).fill(0)], chunks: [['iCCP', profile]] } as const
    expect(drawing(read(png(picture)))).toEqual(['########'])
  })

  test('[R82] nothing a file holds is thrown', () => {
    const whole = greys(
      16,
      16,
      Array.from({ length: 256 }, (_, index) => (index * 7) % 256),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), (changes) => {
        const file = Uint8Array.from(whole)
        for (const [at, byte] of changes) file[at] = byte
        const result = readLogo(file, 32)
        if (result.ok) expect(result.logo.width % 8).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})

function read(file: Uint8Array): PaperLogo {
  const result = readLogo(file, 48)
  if (!result.ok) throw new Error(result.problem.type)
  return result.logo
}

function problem(file: Uint8Array) {
  const result = readLogo(file, 48)
  return result.ok ? null : result.problem
}

/** "#..#", one text a row. */
function drawing({ width, height, bits }: PaperLogo): readonly string[] {
  const bytes = Buffer.from(bits, 'base64')
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_unused, x) => (((bytes[(y * width + x) >> 3] ?? 0) >> (7 - (x & 7))) & 1 ? '#' : '.')).join(''),
  )
}

function greys(width: number, height: number, data: readonly number[]): Uint8Array {
  return encode({ width, height, channels: 1, depth: 8, data: Uint8Array.from(data) })
}

function inDisc(x: number, y: number, side: number): boolean {
  return Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2) < side / 2
}

/** Pixels of a row packed as PNG packs them, every other one `most` of its depth (or `other`), beginning with `first`. */
function row(depth: 1 | 2 | 4 | 8, width: number, first: 0 | 1, other = 2 ** depth - 1): readonly number[] {
  const perByte = 8 / depth
  return Array.from({ length: Math.ceil(width / perByte) }, (_, byte) =>
    Array.from({ length: perByte }, (_unused, place) => byte * perByte + place)
      .map((x) => (x < width && (x + first) % 2 === 1 ? other : 0))
      .reduce((packed, value) => (packed << depth) | value, 0),
  )
}

interface HandMade {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colourType: number
  readonly rows: readonly (readonly number[])[]
  readonly chunks?: readonly (readonly [string, readonly number[]])[]
  readonly interlaced?: boolean
}

/** A PNG made by hand, for the kinds that no encoder writes; check sums are left open. */
function png({ width, height, depth, colourType, rows, chunks = [], interlaced = false }: HandMade): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8)
  const packed = deflateSync(Buffer.concat(rows.map((pixels) => Buffer.from([0, ...pixels]))))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...chunks.map(([type, content]) => chunk(type, content)),
    chunk('IDAT', packed),
    chunk('IEND', []),
  ])
}

function chunk(type: string, content: Iterable<number>): Buffer {
  const bytes = Buffer.from([...content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, Buffer.from(type), bytes, Buffer.alloc(4)])
}
