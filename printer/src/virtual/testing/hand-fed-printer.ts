import { hex } from '../../reference/hex.ts'
import { createPrinterMachine, type PrinterMachine } from '../machine/printer-machine.ts'
import { PRINTER_PROFILES, type PrinterProfileId } from '../machine/profiles.ts'
import { paperText } from '../paper/paper-text.ts'
import type { Sheet } from '../paper/sheet.ts'

/** GS V 0. */
export const CUT = '1D 56 00'
/** DLE EOT 1 to 4. */
export const ASK_ALL = '10 04 01 10 04 02 10 04 03 10 04 04'
/** DLE DC4 8. */
export const CLEAR_BUFFERS = '10 14 08 01 03 14 01 06 02 08'

/** A machine that is fed byte streams written by hand from the command descriptions, not by our encoder. */
export interface HandFedPrinter extends PrinterMachine {
  /** "1B 40 'text' 0A" */
  send(stream: string): void
  readonly sheets: readonly Sheet[]
  readonly texts: readonly string[]
  /** What it answered since the last time, as hex. */
  take(): string
}

interface HandFedOptions {
  readonly widthMm?: 80 | 58
  readonly profile?: PrinterProfileId
}

export function handFedPrinter({ widthMm = 80, profile = 'epson' }: HandFedOptions = {}): HandFedPrinter {
  const sheets: Sheet[] = []
  let answered: number[] = []
  const printer = createPrinterMachine({
    widthMm,
    profile: PRINTER_PROFILES[profile],
    onReply: (bytes) => answered.push(...bytes),
    onSheet: (sheet) => sheets.push(sheet),
  })
  return {
    receive: printer.receive,
    setFaults: printer.setFaults,
    powerCycle: printer.powerCycle,
    send: (stream) => printer.receive(bytesOf(stream)),
    get faults() {
      return printer.faults
    },
    get condition() {
      return printer.condition
    },
    get jobsInBuffer() {
      return printer.jobsInBuffer
    },
    sheets,
    get texts() {
      return sheets.map(paperText)
    },
    take() {
      const text = hex(Uint8Array.from(answered)).replaceAll('\n', ' ')
      answered = []
      return text
    },
  }
}

/** What comes out of a printer that is fed this and nothing else. */
export function sheetsOf(stream: string, widthMm: 80 | 58 = 80): readonly Sheet[] {
  const printer = handFedPrinter({ widthMm })
  printer.send(stream)
  return printer.sheets
}

/** GS ( H with an id of four digits. */
export function askId(id: string): string {
  return `1D 28 48 06 00 30 30 '${id}'`
}

export function bytesOf(stream: string): Uint8Array {
  const tokens = stream.match(/'[^']*'|[0-9A-F]{2}/g) ?? []
  return Uint8Array.from(
    tokens.flatMap((token) =>
      token.startsWith("'") ? Array.from(token.slice(1, -1), (letter) => letter.charCodeAt(0)) : [Number.parseInt(token, 16)],
    ),
  )
}
