import { describe, expect, test } from 'vitest'
import { RECOVER_AND_FORGET } from '../encode/commands.ts'
import { clone80 } from '../models/clone-80.ts'
import { epson80 } from '../models/epson-80.ts'
import { GO_AHEAD, printingRig, ticketJob } from '../testing/printing-rig.ts'
import { JOB, READY, type ScriptedRig, scriptedRig, stillWaits } from '../testing/scripted-rig.ts'
import { until } from '../testing/until.ts'
import { NO_FAULTS } from '../virtual/machine/faults.ts'
import { openTcpPrinter } from './tcp-printer.ts'
import { PRINTER_TIMING } from './timers.ts'

const JAMMED = [0x1a, 0x52, 0x1a, 0x12] as const
const BROKEN = [0x1a, 0x52, 0x32, 0x12] as const
const FINE = [0x12, 0x12, 0x12, 0x12] as const

describe('after a jam', () => {
  test('[R95] a printer whose jam was cleared goes on with the next job that is wanted', async () => {
    await using rig = await printingRig(epson80)
    await rig.virtual.setFaults({ ...NO_FAULTS, cutterError: true })
    expect(await rig.printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'unknown', trouble: 'cutterError' })
    await rig.virtual.setFaults(NO_FAULTS)
    expect(await rig.printer.print(ticketJob('A002'), GO_AHEAD)).toEqual({ state: 'printed' })
    expect(rig.printer.status).toEqual(READY)
    expect(rig.virtual.papers.at(-1)?.text).toContain('A002')
  })

  test('[R95] or as soon as its cover was closed', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.say(0x38, 0x08, 0x00, 0x00)
    await until(() => expect(rig.printer.status.troubles).toEqual(['cutterError', 'coverOpen']))
    expect(recoveries(rig)).toBe(0)
    rig.scripted.say(0x18, 0x08, 0x00, 0x00)
    await until(() => expect(recoveries(rig)).toBe(1))
  })

  test('[R95] a jam that is still there keeps the job from being sent, after a moment', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.statusAnswers = JAMMED
    const result = rig.printer.print(JOB, GO_AHEAD)
    for (let waited = 0; waited < PRINTER_TIMING.clearFor; waited += PRINTER_TIMING.clearEvery) {
      await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.clearEvery))
      rig.timers.advance(PRINTER_TIMING.clearEvery)
    }
    expect(await result).toEqual({ state: 'notSent', trouble: 'cutterError' })
    expect(recoveries(rig)).toBe(1)
  })

  test('[R95] a printer that takes a moment to recover is given it', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.statusAnswers = JAMMED
    const result = rig.printer.print(JOB, GO_AHEAD)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.clearEvery))
    rig.scripted.statusAnswers = FINE
    rig.timers.advance(PRINTER_TIMING.clearEvery)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await result).toEqual({ state: 'printed' })
  })

  test('[R95] nothing is recovered while a job is awaited, for it would be forgotten', async () => {
    await using rig = await scriptedRig(epson80)
    const result = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    // One packet: the cover was opened and closed before anybody could act on it.
    rig.scripted.say(0x38, 0x08, 0x00, 0x00, 0x18, 0x08, 0x00, 0x00)
    expect(await result).toEqual({ state: 'unknown', trouble: 'cutterError' })
    rig.timers.advance(PRINTER_TIMING.pollEvery)
    await rig.jobArrived('10 04 01 10 04 02 10 04 03 10 04 04')
    expect(recoveries(rig)).toBe(0)
  })

  test('[R95] only switching it off helps an unrecoverable error', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.statusAnswers = BROKEN
    expect(await rig.printer.print(JOB, GO_AHEAD)).toEqual({ state: 'notSent', trouble: 'unrecoverableError' })
    expect(recoveries(rig)).toBe(0)
  })

  test('[R95] no late word is believed after a recovery, for the printer forgot the job', async () => {
    await using rig = await scriptedRig(epson80)
    const told: string[] = []
    rig.printer.onLateWord((ref) => told.push(ref))
    const result = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.say(0x38, 0x08, 0x00, 0x00)
    await result
    rig.scripted.say(0x18, 0x08, 0x00, 0x00)
    await until(() => expect(recoveries(rig)).toBe(1))
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00, 0x10, 0x00, 0x00, 0x00)
    await until(() => expect(rig.printer.status).toEqual(READY))
    expect(told).toEqual([])
  })

  test('[R39] no GS r answer is owed after a recovery, for the printer forgot the question', async () => {
    await using rig = await scriptedRig(clone80)
    await jobThatJammed(rig)
    rig.scripted.say(0x38, 0x08, 0x00, 0x00)
    await until(() => expect(rig.printer.status.troubles).toContain('coverOpen'))
    rig.scripted.say(0x18, 0x08, 0x00, 0x00)
    await until(() => expect(recoveries(rig)).toBe(1))
    rig.scripted.say(0x10, 0x00, 0x00, 0x00)
    const next = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.scripted.say(0x00)
    expect(await stillWaits(rig, next)).toBe(false)
    expect(await next).toEqual({ state: 'processed' })
  })

  test('[R39] on another connection it still is, for a printer that kept its power answers there', async () => {
    await using rig = await scriptedRig(clone80)
    const first = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.scripted.hangUp()
    expect(await first).toEqual({ state: 'unknown', trouble: 'unreachable' })
    rig.timers.advance(PRINTER_TIMING.retryFirst)
    await until(() => expect(rig.printer.status).toEqual(READY))
    const second = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.scripted.say(0x00)
    expect(await stillWaits(rig, second)).toBe(true)
    rig.scripted.say(0x0f)
    expect(await second).toEqual({ state: 'unknown', trouble: 'paperOut' })
  })

  test('[R39] nor is it forgotten where the printer was opened anew, as it is after a test page', async () => {
    await using rig = await scriptedRig(clone80)
    const first = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect(await first).toMatchObject({ state: 'unknown' })
    expect(rig.printer.owedAnswers).toBe(1)
    const { port } = rig.scripted
    const anew = openTcpPrinter({
      host: '127.0.0.1',
      port,
      capability: clone80,
      timers: rig.timers,
      timing: PRINTER_TIMING,
      firstProcessId: 1,
      owedAnswers: 1,
    })
    await until(() => expect(anew.status).toEqual(READY))
    const page = anew.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.scripted.say(0x00)
    expect(await Promise.race([page, new Promise((resolve) => setImmediate(() => setImmediate(() => resolve('waits'))))])).toBe('waits')
    rig.scripted.say(0x00)
    expect(await page).toEqual({ state: 'processed' })
    await anew.close()
  })

  test('[R33] a hot head holds a job up and does not end it', async () => {
    await using rig = await scriptedRig(epson80)
    const printed = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.say(0x18, 0x40, 0x00, 0x00)
    await until(() => expect(rig.printer.status.troubles).toEqual(['autoRecoverableError']))
    rig.scripted.say(0x10, 0x00, 0x00, 0x00, 0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await printed).toEqual({ state: 'printed' })
    const unknown = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 32')
    rig.scripted.say(0x18, 0x40, 0x00, 0x00)
    await until(() => expect(rig.printer.status.troubles).toEqual(['autoRecoverableError']))
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect(await unknown).toEqual({ state: 'unknown', trouble: 'autoRecoverableError' })
  })
})

async function jobThatJammed(rig: ScriptedRig): Promise<void> {
  const result = rig.printer.print(JOB, GO_AHEAD)
  await rig.jobArrived('1D 72 01')
  rig.scripted.say(0x18, 0x08, 0x00, 0x00)
  expect(await result).toEqual({ state: 'unknown', trouble: 'cutterError' })
}

function recoveries(rig: ScriptedRig): number {
  const { received } = rig.scripted
  return received.filter((_, at) => RECOVER_AND_FORGET.every((byte, index) => received[at + index] === byte)).length
}
