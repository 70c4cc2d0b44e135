// Draws a sheet: white paper of its true width, every cell where the print head put it. Presentation attributes only, for the server's
// content security policy forbids inline styles.

import { boxLines } from './box-lines.ts'
import { CELL_HEIGHT, CELL_WIDTH, DOTS_PER_MM, type Run, type Sheet, type SheetItem } from './sheet.ts'

const INK = '#23262d'
const PAPER = '#fffefb'
const EDGE = '#d9dfea'
const TROUBLE = '#b3261e'
const FONT = "'DejaVu Sans Mono','Liberation Mono',Consolas,Menlo,monospace"
/** Where letters stand in their cell, and the size at which a monospaced letter is about as wide as the cell. */
const BASELINE = 18
const FONT_SIZE = 20
const TOOTH = 5
/** How deep a tear goes into the paper. */
const JAG = 24

/** An SVG document, 80 or 58 mm wide; its text alternative is the sheet's text, given by whoever shows it. */
export function paperSvg(sheet: Sheet): string {
  const width = sheet.widthMm * DOTS_PER_MM
  const height = sheet.heightDots + 2 * TOOTH
  const left = (width - sheet.printableDots) / 2
  const items = sheet.items.map((item) => drawItem(item, sheet.printableDots)).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheet.widthMm}mm" height="${height / DOTS_PER_MM}mm" viewBox="0 0 ${width} ${height}">` +
    `<path d="${paperEdges(width, height, sheet.complete)}" fill="${PAPER}" stroke="${EDGE}" stroke-width="1.5" stroke-linejoin="round"/>` +
    `<g transform="translate(${left} ${TOOTH})" fill="${INK}" font-family="${FONT}" font-size="${FONT_SIZE}">${items}</g></svg>`
  )
}

/** Straight sides, and the fine teeth that a cutter leaves above and below; paper torn off by hand ends in a jag. */
function paperEdges(width: number, height: number, cut: boolean): string {
  const teeth = Math.round(width / 10)
  const step = width / teeth
  const across = (from: number, forward: number, y: (index: number) => number): string =>
    Array.from({ length: teeth }, (_, index) => `L${round(from + forward * step * (index + 1))} ${y(index)}`).join('')
  const top = across(0, 1, (index) => (index % 2 === 0 ? 1 : TOOTH))
  const jag = (index: number): number => height - TOOTH - Math.round(JAG * Math.abs(Math.sin(index * 0.9) + Math.sin(index * 0.37)) * 0.5)
  const bottom = across(width, -1, cut ? (index) => height - (index % 2 === 0 ? 1 : TOOTH) : jag)
  return `M0 ${TOOTH}${top}L${width} ${height - TOOTH}${bottom}Z`
}

function drawItem(item: SheetItem, across: number): string {
  switch (item.kind) {
    case 'line':
      return item.runs.map((run) => drawRun(run, item.y + item.height)).join('')
    case 'qr':
      return drawQr(item)
    case 'raster':
      return drawRaster(item)
    case 'rollEnd':
      return drawRollEnd(item.y, across)
    case 'unknown':
      return `<text x="0" y="${item.y}" font-size="14" fill="${TROUBLE}">? ${item.bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')}</text>`
  }
}

/** Letters as text, fitted to their cells; line-drawing characters as what they are, lines. */
function drawRun(run: Run, bottom: number): string {
  const top = bottom - CELL_HEIGHT * run.heightScale
  const pieces = run.text.match(/[─═│║]+|[^─═│║ ]+(?: [^─═│║ ]+)*/g) ?? []
  let from = 0
  return pieces
    .map((piece) => {
      const at = run.text.indexOf(piece, from)
      from = at + piece.length
      const x = run.x + at * CELL_WIDTH * run.widthScale
      return boxLines(piece, x, top, run) ?? drawLetters(piece, x, top, run)
    })
    .join('')
}

function drawLetters(text: string, x: number, top: number, run: Run): string {
  const weight = run.bold ? ' font-weight="700"' : ''
  const place = `translate(${x} ${top + BASELINE * run.heightScale}) scale(${run.widthScale} ${run.heightScale})`
  return `<text transform="${place}" textLength="${text.length * CELL_WIDTH}" lengthAdjust="spacingAndGlyphs"${weight}>${escapeXml(text)}</text>`
}

/** Where one roll ends and the next begins: two pieces of paper in truth. */
function drawRollEnd(y: number, across: number): string {
  const teeth = Math.floor(across / 24)
  const path = Array.from({ length: teeth }, (_, index) => `L${(index + 1) * 24} ${y + (index % 2 === 0 ? -6 : 6)}`).join('')
  return `<path d="M0 ${y + 6}${path}" fill="none" stroke="${TROUBLE}" stroke-width="2" stroke-dasharray="10 6"/>`
}

function drawQr(item: Extract<SheetItem, { kind: 'qr' }>): string {
  const rows = item.modules.map((row, index) => darkStretches(row, index)).join('')
  return `<path transform="translate(${item.x} ${item.y}) scale(${item.moduleDots})" shape-rendering="crispEdges" d="${rows}"/>`
}

function drawRaster(item: Extract<SheetItem, { kind: 'raster' }>): string {
  const bytesWide = Math.ceil(item.width / 8)
  const rows = Array.from({ length: item.height }, (_, y) => {
    const dots = Array.from({ length: item.width }, (_, x) => (((item.bits[y * bytesWide + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1)
    return darkStretches(dots, y)
  }).join('')
  const place = `translate(${item.x} ${item.y}) scale(${item.dotWidth} ${item.dotHeight})`
  return `<path transform="${place}" shape-rendering="crispEdges" d="${rows}"/>`
}

/** The black stretches of a row of dots, one rectangle each. */
function darkStretches(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue
    const from = x
    while (row[x + 1] === true) x += 1
    path += `M${from} ${y}h${x - from + 1}v1h${from - x - 1}z`
  }
  return path
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
