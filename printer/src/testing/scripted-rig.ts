import { expect } from 'vitest'
import type { JobProtocol } from '../models/printer-model.ts'
import type { Printer, PrintJob } from '../transport/printer.ts'
import { openTcpPrinter } from '../transport/tcp-printer.ts'
import { PRINTER_TIMING } from '../transport/timers.ts'
import { type FakeTimers, fakeTimers } from './fake-timers.ts'
import { type ScriptedPrinter, scriptedPrinter } from './scripted-printer.ts'
import { until } from './until.ts'

/** A few bytes of a job. */
export const JOB: PrintJob = { ref: 'job', bytes: Uint8Array.from([0x1b, 0x40, 0x41, 0x0a, 0x1d, 0x56, 0x01]), copy: false, paperOf: null }
export const READY = { troubles: [], paperLow: false }

export interface ScriptedRig extends AsyncDisposable {
  readonly scripted: ScriptedPrinter
  readonly printer: Printer
  readonly timers: FakeTimers
  /** Waits until a job came whose last bytes are these. */
  jobArrived(lastBytes: string): Promise<void>
}

export async function scriptedRig(capability: JobProtocol, timing = PRINTER_TIMING): Promise<ScriptedRig> {
  const scripted = await scriptedPrinter()
  const timers = fakeTimers()
  const printer = openTcpPrinter({ host: '127.0.0.1', port: scripted.port, capability, timers, timing, firstProcessId: 1 })
  await until(() => expect(printer.status).toEqual(READY))
  let read = scripted.received.length
  return {
    scripted,
    printer,
    timers,
    async jobArrived(lastBytes) {
      const wanted = lastBytes.split(' ').map((byte) => Number.parseInt(byte, 16))
      await until(() => {
        const at = scripted.received.length - wanted.length
        expect(at).toBeGreaterThanOrEqual(read)
        expect(scripted.received.slice(at)).toEqual(wanted)
      })
      read = scripted.received.length
    },
    async [Symbol.asyncDispose]() {
      await scripted[Symbol.asyncDispose]()
      timers.advance(PRINTER_TIMING.completeWithin)
      await printer.close()
    },
  }
}

/** Whether a job is undecided once everything said so far was heard. */
export async function stillWaits(rig: ScriptedRig, job: Promise<unknown>): Promise<boolean> {
  let waits = true
  void job.then(() => {
    waits = false
  })
  rig.scripted.say(0x10, 0x00, 0x03, 0x00)
  await until(() => expect(rig.printer.status.paperLow).toBe(true))
  rig.scripted.say(0x10, 0x00, 0x00, 0x00)
  await until(() => expect(rig.printer.status.paperLow).toBe(false))
  return waits
}

/** Lets so many rounds of "still no trouble?" pass. */
export async function passClearRounds(timers: FakeTimers, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await until(() => expect(timers.waiting).toContain(PRINTER_TIMING.clearEvery))
    timers.advance(PRINTER_TIMING.clearEvery)
  }
}
