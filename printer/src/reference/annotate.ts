// Bytes as people read them: each line of paper with what its commands are called. For eyes only; what a printer makes of the bytes is the
// business of the virtual one.

import { CODE_PAGE_850 } from '../encode/code-page.ts'
import { characterOf } from '../virtual/decode/code-pages.ts'
import { hex } from './hex.ts'

interface Piece {
  readonly length: number
  readonly words: string
}

/** Two lines for each line of paper, or for each command that stands alone: "# ESC E 01, "Dukcapil"", and the bytes. */
export function annotated(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const { length, words } = lineAt(bytes, at)
    lines.push(`# ${words}`, hex(bytes.subarray(at, at + length)))
    at += length
  }
  return `${lines.join('\n')}\n`
}

/** Everything up to a line feed, a picture, a code or a cut. */
function lineAt(bytes: Uint8Array, from: number): Piece {
  const words: string[] = []
  let at = from
  while (at < bytes.length) {
    const piece = pieceAt(bytes, at)
    words.push(piece.words)
    at += piece.length
    if (ENDS_LINE.some((end) => piece.words.startsWith(end))) break
  }
  return { length: at - from, words: words.join(', ') }
}

const ENDS_LINE = ['LF', 'GS v 0', 'GS ( k 31 51', 'GS V']

const LF = 0x0a
const PREFIXES: Readonly<Record<number, string>> = { 27: 'ESC', 28: 'FS', 29: 'GS' }
/** How many parameters a command takes; those with a length of their own apart. */
const PARAMETERS: Readonly<Record<string, number>> = {
  'ESC @': 0,
  'ESC E': 1,
  'ESC M': 1,
  'ESC a': 1,
  'ESC d': 1,
  'ESC t': 1,
  'FS .': 0,
  'GS !': 1,
  'GS V': 1,
  'GS a': 1,
  'GS r': 1,
}

function pieceAt(bytes: Uint8Array, at: number): Piece {
  const first = bytes[at] ?? 0
  if (first === LF) return { length: 1, words: 'LF' }
  if (first >= 0x20) return textAt(bytes, at)
  const prefix = PREFIXES[first]
  if (prefix === undefined) throw new Error(`byte ${first} at ${at} begins no command of ours`)
  const name = `${prefix} ${String.fromCharCode(bytes[at + 1] ?? 0)}`
  if (name === 'GS (') return functionAt(bytes, at)
  if (name === 'GS v') return rasterAt(bytes, at)
  const count = PARAMETERS[name]
  if (count === undefined) throw new Error(`${name} at ${at} is no command of ours`)
  return { length: 2 + count, words: `${name} ${hex(bytes.subarray(at + 2, at + 2 + count))}`.trim() }
}

function textAt(bytes: Uint8Array, at: number): Piece {
  let end = at
  while ((bytes[end] ?? 0) >= 0x20) end += 1
  const text = Array.from(bytes.subarray(at, end), (byte) => characterOf(byte, CODE_PAGE_850)).join('')
  return { length: end - at, words: `"${text}"` }
}

/** GS ( H fn m and an id; GS ( k cn fn m and what the code holds. */
const LETTER_H = 0x48

/** GS ( x pL pH and so many bytes. */
function functionAt(bytes: Uint8Array, at: number): Piece {
  const [letter = 0, low = 0, high = 0] = bytes.subarray(at + 2, at + 5)
  const size = low + 256 * high
  const textAtByte = at + 5 + (letter === LETTER_H ? 2 : 3)
  const codes = bytes.subarray(at + 5, textAtByte)
  const text = String.fromCharCode(...bytes.subarray(textAtByte, at + 5 + size))
  const words = ['GS (', String.fromCharCode(letter), hex(codes), text === '' ? '' : JSON.stringify(text)].join(' ')
  return { length: 5 + size, words: words.trim() }
}

/** GS v 0 m xL xH yL yH and the dots. */
function rasterAt(bytes: Uint8Array, at: number): Piece {
  const [xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = bytes.subarray(at + 4, at + 8)
  const bytesWide = xLow + 256 * xHigh
  const rows = yLow + 256 * yHigh
  return { length: 8 + bytesWide * rows, words: `GS v 0: ${bytesWide * 8} x ${rows} dots` }
}
