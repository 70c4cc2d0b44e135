// Pictures as GS v 0, the one raster command that every ESC/POS printer knows. Written by ourselves: the encoder library dithers what it is
// given, sends a picture in one piece, and lets real-time commands through that happen to stand in its dots.

import type { Picture } from '../layout/blocks.ts'

/** Of one GS v 0. A printer that takes a whole command before it prints holds at least 4 kB. */
const MOST_BYTES = 3072

const DLE = 0x10
/** DLE EOT, DLE ENQ, DLE DC4: obeyed at once, even inside a picture. */
const REAL_TIME = [0x04, 0x05, 0x14]

/** The picture in bands, one beneath the other without a gap. */
export function encodeRaster({ width, height, bits }: Picture): Uint8Array {
  const bytesWide = width / 8
  const rowsAtOnce = Math.max(1, Math.floor(MOST_BYTES / bytesWide))
  const stream: number[] = []
  for (let from = 0; from < height; from += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, height - from)
    // GS v 0 m xL xH yL yH: width in bytes, height in dots.
    stream.push(0x1d, 0x76, 0x30, 0, bytesWide & 0xff, bytesWide >> 8, rows & 0xff, rows >> 8)
    for (const byte of bits.subarray(from * bytesWide, (from + rows) * bytesWide)) stream.push(harmlessBehind(stream, byte))
  }
  return Uint8Array.from(stream)
}

/** A byte that would end a real-time command gets one dot more. What comes out never begins or ends another one. */
function harmlessBehind(stream: readonly number[], byte: number): number {
  return stream.at(-1) === DLE && REAL_TIME.includes(byte) ? byte | 0x08 : byte
}
