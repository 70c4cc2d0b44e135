// Paper as meaning: what stands on it, in reading order, before any printer's bytes. Every text here is printable and already fits its line.

export type Align = 'left' | 'center'

/** Magnification of a character cell, 1 to 8 each. */
export interface Scale {
  readonly width: number
  readonly height: number
}

/** Black and white dots: one bit a dot, 1 is black, the leftmost highest; `width` is a multiple of 8. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly align: Align; readonly scale: Scale; readonly bold: boolean }
  /** A line across the paper. */
  | { readonly kind: 'rule' }
  /** The ticket number: as large as the paper allows, never broken in two. */
  | { readonly kind: 'number'; readonly number: string; readonly scale: Scale }
  /** "Menunggu di depan Anda: 6": the value stands out. */
  | { readonly kind: 'keyValue'; readonly key: string; readonly value: string }
  /** An address as a QR code whose modules are so many dots wide and high. */
  | { readonly kind: 'qr'; readonly url: string; readonly moduleDots: number }
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'feed'; readonly lines: number }
  /** All above leaves the printer, past its cutter. */
  | { readonly kind: 'cut' }

/** Characters of normal size in a line: 48 on 80 mm paper, 32 on 58 mm (a cell is 12 dots wide, at 203 dpi). */
export type Columns = 48 | 32

export interface Layout {
  readonly columns: Columns
  readonly blocks: readonly Block[]
}

export const NORMAL_SCALE: Scale = { width: 1, height: 1 }

/** A character cell, in dots. */
const CELL_DOTS = 12

export function columnsOf(widthMm: 80 | 58): Columns {
  return widthMm === 80 ? 48 : 32
}

/** Of the paper, in mm. */
export function widthOf(columns: Columns): 80 | 58 {
  return columns === 48 ? 80 : 58
}

/** What a line of paper can hold, in dots. */
export function dotsAcross(columns: Columns): number {
  return columns * CELL_DOTS
}
