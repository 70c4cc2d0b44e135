import { CELL_HEIGHT, CELL_WIDTH, type Run } from './sheet.ts'

/** Printers draw these two dots thick in the middle of the cell, joining from cell to cell. */
const THICKNESS = 2

/** Rectangles for a stretch of line-drawing characters, or `null` for letters. `x` and `top` are the first cell's corner, in dots. */
export function boxLines(text: string, x: number, top: number, run: Run): string | null {
  const cellWidth = CELL_WIDTH * run.widthScale
  const cellHeight = CELL_HEIGHT * run.heightScale
  const strokes = {
    '─': [[0, true]],
    '═': [
      [-3, true],
      [3, true],
    ],
    '│': [[0, false]],
    '║': [
      [-3, false],
      [3, false],
    ],
  } as const
  const characters = Array.from(text)
  if (!characters.every((character): character is keyof typeof strokes => character in strokes)) return null
  return characters
    .flatMap((character, index) =>
      strokes[character].map(([shift, across]) => {
        const left = x + index * cellWidth
        return across
          ? rectangle(left, top + cellHeight / 2 + (shift - THICKNESS / 2) * run.heightScale, cellWidth, THICKNESS * run.heightScale)
          : rectangle(left + cellWidth / 2 + (shift - THICKNESS / 2) * run.widthScale, top, THICKNESS * run.widthScale, cellHeight)
      }),
    )
    .join('')
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`
}
