import { randomInt } from 'node:crypto'
import type { PrinterCapability } from '@loket/protocol'
import type { JobProtocol } from '../models/printer-model.ts'
import { type AskablePrinter, openAskablePrinter } from './askable-printer.ts'
import { detectCapability } from './detect-capability.ts'
import type { Printer } from './printer.ts'
import { openTcpPrinter } from './tcp-printer.ts'
import { PRINTER_TIMING, SYSTEM_TIMERS } from './timers.ts'

export interface PrinterAddress {
  readonly host: string
  readonly port: number
}

export interface OpenPrinterOptions extends PrinterAddress {
  /** As found at commissioning; a model stands for what its manual promises. */
  readonly capability: JobProtocol
  readonly owedAnswers?: number
}

/** The printer behind a TCP port, with the system's clock. Connects by itself, now and again; until then its status is `unreachable`. */
export function openPrinter(options: OpenPrinterOptions): Printer {
  // Ids begin anywhere, so that a late answer to a job of an earlier run is not taken for that of a new one.
  return openTcpPrinter({ ...options, timers: SYSTEM_TIMERS, timing: PRINTER_TIMING, firstProcessId: randomInt(1, 10_000) })
}

/** The same, to be asked anew what it answers when it prints a test page. */
export function openPrinterToAsk({ host, port }: PrinterAddress, capability: PrinterCapability): AskablePrinter {
  return openAskablePrinter({
    capability,
    open: (known, owedAnswers) => openPrinter({ host, port, capability: known, owedAnswers }),
    // The page that follows tells what was found out; a line feed parts it from what the printer made of the questions.
    detect: () => detectCapability({ host, port, timers: SYSTEM_TIMERS, timing: PRINTER_TIMING, testPage: () => new Uint8Array() }),
  })
}
