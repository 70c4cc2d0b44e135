import { createPrinterMachine } from './machine/printer-machine.ts'
import { paperText } from './paper/paper-text.ts'
import type { Sheet } from './paper/sheet.ts'

/** What stands on the paper of these bytes, up to their first cut, when nothing is wrong; `null`: they cut none. */
export function textOnPaper(bytes: Uint8Array, widthMm: 80 | 58): string | null {
  const sheets: Sheet[] = []
  const machine = createPrinterMachine({ widthMm, onReply: () => undefined, onSheet: (sheet) => sheets.push(sheet) })
  machine.receive(bytes)
  const [sheet] = sheets
  return sheet === undefined ? null : paperText(sheet)
}
