import type { Align, Block, Columns, Layout } from './blocks.ts'

/** The paper as plain lines, for tests, logs and readers of screens: the magnified number stands in the middle, a QR code as its address. */
export function layoutToText(layout: Layout): string {
  return layout.blocks.flatMap((block) => blockLines(block, layout.columns)).join('\n')
}

function blockLines(block: Block, columns: Columns): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [placed(block.text, block.align, columns)]
    case 'rule':
      return ['─'.repeat(columns)]
    case 'number':
      return [placed(block.number, 'center', columns)]
    case 'keyValue':
      return [`${block.key}: ${block.value}`]
    case 'qr':
      return [placed(`[QR ${block.url}]`, 'center', columns)]
    case 'picture':
      return [placed(`[${block.picture.width} x ${block.picture.height}]`, 'center', columns)]
    case 'feed':
      return Array.from({ length: block.lines }, () => '')
    case 'cut':
      return []
  }
}

function placed(text: string, align: Align, columns: Columns): string {
  const free = Math.max(0, columns - text.length)
  return align === 'left' ? text : ' '.repeat(Math.floor(free / 2)) + text
}
