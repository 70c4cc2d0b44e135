// Pictures: GS v 0 (raster), ESC * (columns in a line), GS ( L and GS 8 L (graphics that are stored, then printed).
// Source: Epson ESC/POS reference, https://download4.epson.biz/sec_pubs/pos/reference_en/escpos/ (gs_lv_0, esc_asterisk, gs_lparen_cl_fn112,
// gs_lparen_cl_fn50), read 2026-11-24.

import type { Command, Parsed, Picture } from './command.ts'

const ESC = 0x1b
const GS = 0x1d

/** GS v 0 m xL xH yL yH d1...dk: a picture of x bytes by y dots, printed at once. */
export function parseRaster(bytes: Uint8Array, at: number): Parsed {
  if (bytes.length < at + 8) return null
  const [zero = 0, mode = 0, xL = 0, xH = 0, yL = 0, yH = 0] = bytes.subarray(at + 2, at + 8)
  if (zero !== 0x30) return { command: { kind: 'unknown', bytes: [GS, 0x76, zero] }, length: 3 }
  const bytesWide = xL + 256 * xH
  const rows = yL + 256 * yH
  const end = at + 8 + bytesWide * rows
  if (bytes.length < end) return null
  const picture: Picture = {
    width: bytesWide * 8,
    rows,
    bits: bytes.slice(at + 8, end),
    dotWidth: mode & 1 ? 2 : 1,
    dotHeight: mode & 2 ? 2 : 1,
  }
  return { command: { kind: 'picture', picture }, length: end - at }
}

/** ESC * m: how many bytes a column takes, and how large its dots are on a head of 8 dots a millimetre. */
const COLUMN_MODES: Readonly<Record<number, { readonly bytesHigh: number; readonly dotWidth: number; readonly dotHeight: number }>> = {
  0: { bytesHigh: 1, dotWidth: 2, dotHeight: 3 },
  1: { bytesHigh: 1, dotWidth: 1, dotHeight: 3 },
  32: { bytesHigh: 3, dotWidth: 2, dotHeight: 1 },
  33: { bytesHigh: 3, dotWidth: 1, dotHeight: 1 },
}

/** ESC * m nL nH d1...dk: columns of 8 or 24 dots, each from above, which stand in the line like a character. */
export function parseColumns(bytes: Uint8Array, at: number): Parsed {
  const m = bytes[at + 2]
  if (m === undefined) return null
  const mode = COLUMN_MODES[m]
  if (mode === undefined) return { command: { kind: 'unknown', bytes: [ESC, 0x2a, m] }, length: 3 }
  if (bytes.length < at + 5) return null
  const width = (bytes[at + 3] ?? 0) + 256 * (bytes[at + 4] ?? 0)
  const end = at + 5 + width * mode.bytesHigh
  if (bytes.length < end) return null
  const bits = turned(bytes.subarray(at + 5, end), width, mode.bytesHigh)
  const { dotWidth, dotHeight } = mode
  const picture: Picture = { width, rows: mode.bytesHigh * 8, bits, dotWidth, dotHeight }
  return { command: { kind: 'linePicture', picture }, length: end - at }
}

/** Columns become rows, padded to whole bytes. */
function turned(columns: Uint8Array, width: number, bytesHigh: number): Uint8Array {
  const bytesWide = Math.ceil(width / 8)
  const bits = new Uint8Array(bytesWide * bytesHigh * 8)
  for (let x = 0; x < width; x += 1) {
    for (let y = 0; y < bytesHigh * 8; y += 1) {
      const isBlack = ((columns[x * bytesHigh + (y >> 3)] ?? 0) >> (7 - (y & 7))) & 1
      if (isBlack === 1) bits[y * bytesWide + (x >> 3)] = (bits[y * bytesWide + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
    }
  }
  return bits
}

const MONOCHROME = 48
const COLOUR_1 = 49

/** m fn ... of GS ( L and GS 8 L: 112 stores a raster picture, 50 prints it. */
export function graphicsFunction(parameters: Uint8Array): Command | null {
  const [m, fn, a, dotWidth = 1, dotHeight = 1, c, xL = 0, xH = 0, yL = 0, yH = 0] = parameters
  if (m !== 48) return null
  if (fn === 50 || fn === 2) return { kind: 'printStored' }
  if (fn !== 112 || a !== MONOCHROME || c !== COLOUR_1) return null
  const width = xL + 256 * xH
  const rows = yL + 256 * yH
  const bits = parameters.slice(10, 10 + Math.ceil(width / 8) * rows)
  return { kind: 'storePicture', picture: { width, rows, bits, dotWidth, dotHeight } }
}

/** GS 8 L p1 p2 p3 p4 and that many bytes: GS ( L for large pictures. */
export function parseLargeGraphics(bytes: Uint8Array, at: number): Parsed {
  if (bytes.length < at + 7) return null
  const [letter = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0] = bytes.subarray(at + 2, at + 7)
  if (letter !== 0x4c) return { command: { kind: 'unknown', bytes: [GS, 0x38, letter] }, length: 3 }
  const end = at + 7 + p1 + 2 ** 8 * p2 + 2 ** 16 * p3 + 2 ** 24 * p4
  if (bytes.length < end) return null
  const command = graphicsFunction(bytes.subarray(at + 7, end))
  return { command: command ?? { kind: 'unknown', bytes: [...bytes.subarray(at, at + 9)] }, length: end - at }
}
