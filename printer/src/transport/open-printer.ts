import { randomInt } from 'node:crypto'
import type { JobProtocol } from '../models/printer-model.ts'
import type { Printer } from './printer.ts'
import { openTcpPrinter } from './tcp-printer.ts'
import { PRINTER_TIMING, SYSTEM_TIMERS } from './timers.ts'

export interface OpenPrinterOptions {
  readonly host: string
  readonly port: number
  /** As found at commissioning; a model stands for what its manual promises. */
  readonly capability: JobProtocol
}

/** The printer behind a TCP port, with the system's clock. Connects by itself, now and again; until then its status is `unreachable`. */
export function openPrinter({ host, port, capability }: OpenPrinterOptions): Printer {
  // Ids begin anywhere, so that a late answer to a job of an earlier run is not taken for that of a new one.
  return openTcpPrinter({ host, port, capability, timers: SYSTEM_TIMERS, timing: PRINTER_TIMING, firstProcessId: randomInt(1, 10_000) })
}
