// A print station that can die: its timers ring no more, its words reach nobody, and its connections end.

import { createStation, type openTcpPrinter, PRINTER_TIMING, type StationDesk, type Timers } from '@loket/printer'
import type { PrinterCapability, PrinterStatus } from '@loket/protocol'

export interface TrialStation {
  readonly printerStatus: PrinterStatus
  /** As a process that was killed. The connection ends with it, which is for the printer's side to do. */
  die(): void
  /** Everything in hand first. */
  close(): Promise<void>
}

/** The printer of a trial; a test puts another one in its place. */
export type OpenPrinter = typeof openTcpPrinter

export interface TrialStationParts {
  readonly openPrinter: OpenPrinter
  readonly port: number
  readonly capability: PrinterCapability
  readonly desk: StationDesk
  readonly timers: Timers
  /** Of its jobs; each run begins with another. */
  readonly firstProcessId: number
}

export function openTrialStation({ openPrinter, port, capability, desk, timers, firstProcessId }: TrialStationParts): TrialStation {
  const never = new Promise<never>(() => undefined)
  let dead = false
  const own: Timers = { after: (ms, then) => timers.after(ms, () => void (dead || then())) }
  const ownDesk: StationDesk = {
    takeJob: () => heard(desk.takeJob()),
    report: (...report) => heard(dead ? never : desk.report(...report)),
    reportStatus: (status) => void (dead || desk.reportStatus(status)),
    onWork: (listener) => desk.onWork(() => void (dead || listener())),
  }

  async function heard<T>(answer: Promise<T>): Promise<T> {
    const word = await answer
    return dead ? never : word
  }

  const printer = openPrinter({ host: '127.0.0.1', port, capability, timers: own, timing: PRINTER_TIMING, firstProcessId })
  const station = createStation({ printer, desk: ownDesk, timers: own })
  return {
    get printerStatus() {
      return printer.status
    },
    die() {
      dead = true
    },
    async close() {
      await station.close()
      await printer.close()
    },
  }
}
