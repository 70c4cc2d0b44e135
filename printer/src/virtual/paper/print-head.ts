// Print head and roll: turns commands into what stands on the sheet, in standard mode, font A.

import { encode as encodeQr } from 'uqr'
import { characterOf } from '../decode/code-pages.ts'
import type { Command, Picture } from '../decode/command.ts'
import { HEAD_TO_CUTTER_DOTS } from '../decode/parse-command.ts'
import { CELL_HEIGHT, CELL_WIDTH, printableDotsOf, type Run, type Sheet, type SheetAlign, type SheetItem } from './sheet.ts'

/** 1/6 inch: the line spacing after ESC @ and ESC 2. */
const DEFAULT_LINE_SPACING = 30

type QrCorrection = 'L' | 'M' | 'Q' | 'H'

const QR_CORRECTIONS: Readonly<Record<number, QrCorrection>> = { 48: 'L', 49: 'M', 50: 'Q', 51: 'H' }

/** Bytes in the largest symbol (version 40), ISO/IEC 18004. More than that, or nothing stored, prints nothing. */
const QR_CAPACITY: Readonly<Record<QrCorrection, number>> = { L: 2953, M: 2331, Q: 1663, H: 1273 }

/** Any of the eight masks gives a valid symbol; trying all of them for the prettiest takes eight times as long. */
const QR_MASK = 2

interface Style {
  align: SheetAlign
  bold: boolean
  widthScale: number
  heightScale: number
  codePage: number
  lineSpacing: number
  qrModuleDots: number
  qrCorrection: QrCorrection
}

/** What ESC @ leaves. */
function initialStyle(): Style {
  return {
    align: 'left',
    bold: false,
    widthScale: 1,
    heightScale: 1,
    codePage: 0,
    lineSpacing: DEFAULT_LINE_SPACING,
    qrModuleDots: 3,
    qrCorrection: 'L',
  }
}

/** The gap between two rolls, and the blank end of a paper that was torn off. */
const ROLL_END_DOTS = 32

export interface PrintHead {
  /** Obeys a command that concerns the paper; commands that only ask something are not for the head. */
  obey(command: Command): void
  /** Lines printed since the head was made, blank ones included. */
  readonly linesPrinted: number
  /** The sheet up to the cutter, whether or not anything stands on it; the next one begins. */
  cut(feedDots: number): Sheet
  /** What is printed and was not cut, taken off by hand; `null` when there is nothing. The next sheet begins. */
  tearOff(): Sheet | null
  /** A new roll in the middle of a sheet; without effect where nothing is printed. */
  markRollEnd(): void
  readonly endsAtRollEnd: boolean
  /** Forgets what was not printed yet; what is on the paper stays. */
  clearBuffer(): void
  /** As switched on. */
  restart(): void
}

export function createPrintHead(widthMm: 80 | 58): PrintHead {
  const printableDots = printableDotsOf(widthMm)
  let style = initialStyle()
  let line: Run[] = []
  let linePictures: LinePicture[] = []
  let lineWidth = 0
  let items: SheetItem[] = []
  let storedQr: readonly number[] = []
  let storedPicture: Picture | null = null
  let linesPrinted = 0
  // Paper between cutter and head is already out when a sheet begins: it is the upper margin.
  let y = HEAD_TO_CUTTER_DOTS

  function offsetFor(width: number): number {
    const free = Math.max(0, printableDots - width)
    return style.align === 'center' ? Math.floor(free / 2) : style.align === 'right' ? free : 0
  }

  function printLine(): void {
    const isEmpty = line.length + linePictures.length === 0
    const tallest = Math.max(CELL_HEIGHT, ...line.map((run) => run.heightScale * CELL_HEIGHT), ...linePictures.map(heightOf))
    const offset = offsetFor(lineWidth)
    for (const { x, picture } of linePictures) placePicture(picture, x + offset, y + tallest - heightOf({ picture }))
    const runs = line.map((run) => ({ ...run, x: run.x + offset }))
    if (runs.length > 0) items.push({ kind: 'line', y, height: tallest, align: style.align, runs })
    // A strip of columns is as high as it is; only text and blank lines take the cell's height at least.
    const needed = line.length > 0 ? tallest : Math.max(0, ...linePictures.map(heightOf))
    y += isEmpty ? style.lineSpacing : Math.max(style.lineSpacing, needed)
    linesPrinted += 1
    forgetLine()
  }

  function forgetLine(): void {
    line = []
    linePictures = []
    lineWidth = 0
  }

  function placePicture(picture: Picture, x: number, top: number): void {
    const { width, rows, bits, dotWidth, dotHeight } = picture
    items.push({ kind: 'raster', y: top, x, width, height: rows, bits, dotWidth, dotHeight })
  }

  function printWaiting(): void {
    if (line.length + linePictures.length > 0) printLine()
  }

  function addText(bytes: readonly number[]): void {
    const { widthScale, heightScale, bold } = style
    for (const byte of bytes) {
      const cell = CELL_WIDTH * widthScale
      if (lineWidth + cell > printableDots) printLine()
      const last = line.at(-1)
      const joins = last !== undefined && last.widthScale === widthScale && last.heightScale === heightScale && last.bold === bold
      const character = characterOf(byte, style.codePage)
      if (joins) line[line.length - 1] = { ...last, text: last.text + character }
      else line.push({ x: lineWidth, text: character, widthScale, heightScale, bold })
      lineWidth += cell
    }
  }

  function printQr(): void {
    printWaiting()
    if (storedQr.length === 0 || storedQr.length > QR_CAPACITY[style.qrCorrection]) return
    const { size, data } = encodeQr([...storedQr], { ecc: style.qrCorrection, border: 0, maskPattern: QR_MASK })
    const width = size * style.qrModuleDots
    const value = new TextDecoder('latin1').decode(Uint8Array.from(storedQr))
    items.push({ kind: 'qr', y, x: offsetFor(width), align: style.align, moduleDots: style.qrModuleDots, modules: data, value })
    y += width
    linesPrinted += 1
  }

  function printPicture(picture: Picture): void {
    printWaiting()
    placePicture(picture, offsetFor(picture.width * picture.dotWidth), y)
    y += heightOf({ picture })
    linesPrinted += 1
  }

  function addLinePicture(picture: Picture): void {
    const width = picture.width * picture.dotWidth
    if (lineWidth > 0 && lineWidth + width > printableDots) printLine()
    linePictures.push({ x: lineWidth, picture })
    lineWidth += width
  }

  function feedLines(count: number): void {
    printWaiting()
    y += count * style.lineSpacing
  }

  function obey(command: Command): void {
    switch (command.kind) {
      case 'text':
        addText(command.bytes)
        return
      case 'lineFeed':
        printLine()
        return
      case 'feedLines':
        feedLines(command.n)
        return
      case 'feedDots':
        printWaiting()
        y += command.n
        return
      case 'qrStore':
        storedQr = command.bytes
        return
      case 'qrPrint':
        printQr()
        return
      case 'picture':
        printPicture(command.picture)
        return
      case 'linePicture':
        addLinePicture(command.picture)
        return
      case 'storePicture':
        storedPicture = command.picture
        return
      case 'printStored':
        if (storedPicture !== null) printPicture(storedPicture)
        storedPicture = null
        return
      case 'unknown':
        items.push({ kind: 'unknown', y, bytes: command.bytes })
        return
      case 'initialize':
        restart()
        return
      default:
        style = { ...style, ...styleChange(command, line.length + linePictures.length === 0) }
    }
  }

  function restart(): void {
    style = initialStyle()
    forgetLine()
    storedQr = []
    storedPicture = null
  }

  function takeSheet(heightDots: number, complete: boolean): Sheet {
    const sheet: Sheet = { widthMm, printableDots, heightDots, complete, items }
    items = []
    y = HEAD_TO_CUTTER_DOTS
    return sheet
  }

  return {
    obey,
    get linesPrinted() {
      return linesPrinted
    },
    cut(feedDots) {
      printWaiting()
      return takeSheet(y + feedDots - HEAD_TO_CUTTER_DOTS, true)
    },
    tearOff: () => (items.length === 0 ? null : takeSheet(y + ROLL_END_DOTS, false)),
    markRollEnd() {
      if (items.length === 0) return
      items.push({ kind: 'rollEnd', y: y + ROLL_END_DOTS / 2 })
      y += ROLL_END_DOTS
    },
    get endsAtRollEnd() {
      return items.at(-1)?.kind === 'rollEnd'
    },
    clearBuffer: forgetLine,
    restart,
  }
}

interface LinePicture {
  readonly x: number
  readonly picture: Picture
}

function heightOf({ picture }: Pick<LinePicture, 'picture'>): number {
  return picture.rows * picture.dotHeight
}

/** What a command changes for the characters after it. ESC a is obeyed at the beginning of a line only. */
function styleChange(command: Command, atLineStart: boolean): Partial<Style> {
  switch (command.kind) {
    case 'align':
      return atLineStart ? { align: alignOf(command.n) } : {}
    case 'bold':
      return { bold: (command.n & 1) === 1 }
    case 'size':
      return { widthScale: ((command.n >> 4) & 7) + 1, heightScale: (command.n & 7) + 1 }
    case 'printMode':
      return { bold: (command.n & 8) !== 0, heightScale: command.n & 16 ? 2 : 1, widthScale: command.n & 32 ? 2 : 1 }
    case 'codePage':
      return { codePage: command.n }
    case 'lineSpacing':
      return { lineSpacing: command.dots === 'default' ? DEFAULT_LINE_SPACING : command.dots }
    case 'qrModuleSize':
      return { qrModuleDots: command.n }
    case 'qrErrorCorrection':
      return { qrCorrection: QR_CORRECTIONS[command.n] ?? 'L' }
    default:
      return {}
  }
}

function alignOf(n: number): SheetAlign {
  if (n === 1 || n === 49) return 'center'
  return n === 2 || n === 50 ? 'right' : 'left'
}
