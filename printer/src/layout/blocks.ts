// Paper as meaning: what stands on it, in reading order, before any printer's bytes. Every text here is printable and already fits its line.

export type Align = 'left' | 'center'

/** Magnification of a character cell, 1 to 8 each. */
export interface Scale {
  readonly width: number
  readonly height: number
}

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly align: Align; readonly scale: Scale; readonly bold: boolean }
  /** A line across the paper. */
  | { readonly kind: 'rule' }
  /** The ticket number: as large as the paper allows, never broken in two. */
  | { readonly kind: 'number'; readonly number: string; readonly scale: Scale }
  /** "Menunggu di depan Anda: 6": the value stands out. */
  | { readonly kind: 'keyValue'; readonly key: string; readonly value: string }
  | { readonly kind: 'qr'; readonly url: string }
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

export function columnsOf(widthMm: 80 | 58): Columns {
  return widthMm === 80 ? 48 : 32
}
