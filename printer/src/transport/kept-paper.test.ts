import { describe, expect, test } from 'vitest'
import { CLEAR_BUFFERS } from '../encode/commands.ts'
import { clone80 } from '../models/clone-80.ts'
import { epson80 } from '../models/epson-80.ts'
import { GO_AHEAD } from '../testing/printing-rig.ts'
import { JOB, READY, type ScriptedRig, scriptedRig, stillWaits } from '../testing/scripted-rig.ts'
import { until } from '../testing/until.ts'
import { PRINTER_TIMING } from './timers.ts'

const PAPER_OUT = [0x18, 0x00, 0x0c, 0x00]
const FINE = [0x10, 0x00, 0x00, 0x00]
const WORD_1 = [0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00]
const WORD_2 = [0x37, 0x22, 0x30, 0x30, 0x30, 0x32, 0x00]

describe('paper that the printer kept while it had none', () => {
  test('[R99] comes out whole before its rest is cleared away for the next', async () => {
    await using rig = await scriptedRig(epson80)
    const told: string[] = []
    rig.printer.onLateWord((ref) => told.push(ref))
    await keptAndRefilled(rig)
    const next = rig.printer.print(JOB, GO_AHEAD)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    expect(await stillWaits(rig, next)).toBe(true)
    expect(clearings(rig)).toBe(1)
    rig.scripted.say(...WORD_1)
    await rig.jobArrived('30 30 30 32')
    expect([told, clearings(rig)]).toEqual([['job'], 2])
    rig.scripted.say(...WORD_2)
    expect(await next).toEqual({ state: 'printed' })
  })

  test('[R99] is waited for as long as a paper takes, and then cleared away', async () => {
    await using rig = await scriptedRig(epson80, { ...PRINTER_TIMING, pollEvery: 60_000 })
    await keptAndRefilled(rig)
    const next = rig.printer.print(JOB, GO_AHEAD)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    rig.timers.advance(PRINTER_TIMING.completeWithin - 1)
    expect(clearings(rig)).toBe(1)
    rig.timers.advance(1)
    await rig.jobArrived('30 30 30 32')
    rig.scripted.say(...WORD_2)
    expect([await next, clearings(rig)]).toEqual([{ state: 'printed' }, 2])
  })

  test('[R99] stays kept when the paper ends again meanwhile', async () => {
    await using rig = await scriptedRig(epson80)
    await keptAndRefilled(rig)
    const asked: string[] = []
    const next = rig.printer.print(JOB, { maySend: async () => asked.push('maySend') > 0 })
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    rig.scripted.say(...PAPER_OUT)
    await until(() => expect(rig.printer.status.troubles).toEqual(['paperOut']))
    rig.scripted.statusAnswers = [0x1a, 0x32, 0x12, 0x7e]
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect(await next).toEqual({ state: 'notSent', trouble: 'paperOut' })
    expect([asked, clearings(rig)]).toEqual([[], 1])
  })

  test('[R99] is waited for no longer when the line breaks', async () => {
    await using rig = await scriptedRig(epson80)
    await keptAndRefilled(rig)
    const next = rig.printer.print(JOB, GO_AHEAD)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    rig.scripted.hangUp()
    expect(await next).toEqual({ state: 'notSent', trouble: 'unreachable' })
  })

  test('[R99] holds the copy of that very paper not up, and makes room for it', async () => {
    await using rig = await scriptedRig(epson80)
    await keptAndRefilled(rig, { ...JOB, paperOf: 'B' })
    const copy = rig.printer.print({ ...JOB, copy: true, paperOf: 'B' }, GO_AHEAD)
    await rig.jobArrived('30 30 30 32')
    expect(clearings(rig)).toBe(2)
    rig.scripted.say(...WORD_2)
    expect(await copy).toEqual({ state: 'printed' })
  })

  test.each([
    ['of a number', 'B', 'A'],
    ['of none', null, 'A'],
    ['of none', null, null],
  ])("[R99] %s (%s) comes out whole before the copy of another's (%s)", async (_of, paperOf, copyOf) => {
    await using rig = await scriptedRig(epson80)
    await keptAndRefilled(rig, { ...JOB, paperOf })
    const copy = rig.printer.print({ ...JOB, copy: true, paperOf: copyOf }, GO_AHEAD)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    expect([await stillWaits(rig, copy), clearings(rig)]).toEqual([true, 1])
    rig.scripted.say(...WORD_1)
    await rig.jobArrived('30 30 30 32')
    expect(clearings(rig)).toBe(2)
    rig.scripted.say(...WORD_2)
    expect(await copy).toEqual({ state: 'printed' })
  })

  test('[R99] is forgotten with it: a later copy of that number holds to what was kept last', async () => {
    await using rig = await scriptedRig(epson80)
    await keptAndRefilled(rig, { ...JOB, paperOf: 'B' })
    rig.scripted.say(...WORD_1)
    const next = rig.printer.print({ ...JOB, paperOf: 'C' }, GO_AHEAD)
    await rig.jobArrived('30 30 30 32')
    rig.scripted.say(...PAPER_OUT)
    expect(await next).toEqual({ state: 'unknown', trouble: 'paperOut' })
    rig.scripted.say(...FINE)
    await until(() => expect(rig.printer.status).toEqual(READY))
    const copy = rig.printer.print({ ...JOB, copy: true, paperOf: 'B' }, GO_AHEAD)
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    expect(await stillWaits(rig, copy)).toBe(true)
    rig.scripted.hangUp()
    expect(await copy).toEqual({ state: 'notSent', trouble: 'unreachable' })
  })

  test('[R171] is waited for by whoever asks whether the printer is ready, too', async () => {
    await using rig = await scriptedRig(epson80)
    await keptAndRefilled(rig)
    const ready = rig.printer.whenReady()
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    expect(await stillWaits(rig, ready)).toBe(true)
    rig.scripted.say(...WORD_1)
    expect([await ready, clearings(rig)]).toEqual([null, 1])
  })

  test('[R99] nor anything at a printer that clears nothing away', async () => {
    await using rig = await scriptedRig({ ...clone80, completion: 'processId' })
    await keptAndRefilled(rig)
    const next = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 32')
    rig.scripted.say(...WORD_1, ...WORD_2)
    expect(await next).toEqual({ state: 'printed' })
  })
})

/** The paper ended in a job, and somebody put a new roll in. */
async function keptAndRefilled(rig: ScriptedRig, job = JOB): Promise<void> {
  const result = rig.printer.print(job, GO_AHEAD)
  await rig.jobArrived('30 30 30 31')
  rig.scripted.say(...PAPER_OUT)
  expect(await result).toEqual({ state: 'unknown', trouble: 'paperOut' })
  rig.scripted.say(...FINE)
  await until(() => expect(rig.printer.status).toEqual(READY))
}

function clearings(rig: ScriptedRig): number {
  return Buffer.from(rig.scripted.received).toString('latin1').split(Buffer.from(CLEAR_BUFFERS).toString('latin1')).length - 1
}
