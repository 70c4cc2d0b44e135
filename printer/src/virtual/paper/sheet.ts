// A piece of paper as the print head left it. All measures in dots, 8 to the millimetre, from the upper left of what can be printed on.

export type SheetAlign = 'left' | 'center' | 'right'

/** Characters of one style in a line. A cell is 12 dots wide and 24 high, magnified. */
export interface Run {
  readonly x: number
  readonly text: string
  readonly widthScale: number
  readonly heightScale: number
  readonly bold: boolean
}

export type SheetItem =
  | { readonly kind: 'line'; readonly y: number; readonly height: number; readonly align: SheetAlign; readonly runs: readonly Run[] }
  | {
      readonly kind: 'qr'
      readonly y: number
      readonly x: number
      readonly align: SheetAlign
      readonly moduleDots: number
      /** Row by row; true is black. */
      readonly modules: readonly (readonly boolean[])[]
      readonly value: string
    }
  | {
      readonly kind: 'raster'
      readonly y: number
      readonly x: number
      readonly width: number
      readonly height: number
      /** One bit a dot, the leftmost highest, each row padded to whole bytes. */
      readonly bits: Uint8Array
      readonly dotWidth: number
      readonly dotHeight: number
    }
  /** The roll ended here, and what follows stands on a new one. */
  | { readonly kind: 'rollEnd'; readonly y: number }
  /** Bytes the printer did not understand, where they came. */
  | { readonly kind: 'unknown'; readonly y: number; readonly bytes: readonly number[] }

export interface Sheet {
  readonly widthMm: 80 | 58
  readonly printableDots: number
  /** From the cut above to the cut below. */
  readonly heightDots: number
  /** False: it was never cut, but hung out when the power went, or came off with an old roll. */
  readonly complete: boolean
  readonly items: readonly SheetItem[]
}

export const DOTS_PER_MM = 8
export const CELL_WIDTH = 12
export const CELL_HEIGHT = 24

/** 72 of 80 mm and 48 of 58 mm can be printed on. */
export function printableDotsOf(widthMm: 80 | 58): number {
  return (widthMm === 80 ? 72 : 48) * DOTS_PER_MM
}
