// What every printer of ours promises, whatever carries its bytes.

import type { PrinterStatus } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { epson80 } from '../models/epson-80.ts'
import { GO_AHEAD, printingRig, ticketJob } from '../testing/printing-rig.ts'
import { until } from '../testing/until.ts'
import { NO_FAULTS } from '../virtual/machine/faults.ts'
import { memoryPrinter } from './memory-printer.ts'
import type { Printer, PrintResult } from './printer.ts'

interface Rig extends AsyncDisposable {
  readonly printer: Printer
  /** How many jobs came out, or will by themselves. */
  jobsArrived(): number
  emptyPaper(): Promise<void>
  refillPaper(): Promise<void>
  lowPaper(): Promise<void>
  openCover(): Promise<void>
  /** The paper ends while the next job is printed. */
  emptyPaperInNextJob(): Promise<void>
  unplug(): Promise<void>
}

const RIGS: readonly (readonly [string, () => Promise<Rig>])[] = [
  ['in memory', async () => memoryRig()],
  ['behind TCP', tcpRig],
]

describe.each(RIGS)('a printer %s', (_name, openRig) => {
  test('[R31] says printed when it has printed, and the paper is there', async () => {
    await using rig = await openRig()
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'printed' })
    expect(rig.jobsArrived()).toBe(1)
  })

  test('[R35] prints one job after the other, in the order they were asked for', async () => {
    await using rig = await openRig()
    const results = await Promise.all(['A001', 'A002', 'A003'].map((number) => rig.printer.print(ticketJob(number), GO_AHEAD)))
    expect(results).toEqual([{ state: 'printed' }, { state: 'printed' }, { state: 'printed' }])
    expect(rig.jobsArrived()).toBe(3)
  })

  test('[R32] sends nothing without paper, and says so', async () => {
    await using rig = await openRig()
    await rig.emptyPaper()
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'notSent', trouble: 'paperOut' })
    await rig.refillPaper()
    expect(rig.jobsArrived()).toBe(0)
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'printed' })
  })

  test('[R32] sends nothing with an open cover, or to nobody', async () => {
    await using rig = await openRig()
    await rig.openCover()
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'notSent', trouble: 'coverOpen' })
    await rig.unplug()
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'notSent', trouble: 'unreachable' })
  })

  test('[R33] trouble in the middle of a job leaves it unknown, never printed and never not sent', async () => {
    await using rig = await openRig()
    await rig.emptyPaperInNextJob()
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'unknown', trouble: 'paperOut' })
    expect(await rig.printer.print(ticketJob('A002'), GO_AHEAD)).toEqual({ state: 'notSent', trouble: 'paperOut' })
  })

  test('[R96] asks the owner of a job when it is ready, and sends nothing without a yes', async () => {
    await using rig = await openRig()
    for (const maySend of [async () => false, async () => Promise.reject(new Error('nobody there'))]) {
      expect(await rig.printer.print(ticketJob('A001'), { maySend })).toEqual({ state: 'notSent', trouble: null })
    }
    expect(rig.jobsArrived()).toBe(0)
    const asked: number[] = []
    const maySend = async () => asked.push(rig.jobsArrived()) > 0
    expect(await rig.printer.print(ticketJob('A002'), { maySend })).toEqual({ state: 'printed' })
    await rig.emptyPaper()
    expect(await rig.printer.print(ticketJob('A003'), { maySend })).toEqual({ state: 'notSent', trouble: 'paperOut' })
    expect(asked).toEqual([0])
  })

  test('[R170] says that a job has left before it says what came of it, and not of one that was not sent', async () => {
    await using rig = await openRig()
    const said: string[] = []
    const print = async () => {
      const { state } = await rig.printer.print(ticketJob('A001'), { ...GO_AHEAD, sent: () => void said.push('sent') })
      said.push(state)
    }
    await print()
    await rig.emptyPaper()
    await print()
    expect(said).toEqual(['sent', 'printed', 'notSent'])
  })

  test('[R171] says whether it is ready, once the jobs before are done', async () => {
    await using rig = await openRig()
    const job = rig.printer.print(ticketJob('A001'), GO_AHEAD)
    const done: string[] = []
    void job.then(() => done.push('printed'))
    const ready = rig.printer.whenReady()
    void ready.then(() => done.push('ready'))
    expect([await ready, done]).toEqual([null, ['printed', 'ready']])
    await rig.openCover()
    expect(await rig.printer.whenReady()).toBe('coverOpen')
    await rig.printer.close()
    expect(await rig.printer.whenReady()).toBe('unreachable')
  })

  test('[R96] sends nothing when trouble came while its owner was asked', async () => {
    await using rig = await openRig()
    const maySend = async () => {
      await rig.openCover()
      return true
    }
    expect(await rig.printer.print(ticketJob('A001'), { maySend })).toEqual({ state: 'notSent', trouble: 'coverOpen' })
    expect(rig.jobsArrived()).toBe(0)
  })

  test('[R92] a job kept while the paper was out is told of when it has come out after all', async () => {
    await using rig = await openRig()
    const told = Promise.withResolvers<readonly [string, PrintResult]>()
    rig.printer.onLateWord((ref, result) => told.resolve([ref, result]))
    await rig.emptyPaperInNextJob()
    expect((await rig.printer.print(ticketJob('A001'), GO_AHEAD)).state).toBe('unknown')
    await rig.refillPaper()
    expect(await told.promise).toEqual(['A001', { state: 'printed' }])
    expect(rig.jobsArrived()).toBe(1)
  })

  test('[R37] trouble is state: told on every change, and to nobody who stopped listening', async () => {
    await using rig = await openRig()
    const heard: PrinterStatus[] = []
    const stopped: PrinterStatus[] = []
    rig.printer.onStatus((status) => heard.push(status))
    rig.printer.onStatus((status) => stopped.push(status))()
    expect(rig.printer.status).toEqual({ troubles: [], paperLow: false })
    await rig.lowPaper()
    // Heard once more, and no change.
    await rig.lowPaper()
    await rig.printer.print(ticketJob('A001'), GO_AHEAD)
    await rig.emptyPaper()
    await rig.refillPaper()
    expect(heard).toEqual([
      { troubles: [], paperLow: true },
      { troubles: ['paperOut'], paperLow: true },
      { troubles: [], paperLow: false },
    ])
    expect(stopped).toEqual([])
  })

  test('[R42] close lets the job in hand finish and sends none after it', async () => {
    await using rig = await openRig()
    const job = rig.printer.print(ticketJob('A001'), GO_AHEAD)
    const closing = rig.printer.close()
    expect(await job).toEqual({ state: 'printed' })
    await closing
    expect(await rig.printer.print(ticketJob('A002'), GO_AHEAD)).toEqual({ state: 'notSent', trouble: 'unreachable' })
    expect(rig.jobsArrived()).toBe(1)
  })
})

function memoryRig(): Rig {
  const printer = memoryPrinter()
  return {
    printer,
    jobsArrived: () => printer.jobs.length,
    emptyPaper: async () => printer.setStatus({ troubles: ['paperOut'], paperLow: true }),
    refillPaper: async () => printer.setStatus({ troubles: [], paperLow: false }),
    lowPaper: async () => printer.setStatus({ troubles: [], paperLow: true }),
    openCover: async () => printer.setStatus({ troubles: ['coverOpen'], paperLow: false }),
    emptyPaperInNextJob: async () => printer.failNextJob('paperOut'),
    unplug: async () => printer.setStatus({ troubles: ['unreachable'], paperLow: false }),
    [Symbol.asyncDispose]: () => printer.close(),
  }
}

async function tcpRig(): Promise<Rig> {
  const { virtual, printer, timers, [Symbol.asyncDispose]: dispose } = await printingRig(epson80)
  const troubles = (expected: PrinterStatus) => until(() => expect(printer.status).toEqual(expected))
  await troubles({ troubles: [], paperLow: false })
  return {
    printer,
    jobsArrived: () => virtual.papers.length,
    async emptyPaper() {
      await virtual.setFaults({ ...NO_FAULTS, paperOut: true })
      await troubles({ troubles: ['paperOut'], paperLow: true })
    },
    async refillPaper() {
      await virtual.setFaults(NO_FAULTS)
      await troubles({ troubles: [], paperLow: false })
    },
    async lowPaper() {
      await virtual.setFaults({ ...NO_FAULTS, paperLow: true })
      await troubles({ troubles: [], paperLow: true })
    },
    async openCover() {
      await virtual.setFaults({ ...NO_FAULTS, coverOpen: true })
      await troubles({ troubles: ['coverOpen'], paperLow: false })
    },
    emptyPaperInNextJob: () => virtual.setFaults({ ...NO_FAULTS, paperEndsAfterLines: 5 }),
    async unplug() {
      await virtual.setFaults({ ...NO_FAULTS, refusesConnections: true })
      await troubles({ troubles: ['unreachable'], paperLow: false })
    },
    async [Symbol.asyncDispose]() {
      await dispose()
      expect(timers.waiting).toEqual([])
    },
  }
}
