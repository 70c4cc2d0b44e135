import { paperPng } from './paper-png.ts'
import { paperSvg } from './paper-svg.ts'
import { paperText } from './paper-text.ts'
import type { Sheet } from './sheet.ts'

/** A piece of paper that came out of the virtual printer. */
export interface Paper {
  /** "1", "2", … since the printer was started. */
  readonly id: string
  /** Epoch milliseconds. */
  readonly printedAt: number
  /** False: it was never cut, but hung out when the power went, or came off with an old roll. */
  readonly complete: boolean
  /** 1, and one more each time the roll ended in the middle of it. */
  readonly pieces: number
  /** What is printed largest, from above, where it is three times as high as a letter or more: on a ticket its number. */
  readonly largest: readonly string[]
  /** What the QR codes say, from above. */
  readonly qrs: readonly string[]
  readonly text: string
  /** A whole SVG document. */
  readonly svg: string
  /** The same as a picture, one pixel a dot. */
  png(): Promise<Uint8Array>
}

/** A number on a ticket is at least so many times as high as a letter, on narrow paper too. */
const LARGE = 3

export function paperOf(sheet: Sheet, id: string, printedAt: number): Paper {
  return {
    id,
    printedAt,
    complete: sheet.complete,
    pieces: 1 + sheet.items.filter((item) => item.kind === 'rollEnd').length,
    largest: largestTexts(sheet),
    qrs: sheet.items.flatMap((item) => (item.kind === 'qr' ? [item.value] : [])),
    text: paperText(sheet),
    svg: paperSvg(sheet),
    png: () => paperPng(sheet),
  }
}

function largestTexts(sheet: Sheet): readonly string[] {
  const runs = sheet.items.flatMap((item) => (item.kind === 'line' ? item.runs : []))
  const tallest = Math.max(LARGE, ...runs.map((run) => run.heightScale))
  return runs.filter((run) => run.heightScale === tallest).map((run) => run.text.trim())
}
