import { encodeLayout } from '../encode/encode-layout.ts'
import { layoutTicket } from '../layout/layout-ticket.ts'
import { epson80 } from '../models/epson-80.ts'
import type { PrinterModel } from '../models/printer-model.ts'
import type { Printer, PrintJob, PrintSteps } from '../transport/printer.ts'
import { openTcpPrinter } from '../transport/tcp-printer.ts'
import { PRINTER_TIMING } from '../transport/timers.ts'
import { startVirtualPrinter, type VirtualPrinter } from '../virtual/start-virtual-printer.ts'
import { type FakeTimers, fakeTimers } from './fake-timers.ts'
import { SLIP } from './slips.ts'

/** A real connection to a virtual printer, under a clock that the test turns. */
export interface PrintingRig extends AsyncDisposable {
  readonly virtual: VirtualPrinter
  readonly printer: Printer
  readonly timers: FakeTimers
}

export async function printingRig(model: PrinterModel): Promise<PrintingRig> {
  const virtual = await startVirtualPrinter({ port: 0, now: () => 0 })
  const timers = fakeTimers()
  const printer = openTcpPrinter({
    host: '127.0.0.1',
    port: virtual.port,
    capability: model,
    timers,
    timing: PRINTER_TIMING,
    firstProcessId: 1,
  })
  return {
    virtual,
    printer,
    timers,
    async [Symbol.asyncDispose]() {
      await virtual.close()
      timers.advance(PRINTER_TIMING.completeWithin)
      await printer.close()
    },
  }
}

/** The usual ticket, another number each time it is asked for one. */
export function ticketJob(number: string): PrintJob {
  const slip = { ...SLIP, number: number as typeof SLIP.number }
  return { ref: number, bytes: encodeLayout(layoutTicket(slip), epson80), copy: false, paperOf: number }
}

/** The owner of a job who always agrees. */
export const GO_AHEAD: PrintSteps = { maySend: async () => true }
