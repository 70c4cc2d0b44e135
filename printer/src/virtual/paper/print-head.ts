// Print head and roll: turns commands into what stands on the sheet, in standard mode, font A.

import { encode as encodeQr } from 'uqr'
import { characterOf } from '../decode/code-pages.ts'
import type { Command } from '../decode/command.ts'
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

export interface PrintHead {
  /** Obeys a command that concerns the paper; commands that only ask something are not for the head. */
  obey(command: Command): void
  /** Lines printed since the head was made, blank ones included. */
  readonly linesPrinted: number
  /** The sheet up to the cutter, whether or not anything stands on it; the next one begins. */
  cut(feedDots: number): Sheet
  /** Forgets what was not printed yet; what is on the paper stays. */
  clearBuffer(): void
}

export function createPrintHead(widthMm: 80 | 58): PrintHead {
  const printableDots = printableDotsOf(widthMm)
  let style = initialStyle()
  let line: Run[] = []
  let lineWidth = 0
  let items: SheetItem[] = []
  let storedQr: readonly number[] = []
  let linesPrinted = 0
  // Paper between cutter and head is already out when a sheet begins: it is the upper margin.
  let y = HEAD_TO_CUTTER_DOTS

  function offsetFor(width: number): number {
    const free = Math.max(0, printableDots - width)
    return style.align === 'center' ? Math.floor(free / 2) : style.align === 'right' ? free : 0
  }

  function printLine(): void {
    const tallest = Math.max(1, ...line.map((run) => run.heightScale)) * CELL_HEIGHT
    if (line.length > 0) {
      const offset = offsetFor(lineWidth)
      const runs = line.map((run) => ({ ...run, x: run.x + offset }))
      items.push({ kind: 'line', y, height: tallest, align: style.align, runs })
    }
    y += line.length > 0 ? Math.max(style.lineSpacing, tallest) : style.lineSpacing
    linesPrinted += 1
    line = []
    lineWidth = 0
  }

  function printWaiting(): void {
    if (line.length > 0) printLine()
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

  function printRaster(command: Extract<Command, { kind: 'raster' }>): void {
    printWaiting()
    const dotWidth = command.mode & 1 ? 2 : 1
    const dotHeight = command.mode & 2 ? 2 : 1
    const width = command.bytesWide * 8
    const x = offsetFor(width * dotWidth)
    items.push({ kind: 'raster', y, x, width, height: command.rows, bits: command.bits, dotWidth, dotHeight })
    y += command.rows * dotHeight
    linesPrinted += 1
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
      case 'qrStore':
        storedQr = command.bytes
        return
      case 'qrPrint':
        printQr()
        return
      case 'raster':
        printRaster(command)
        return
      case 'unknown':
        items.push({ kind: 'unknown', y, bytes: command.bytes })
        return
      case 'initialize':
        style = initialStyle()
        line = []
        lineWidth = 0
        storedQr = []
        return
      default:
        style = { ...style, ...styleChange(command, line.length === 0) }
    }
  }

  return {
    obey,
    get linesPrinted() {
      return linesPrinted
    },
    cut(feedDots) {
      printWaiting()
      const heightDots = y + feedDots - HEAD_TO_CUTTER_DOTS
      const sheet: Sheet = { widthMm, printableDots, heightDots, items }
      items = []
      y = HEAD_TO_CUTTER_DOTS
      return sheet
    },
    clearBuffer() {
      line = []
      lineWidth = 0
    },
  }
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
