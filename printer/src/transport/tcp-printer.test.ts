import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clone58 } from '../models/clone-58.ts'
import { clone80 } from '../models/clone-80.ts'
import { epson80 } from '../models/epson-80.ts'
import { mute80 } from '../models/mute-80.ts'
import type { PrinterModel } from '../models/printer-model.ts'
import { type FakeTimers, fakeTimers } from '../testing/fake-timers.ts'
import { printingRig, ticketJob } from '../testing/printing-rig.ts'
import { type ScriptedPrinter, scriptedPrinter } from '../testing/scripted-printer.ts'
import { until } from '../testing/until.ts'
import { NO_FAULTS, type PrinterFaults } from '../virtual/machine/faults.ts'
import type { Printer } from './printer.ts'
import { openTcpPrinter } from './tcp-printer.ts'
import { PRINTER_TIMING } from './timers.ts'

const JOB = Uint8Array.from([0x1b, 0x40, 0x41, 0x0a, 0x1d, 0x56, 0x01])
const READY = { troubles: [], paperLow: false }

describe('one job', () => {
  test('[R31] only its own process id means printed', async () => {
    await using rig = await scriptedRig(epson80)
    const result = rig.printer.print(JOB)
    await rig.jobArrived('1D 28 48 06 00 30 30 30 30 30 31')
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x32, 0x00)
    rig.scripted.say(0x12, 0x00, 0x37, 0x25, 0x00)
    expect(await stillWaits(rig, result)).toBe(true)
    rig.scripted.say(0x37, 0x22, 0x30, 0x30)
    rig.scripted.say(0x30, 0x31, 0x00)
    expect(await result).toEqual({ state: 'printed' })
  })

  test('[R34] no word in time leaves it unknown, and a late word changes nothing', async () => {
    await using rig = await scriptedRig(epson80)
    const first = rig.printer.print(JOB)
    await rig.jobArrived('30 30 30 31')
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect(await first).toEqual({ state: 'unknown', trouble: null })
    const second = rig.printer.print(JOB)
    await rig.jobArrived('30 30 30 32')
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await stillWaits(rig, second)).toBe(true)
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x32, 0x00)
    expect(await second).toEqual({ state: 'printed' })
  })

  test('[R33] a jammed cutter in mid-job is unknown, for the paper hangs in it', async () => {
    await using rig = await printingRig(epson80)
    await rig.virtual.setFaults({ ...NO_FAULTS, cutterError: true })
    expect(await rig.printer.print(ticketJob('A001'))).toEqual({ state: 'unknown', trouble: 'cutterError' })
  })

  test('[R33] the feed button takes a printer offline and stops no job', async () => {
    await using rig = await scriptedRig(epson80)
    const result = rig.printer.print(JOB)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.say(0x58, 0x02, 0x00, 0x00)
    await until(() => expect(rig.printer.status.troubles).toEqual(['offline']))
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await result).toEqual({ state: 'printed' })
  })

  test('[R33] a connection lost in mid-job leaves it unknown', async () => {
    await using rig = await printingRig(epson80)
    await until(() => expect(rig.printer.status).toEqual(READY))
    await rig.virtual.setFaults({ ...NO_FAULTS, resetsAfterBytes: 64 })
    expect(await rig.printer.print(ticketJob('A001'))).toEqual({ state: 'unknown', trouble: 'unreachable' })
    expect(rig.virtual.papers).toEqual([])
  })

  test('[R32] a printer that owes an answer to the preflight gets no job', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersStatus = false
    const before = rig.scripted.received.length
    const result = rig.printer.print(JOB)
    await until(() => expect(rig.scripted.received.length).toBe(before + 12))
    rig.timers.advance(PRINTER_TIMING.answerWithin)
    expect(await result).toEqual({ state: 'notSent', trouble: 'offline' })
    expect(rig.scripted.received.length).toBe(before + 12)
  })

  test('[R32] a printer that hangs up in the preflight gets no job', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersStatus = false
    const before = rig.scripted.received.length
    const result = rig.printer.print(JOB)
    await until(() => expect(rig.scripted.received.length).toBe(before + 12))
    rig.scripted.hangUp()
    expect(await result).toEqual({ state: 'notSent', trouble: 'unreachable' })
  })

  test('[R41] a mute printer: sent, and never more than unknown', async () => {
    await using rig = await printingRig(mute80)
    await rig.virtual.setFaults({ ...NO_FAULTS, neverReplies: true })
    const result = rig.printer.print(ticketJob('A001'))
    await until(() => expect(rig.virtual.papers).toHaveLength(1))
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect(await result).toEqual({ state: 'unknown', trouble: null })
  })

  test('[R31] whatever goes wrong, printed means that the paper is there', async () => {
    const faults: fc.Arbitrary<PrinterFaults> = fc.record({
      paperOut: fc.boolean(),
      paperLow: fc.boolean(),
      paperEndsAfterLines: fc.option(fc.integer({ min: 1, max: 30 })),
      coverOpen: fc.boolean(),
      cutterError: fc.boolean(),
      refusesConnections: fc.boolean(),
      neverReplies: fc.boolean(),
      splitsReplies: fc.boolean(),
      resetsAfterBytes: fc.option(fc.integer({ min: 1, max: 700 })),
    })
    await fc.assert(
      fc.asyncProperty(faults, async (change) => {
        await using rig = await printingRig(epson80)
        await until(() => expect(rig.printer.status).toEqual(READY))
        await rig.virtual.setFaults(change)
        const job = rig.printer.print(ticketJob('A001'))
        const result = await Promise.race([job, quiet(rig.virtual).then(() => turnedPast(rig.timers, job))])
        if (result.state === 'printed') expect(rig.virtual.papers).toHaveLength(1)
        if (result.state === 'notSent') expect(rig.virtual.papers).toHaveLength(0)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('a printer that knows GS r alone', () => {
  test('[R31] says processed, which is less than printed', async () => {
    await using rig = await printingRig(clone80)
    expect(await rig.printer.print(ticketJob('A001'))).toEqual({ state: 'processed' })
  })

  test('[R39] an answer that was owed to an earlier job is not taken for that of a later one', async () => {
    await using rig = await scriptedRig(clone80)
    const first = rig.printer.print(JOB)
    await rig.jobArrived('1D 72 01')
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect(await first).toEqual({ state: 'unknown', trouble: null })
    const second = rig.printer.print(JOB)
    await rig.jobArrived('1D 72 01')
    rig.scripted.say(0x00)
    rig.scripted.say(0x0f)
    // The first byte was the first job's; the second says that this one met the end of the paper.
    expect(await second).toEqual({ state: 'unknown', trouble: 'paperOut' })
  })

  test('[R39] an owed answer that comes between two jobs is owed no longer', async () => {
    await using rig = await scriptedRig(clone80)
    const first = rig.printer.print(JOB)
    await rig.jobArrived('1D 72 01')
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    await first
    rig.scripted.say(0x00, 0x12)
    const second = rig.printer.print(JOB)
    await rig.jobArrived('1D 72 01')
    rig.scripted.say(0x00)
    expect(await second).toEqual({ state: 'processed' })
  })

  test('[R39] an owed answer that never comes costs one job its certainty, not all', async () => {
    await using rig = await scriptedRig(clone80)
    for (const answers of [[], [0x00]]) {
      const result = rig.printer.print(JOB)
      await rig.jobArrived('1D 72 01')
      rig.scripted.say(...answers, 0x18, 0x00, 0x00, 0x00)
      await until(() => expect(rig.printer.status.troubles).toEqual(['offline']))
      rig.scripted.say(0x10, 0x00, 0x00, 0x00)
      await until(() => expect(rig.printer.status.troubles).toEqual([]))
      rig.timers.advance(PRINTER_TIMING.completeWithin)
      expect(await result).toEqual({ state: 'unknown', trouble: null })
    }
    const third = rig.printer.print(JOB)
    await rig.jobArrived('1D 72 01')
    rig.scripted.say(0x00)
    expect(await third).toEqual({ state: 'processed' })
  })
})

describe('a printer that says nothing of jobs', () => {
  test('[R40] has probably printed when it stays clear of trouble for a while', async () => {
    await using rig = await scriptedRig(clone58)
    const result = rig.printer.print(JOB)
    await passClearRounds(rig.timers, PRINTER_TIMING.clearFor / PRINTER_TIMING.clearEvery)
    expect(await result).toEqual({ state: 'probablyPrinted' })
  })

  test('[R40] is unknown with the trouble that came in that while', async () => {
    await using rig = await scriptedRig(clone58)
    const result = rig.printer.print(JOB)
    await passClearRounds(rig.timers, 1)
    rig.scripted.say(0x18, 0x00, 0x0f, 0x00)
    expect(await result).toEqual({ state: 'unknown', trouble: 'paperOut' })
  })

  test('[R40] is unknown when it stops answering', async () => {
    await using rig = await scriptedRig(clone58)
    const result = rig.printer.print(JOB)
    await passClearRounds(rig.timers, 1)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.clearEvery))
    rig.scripted.answersStatus = false
    await passClearRounds(rig.timers, 1)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.answerWithin))
    rig.timers.advance(PRINTER_TIMING.answerWithin)
    expect(await result).toEqual({ state: 'unknown', trouble: 'offline' })
  })
})

describe('the connection', () => {
  test('[R36] comes back by itself, after one second, then twice as long each time, thirty at most', async () => {
    await using rig = await printingRig(epson80)
    await until(() => expect(rig.printer.status).toEqual(READY))
    await rig.virtual.setFaults({ ...NO_FAULTS, refusesConnections: true })
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      await until(() => expect(rig.timers.waiting).toEqual([seconds * 1_000]))
      expect(rig.printer.status.troubles).toEqual(['unreachable'])
      rig.timers.advance(seconds * 1_000)
    }
    await until(() => expect(rig.timers.waiting).toEqual([30_000]))
    await rig.virtual.setFaults(NO_FAULTS)
    rig.timers.advance(30_000)
    await until(() => expect(rig.printer.status).toEqual(READY))
  })

  test('[R36] a job does not wait for the next retry', async () => {
    await using rig = await printingRig(epson80)
    await until(() => expect(rig.printer.status).toEqual(READY))
    await rig.virtual.setFaults({ ...NO_FAULTS, refusesConnections: true })
    await until(() => expect(rig.printer.status.troubles).toEqual(['unreachable']))
    await rig.virtual.setFaults(NO_FAULTS)
    expect(await rig.printer.print(ticketJob('A001'))).toEqual({ state: 'printed' })
  })

  test('[R38] is kept alive by asking, and a printer that stops answering is offline, then connected anew', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersStatus = false
    for (const troubles of [['offline'], ['offline'], ['unreachable']]) {
      await until(() => expect(rig.timers.waiting).toEqual([PRINTER_TIMING.pollEvery]))
      rig.timers.advance(PRINTER_TIMING.pollEvery)
      await until(() => expect(rig.timers.waiting).toEqual([PRINTER_TIMING.answerWithin]))
      rig.timers.advance(PRINTER_TIMING.answerWithin)
      await until(() => expect(rig.printer.status.troubles).toEqual(troubles))
      // Out of step until the line was quiet for as long again.
      if (troubles[0] === 'offline') rig.timers.advance(PRINTER_TIMING.answerWithin)
    }
    rig.scripted.answersStatus = true
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.retryFirst))
    rig.timers.advance(PRINTER_TIMING.retryFirst)
    await until(() => expect(rig.printer.status).toEqual(READY))
    expect(rig.scripted.connections).toBe(2)
  })

  test('[R43] answers that come too late are not taken for those of the next questions', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersStatus = false
    const first = rig.printer.print(JOB)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.answerWithin))
    rig.timers.advance(PRINTER_TIMING.answerWithin)
    expect(await first).toEqual({ state: 'notSent', trouble: 'offline' })
    // Late: three fine, then "paper end". Taken as answers to the next four they would say "cover open" or nothing at all.
    rig.scripted.say(0x12, 0x12, 0x12, 0x7e, 0x10, 0x00, 0x03, 0x00)
    await until(() => expect(rig.printer.status.paperLow).toBe(true))
    expect(await rig.printer.print(JOB)).toEqual({ state: 'notSent', trouble: 'offline' })
    rig.scripted.answersStatus = true
    rig.timers.advance(PRINTER_TIMING.answerWithin)
    const result = rig.printer.print(JOB)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await result).toEqual({ state: 'printed' })
  })

  test('[R42] is ended, never cut off: a slow reader that spoke meanwhile still gets the whole job', async () => {
    await using rig = await scriptedRig(mute80)
    const job = Uint8Array.from({ length: 1_048_576 }, () => 0x41)
    rig.scripted.pause()
    rig.scripted.say(0x10, 0x00, 0x00, 0x00)
    const result = rig.printer.print(job)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect(await result).toEqual({ state: 'unknown', trouble: null })
    const closing = rig.printer.close()
    rig.scripted.say(0x10, 0x00, 0x00, 0x00)
    rig.scripted.resume()
    await closing
    expect(rig.scripted.received.length).toBe(job.length)
  })
})

interface ScriptedRig extends AsyncDisposable {
  readonly scripted: ScriptedPrinter
  readonly printer: Printer
  readonly timers: FakeTimers
  /** Waits until a job came whose last bytes are these. */
  jobArrived(lastBytes: string): Promise<void>
}

async function scriptedRig(model: PrinterModel): Promise<ScriptedRig> {
  const scripted = await scriptedPrinter()
  const timers = fakeTimers()
  const printer = openTcpPrinter({ host: '127.0.0.1', port: scripted.port, model, timers, timing: PRINTER_TIMING, firstProcessId: 1 })
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
async function stillWaits(rig: ScriptedRig, job: Promise<unknown>): Promise<boolean> {
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
async function passClearRounds(timers: FakeTimers, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await until(() => expect(timers.waiting).toContain(PRINTER_TIMING.clearEvery))
    timers.advance(PRINTER_TIMING.clearEvery)
  }
}

/** Until nothing more arrives at the printer: what it has not said by then, it does not say. */
async function quiet(virtual: { readonly bytesRead: number }): Promise<void> {
  let before = -1
  for (let still = 0; still < 50; still = virtual.bytesRead === before ? still + 1 : 0) {
    before = virtual.bytesRead
    await new Promise(setImmediate)
  }
}

/** Turns the clock until the job is settled. */
async function turnedPast<T>(timers: FakeTimers, job: Promise<T>): Promise<T> {
  let settled = false
  void job.finally(() => {
    settled = true
  })
  while (!settled) {
    timers.advance(500)
    await new Promise(setImmediate)
  }
  return job
}
