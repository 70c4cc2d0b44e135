// Finds the printer of the office and puts a desk in front of it.

import type { PrinterModel, VirtualPrinter } from '@loket/printer'
import { epson58, epson80, openPrinter, startVirtualPrinter } from '@loket/printer'
import type { PrinterSetting } from '../environment.ts'
import type { PrintDesk, PrintDeskParts } from './print-desk.ts'
import { createPrintDesk } from './print-desk.ts'

export interface OpenPrinting {
  /** `null`: this office has no printer. */
  readonly desk: PrintDesk | null
  readonly virtualPrinter: VirtualPrinter | null
  close(): Promise<void>
}

interface PrintingParts extends Omit<PrintDeskParts, 'printer' | 'modelFor'> {
  readonly setting: PrinterSetting
  readonly widthMm: 80 | 58
}

/** A job in hand may take this long to end when the server stops; after that its fate is unknown, and shown so at the next start. */
const LAST_JOB_MS = 2_000

export async function openPrintDesk({ setting, widthMm, ...parts }: PrintingParts): Promise<OpenPrinting> {
  if (setting.kind === 'none') return { desk: null, virtualPrinter: null, close: async () => {} }
  const virtualPrinter = setting.kind === 'virtual' ? await startVirtualPrinter({ port: 0, widthMm }) : null
  const address = setting.kind === 'tcp' ? setting : { host: '127.0.0.1', port: virtualPrinter?.port ?? 0 }
  const printer = openPrinter({ host: address.host, port: address.port, capability: modelFor(widthMm) })
  const desk = createPrintDesk({ ...parts, printer, modelFor })
  return {
    desk,
    virtualPrinter,
    async close() {
      await within(LAST_JOB_MS, desk.close())
      await virtualPrinter?.close()
    },
  }
}

/** The class of printer an office is told to buy. Which model stands there is asked at commissioning, with the full job protocol. */
function modelFor(widthMm: 80 | 58): PrinterModel {
  return widthMm === 80 ? epson80 : epson58
}

async function within(ms: number, ending: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([ending, tooLong])
  clearTimeout(timer)
}
