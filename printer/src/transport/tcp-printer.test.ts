import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clone58 } from '../models/clone-58.ts'
import { clone80 } from '../models/clone-80.ts'
import { epson80 } from '../models/epson-80.ts'
import { mute80 } from '../models/mute-80.ts'
import { GO_AHEAD, printingRig, ticketJob } from '../testing/printing-rig.ts'
import { JOB, passClearRounds, READY, scriptedRig, stillWaits } from '../testing/scripted-rig.ts'
import { turnedWhenQuiet } from '../testing/turned-when-quiet.ts'
import { until } from '../testing/until.ts'
import { NO_FAULTS, type PrinterFaults } from '../virtual/machine/faults.ts'
import { PRINTER_TIMING } from './timers.ts'

describe('one job', () => {
  test('[R31] only its own process id means printed', async () => {
    await using rig = await scriptedRig(epson80)
    const result = rig.printer.print(JOB, GO_AHEAD)
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
    const first = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect(await first).toEqual({ state: 'unknown', trouble: null })
    const second = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 32')
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await stillWaits(rig, second)).toBe(true)
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x32, 0x00)
    expect(await second).toEqual({ state: 'printed' })
  })

  test('[R33] a jammed cutter in mid-job is unknown, for the paper hangs in it', async () => {
    await using rig = await printingRig(epson80)
    await rig.virtual.setFaults({ ...NO_FAULTS, cutterError: true })
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'unknown', trouble: 'cutterError' })
  })

  test('[R33] the feed button takes a printer offline and stops no job', async () => {
    await using rig = await scriptedRig(epson80)
    const result = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.say(0x58, 0x02, 0x00, 0x00)
    await until(() => expect(rig.printer.status.troubles).toEqual(['feeding']))
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await result).toEqual({ state: 'printed' })
  })

  test('[R33] a connection lost in mid-job leaves it unknown', async () => {
    await using rig = await printingRig(epson80)
    await until(() => expect(rig.printer.status).toEqual(READY))
    await rig.virtual.setFaults({ ...NO_FAULTS, resetsAfterBytes: 64 })
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'unknown', trouble: 'unreachable' })
    expect(rig.virtual.papers).toEqual([])
  })

  test('[R32] a printer that owes an answer to the preflight gets no job', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersStatus = false
    const before = rig.scripted.received.length
    const result = rig.printer.print(JOB, GO_AHEAD)
    await until(() => expect(rig.scripted.received.length).toBe(before + 12))
    rig.timers.advance(PRINTER_TIMING.answerWithin)
    expect(await result).toEqual({ state: 'notSent', trouble: 'offline' })
    expect(rig.scripted.received.length).toBe(before + 12)
  })

  test('[R32] a printer that hangs up in the preflight gets no job', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersStatus = false
    const before = rig.scripted.received.length
    const result = rig.printer.print(JOB, GO_AHEAD)
    await until(() => expect(rig.scripted.received.length).toBe(before + 12))
    rig.scripted.hangUp()
    expect(await result).toEqual({ state: 'notSent', trouble: 'unreachable' })
  })

  test('[R96] sends nothing over another connection than the one that was found ready', async () => {
    await using rig = await scriptedRig(epson80)
    const maySend = async () => {
      rig.scripted.hangUp()
      await until(() => expect(rig.printer.status.troubles).toEqual(['unreachable']))
      rig.timers.advance(PRINTER_TIMING.retryFirst)
      await until(() => expect(rig.printer.status).toEqual(READY))
      return true
    }
    expect(await rig.printer.print(JOB, { maySend })).toEqual({ state: 'notSent', trouble: 'unreachable' })
  })

  test('[R31] whatever goes wrong, printed means that the paper is there', async () => {
    const faults: fc.Arbitrary<PrinterFaults> = fc
      .record({
        paperOut: fc.boolean(),
        paperLow: fc.boolean(),
        paperEndsAfterLines: fc.option(fc.integer({ min: 1, max: 30 })),
        forgetsJob: fc.boolean(),
        coverOpen: fc.boolean(),
        cutterError: fc.boolean(),
        headHot: fc.boolean(),
        losesPowerAfterBytes: fc.option(fc.integer({ min: 1, max: 700 })),
        powerCyclesAfterBytes: fc.option(fc.integer({ min: 1, max: 700 })),
        refusesConnections: fc.boolean(),
        resetsAfterBytes: fc.option(fc.integer({ min: 1, max: 700 })),
        neverReplies: fc.boolean(),
        splitsReplies: fc.boolean(),
        mixesReports: fc.boolean(),
        holdsProcessIds: fc.boolean(),
      })
      .map((some) => ({ ...NO_FAULTS, ...some }))
    await fc.assert(
      fc.asyncProperty(faults, async (change) => {
        await using rig = await printingRig(epson80)
        await until(() => expect(rig.printer.status).toEqual(READY))
        await rig.virtual.setFaults(change)
        const job = rig.printer.print(ticketJob('A001'), GO_AHEAD)
        const result = await turnedWhenQuiet(rig.timers, () => rig.virtual.bytesRead, job)
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
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'processed' })
  })

  test('[R39] an answer that was owed to an earlier job is not taken for that of a later one', async () => {
    await using rig = await scriptedRig(clone80)
    const first = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect(await first).toEqual({ state: 'unknown', trouble: null })
    const second = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.scripted.say(0x00)
    rig.scripted.say(0x0f)
    // The first byte was the first job's; the second says that this one met the end of the paper.
    expect(await second).toEqual({ state: 'unknown', trouble: 'paperOut' })
  })

  test('[R39] an owed answer that comes between two jobs is owed no longer', async () => {
    await using rig = await scriptedRig(clone80)
    const first = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    await first
    rig.scripted.say(0x00, 0x12)
    const second = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.scripted.say(0x00)
    expect(await second).toEqual({ state: 'processed' })
  })

  test('[R39] an owed answer that never comes costs one job its certainty, not all', async () => {
    await using rig = await scriptedRig(clone80)
    for (const answers of [[], [0x00]]) {
      const result = rig.printer.print(JOB, GO_AHEAD)
      await rig.jobArrived('1D 72 01')
      rig.scripted.say(...answers, 0x18, 0x00, 0x00, 0x00)
      await until(() => expect(rig.printer.status.troubles).toEqual(['offline']))
      rig.scripted.say(0x10, 0x00, 0x00, 0x00)
      await until(() => expect(rig.printer.status.troubles).toEqual([]))
      rig.timers.advance(PRINTER_TIMING.completeWithin)
      expect(await result).toEqual({ state: 'unknown', trouble: null })
    }
    const third = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.scripted.say(0x00)
    expect(await third).toEqual({ state: 'processed' })
  })
})

describe('a printer that never answers', () => {
  test('[R41] has probably printed when it took every byte and stayed connected for as long as a ticket takes', async () => {
    await using rig = await printingRig(mute80)
    await rig.virtual.setFaults({ ...NO_FAULTS, neverReplies: true })
    const result = rig.printer.print(ticketJob('A001'), GO_AHEAD)
    await until(() => expect(rig.virtual.papers).toHaveLength(1))
    rig.timers.advance(PRINTER_TIMING.muteFor)
    expect(await result).toEqual({ state: 'probablyPrinted' })
  })

  test('[R41] leaves a job unknown when the connection is lost meanwhile', async () => {
    await using rig = await printingRig(mute80)
    await rig.virtual.setFaults({ ...NO_FAULTS, neverReplies: true })
    const result = rig.printer.print(ticketJob('A001'), GO_AHEAD)
    await until(() => expect(rig.virtual.papers).toHaveLength(1))
    rig.timers.advance(PRINTER_TIMING.muteFor - 1)
    await rig.virtual.setFaults({ ...NO_FAULTS, refusesConnections: true })
    expect(await result).toEqual({ state: 'unknown', trouble: 'unreachable' })
  })
})

describe('a printer that says nothing of jobs', () => {
  test('[R40] has probably printed when it stays clear of trouble for a while', async () => {
    await using rig = await scriptedRig(clone58)
    const result = rig.printer.print(JOB, GO_AHEAD)
    await passClearRounds(rig.timers, PRINTER_TIMING.clearFor / PRINTER_TIMING.clearEvery)
    expect(await result).toEqual({ state: 'probablyPrinted' })
  })

  test('[R40] is unknown with the trouble that came in that while', async () => {
    await using rig = await scriptedRig(clone58)
    const result = rig.printer.print(JOB, GO_AHEAD)
    await passClearRounds(rig.timers, 1)
    rig.scripted.say(0x18, 0x00, 0x0f, 0x00)
    expect(await result).toEqual({ state: 'unknown', trouble: 'paperOut' })
  })

  test('[R40] is unknown when something holds it up to the end of that while', async () => {
    await using rig = await scriptedRig(clone58)
    const result = rig.printer.print(JOB, GO_AHEAD)
    const rounds = PRINTER_TIMING.clearFor / PRINTER_TIMING.clearEvery
    await passClearRounds(rig.timers, rounds - 1)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.clearEvery))
    rig.scripted.statusAnswers = [0x1a, 0x52, 0x52, 0x12]
    await passClearRounds(rig.timers, 1)
    expect(await result).toEqual({ state: 'unknown', trouble: 'autoRecoverableError' })
  })

  test('[R40] is unknown when it stops answering', async () => {
    await using rig = await scriptedRig(clone58)
    const result = rig.printer.print(JOB, GO_AHEAD)
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

  test('[R36] after one second again once a printer that never speaks has stayed for thirty', async () => {
    await using rig = await printingRig(mute80)
    await until(() => expect(rig.printer.status).toEqual(READY))
    const loseLine = async (retryIn: number) => {
      await rig.virtual.setFaults({ ...NO_FAULTS, refusesConnections: true })
      await until(() => expect(rig.timers.waiting).toEqual([retryIn]))
      await rig.virtual.setFaults(NO_FAULTS)
      rig.timers.advance(retryIn)
      await until(() => expect(rig.printer.status).toEqual(READY))
    }
    await loseLine(1_000)
    rig.timers.advance(PRINTER_TIMING.retryMost - 1)
    await loseLine(2_000)
    rig.timers.advance(PRINTER_TIMING.retryMost)
    await loseLine(1_000)
    await rig.printer.close()
    expect(rig.timers.waiting).toEqual([])
  })

  test('[R36] a job does not wait for the next retry', async () => {
    await using rig = await printingRig(epson80)
    await until(() => expect(rig.printer.status).toEqual(READY))
    await rig.virtual.setFaults({ ...NO_FAULTS, refusesConnections: true })
    await until(() => expect(rig.printer.status.troubles).toEqual(['unreachable']))
    await rig.virtual.setFaults(NO_FAULTS)
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'printed' })
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

  test('[R38] is given up for silence only when it lasts', async () => {
    await using rig = await scriptedRig(epson80)
    for (const answers of [false, false, true, false, false]) {
      await until(() => expect(rig.timers.waiting).toEqual([PRINTER_TIMING.pollEvery]))
      rig.scripted.answersStatus = answers
      rig.timers.advance(rig.timers.nextIn ?? 0)
      await rig.jobArrived('10 04 01 10 04 02 10 04 03 10 04 04')
      if (answers) {
        await until(() => expect(rig.printer.status).toEqual(READY))
        continue
      }
      rig.timers.advance(PRINTER_TIMING.answerWithin)
      await until(() => expect(rig.printer.status.troubles).toEqual(['offline']))
      // Out of step until the line was quiet for as long again.
      rig.timers.advance(PRINTER_TIMING.answerWithin)
    }
    expect(rig.scripted.connections).toBe(1)
  })

  test('[R38] is not given up for silence while a job is awaited', async () => {
    await using rig = await scriptedRig(epson80, { ...PRINTER_TIMING, pollEvery: 1_000, answerWithin: 500 })
    const result = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.answersStatus = false
    for (let poll = 0; poll < 5; poll += 1) {
      await until(() => expect(rig.timers.waiting).toContain(1_000))
      rig.timers.advance(1_000)
      await new Promise(setImmediate)
      rig.timers.advance(500)
    }
    expect(rig.printer.status.troubles).toEqual(['offline'])
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await result).toEqual({ state: 'printed' })
  })

  test('[R43] answers that come too late are not taken for those of the next questions', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersStatus = false
    const first = rig.printer.print(JOB, GO_AHEAD)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.answerWithin))
    rig.timers.advance(PRINTER_TIMING.answerWithin)
    expect(await first).toEqual({ state: 'notSent', trouble: 'offline' })
    // Late: three fine, then "paper end". Taken as answers to the next four they would say "cover open" or nothing at all.
    rig.scripted.say(0x12, 0x12, 0x12, 0x7e, 0x10, 0x00, 0x03, 0x00)
    await until(() => expect(rig.printer.status.paperLow).toBe(true))
    expect(await rig.printer.print(JOB, GO_AHEAD)).toEqual({ state: 'notSent', trouble: 'offline' })
    rig.scripted.answersStatus = true
    rig.timers.advance(PRINTER_TIMING.answerWithin)
    const result = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await result).toEqual({ state: 'printed' })
  })
})
