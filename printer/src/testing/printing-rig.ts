import { encodeLayout } from '../encode/encode-layout.ts'
import { layoutTicket } from '../layout/layout-ticket.ts'
import { epson80 } from '../models/epson-80.ts'
import type { PrinterModel } from '../models/printer-model.ts'
import type { Printer } from '../transport/printer.ts'
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
  const printer = openTcpPrinter({ host: '127.0.0.1', port: virtual.port, model, timers, timing: PRINTER_TIMING, firstProcessId: 1 })
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

/** The bytes of the usual ticket, another number each time it is asked for one. */
export function ticketJob(number: string): Uint8Array {
  return encodeLayout(layoutTicket({ ...SLIP, number: number as typeof SLIP.number }), epson80)
}
