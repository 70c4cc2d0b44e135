import { CELL_WIDTH, type Sheet, type SheetAlign, type SheetItem } from './sheet.ts'

/** The sheet as plain lines: what a reader of screens reads, and what a test compares. Magnified text takes no more room than its letters. */
export function paperText(sheet: Sheet): string {
  const columns = sheet.printableDots / CELL_WIDTH
  return sheet.items.map((item) => itemText(item, columns).trimEnd()).join('\n')
}

function itemText(item: SheetItem, columns: number): string {
  switch (item.kind) {
    case 'line':
      return lineText(item, columns)
    case 'qr':
      return placed(`[QR ${item.value}]`, item.align, columns)
    case 'raster':
      return `[${item.width} x ${item.height}]`
    case 'rollEnd':
      return '[the roll ended here]'
    case 'unknown':
      return `[? ${item.bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')}]`
  }
}

function lineText(item: Extract<SheetItem, { kind: 'line' }>, columns: number): string {
  const text = item.runs.map((run) => run.text).join('')
  // A rule of magnified "─" is as long as it looks.
  if (/^─+$/.test(text)) return item.runs.map((run) => '─'.repeat(run.text.length * run.widthScale)).join('')
  return placed(text, item.align, columns)
}

function placed(text: string, align: SheetAlign, columns: number): string {
  const free = Math.max(0, columns - text.length)
  return ' '.repeat(align === 'center' ? Math.floor(free / 2) : align === 'right' ? free : 0) + text
}
