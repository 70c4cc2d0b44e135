import { describe, expect, test } from 'vitest'
import { clone80 } from '../models/clone-80.ts'
import { epson80 } from '../models/epson-80.ts'
import { GO_AHEAD } from '../testing/printing-rig.ts'
import { JOB, READY, type ScriptedRig, scriptedRig } from '../testing/scripted-rig.ts'
import { until } from '../testing/until.ts'
import { createLateWords } from './late-words.ts'
import type { PrintResult } from './printer.ts'
import { PRINTER_TIMING } from './timers.ts'

const WORD_1 = [0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00]
const WORD_2 = [0x37, 0x22, 0x30, 0x30, 0x30, 0x32, 0x00]

describe('a word that comes late', () => {
  test('[R92] is told, once, of the job it belongs to', async () => {
    await using rig = await scriptedRig(epson80)
    const told = lateWordsOf(rig)
    expect(await ranOutOfTime(rig, 'A001')).toEqual({ state: 'unknown', trouble: null })
    rig.scripted.say(...WORD_2)
    rig.scripted.say(...WORD_1, ...WORD_1)
    await heardAll(rig)
    expect(told).toEqual([['A001', { state: 'printed' }]])
  })

  test('[R92] is told of a job that paper trouble had made unknown', async () => {
    await using rig = await scriptedRig(epson80)
    const told = lateWordsOf(rig)
    const result = rig.printer.print({ ...JOB, ref: 'A001' }, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.say(0x18, 0x00, 0x0c, 0x00)
    expect(await result).toEqual({ state: 'unknown', trouble: 'paperOut' })
    rig.scripted.say(0x10, 0x00, 0x00, 0x00, ...WORD_1)
    await heardAll(rig)
    expect(told).toEqual([['A001', { state: 'printed' }]])
  })

  test('[R92] is believed no longer once the printer was told to forget the job', async () => {
    await using rig = await scriptedRig(epson80)
    const told = lateWordsOf(rig)
    await ranOutOfTime(rig, 'A001')
    const next = rig.printer.print({ ...JOB, ref: 'A002' }, GO_AHEAD)
    await rig.jobArrived('30 30 30 32')
    rig.scripted.say(...WORD_1, ...WORD_2)
    expect(await next).toEqual({ state: 'printed' })
    expect(told).toEqual([])
  })

  test('[R93] is believed on no other connection: a printer that was switched off has lost its jobs', async () => {
    await using rig = await scriptedRig(epson80)
    const told = lateWordsOf(rig)
    await ranOutOfTime(rig, 'A001')
    rig.scripted.hangUp()
    await until(() => expect(rig.printer.status.troubles).toEqual(['unreachable']))
    rig.timers.advance(PRINTER_TIMING.retryFirst)
    await until(() => expect(rig.printer.status).toEqual(READY))
    rig.scripted.say(...WORD_1)
    await heardAll(rig)
    expect(told).toEqual([])
  })

  test('[R93] is not believed of a job that the line broke under', async () => {
    await using rig = await scriptedRig(epson80)
    const told = lateWordsOf(rig)
    const result = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.hangUp()
    expect(await result).toEqual({ state: 'unknown', trouble: 'unreachable' })
    rig.timers.advance(PRINTER_TIMING.retryFirst)
    await until(() => expect(rig.printer.status).toEqual(READY))
    rig.scripted.say(...WORD_1)
    await heardAll(rig)
    expect(told).toEqual([])
  })

  test('[R92] is not made of an answer without an id', async () => {
    await using rig = await scriptedRig(clone80)
    const told = lateWordsOf(rig)
    const result = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('1D 72 01')
    rig.timers.advance(PRINTER_TIMING.completeWithin)
    expect((await result).state).toBe('unknown')
    rig.scripted.say(0x00, ...WORD_1)
    await heardAll(rig)
    expect(told).toEqual([])
  })
})

test('[R92] an id that came round again belongs to its new job alone', () => {
  const told: string[] = []
  const lateWords = createLateWords()
  lateWords.listen((ref) => told.push(ref))
  lateWords.waitFor('0001', 'A001')
  lateWords.waitFor('0002', 'A002')
  lateWords.waitNoLonger('0001')
  lateWords.hear('0001')
  lateWords.hear('0002')
  expect(told).toEqual(['A002'])
})

function lateWordsOf(rig: ScriptedRig): (readonly [string, PrintResult])[] {
  const told: (readonly [string, PrintResult])[] = []
  rig.printer.onLateWord((ref, result) => told.push([ref, result]))
  rig.printer.onLateWord(() => told.push(['stopped listening', { state: 'printed' }]))()
  return told
}

async function ranOutOfTime(rig: ScriptedRig, ref: string): Promise<PrintResult> {
  const result = rig.printer.print({ ...JOB, ref }, GO_AHEAD)
  await rig.jobArrived('30 30 30 31')
  rig.timers.advance(PRINTER_TIMING.completeWithin)
  return result
}

/** Until everything said so far was heard. */
async function heardAll(rig: ScriptedRig): Promise<void> {
  rig.scripted.say(0x10, 0x00, 0x03, 0x00)
  await until(() => expect(rig.printer.status.paperLow).toBe(true))
}
