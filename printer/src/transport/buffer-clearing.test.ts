import { describe, expect, test } from 'vitest'
import { CLEAR_BUFFERS, CUT_OFF, FLUSH_HALF_COMMAND } from '../encode/commands.ts'
import { clone80 } from '../models/clone-80.ts'
import { epson80 } from '../models/epson-80.ts'
import { GO_AHEAD } from '../testing/printing-rig.ts'
import { JOB, READY, type ScriptedRig, scriptedRig } from '../testing/scripted-rig.ts'
import { until } from '../testing/until.ts'
import type { PrintJob } from './printer.ts'
import { PRINTER_TIMING } from './timers.ts'

const COPY: PrintJob = { ...JOB, ref: 'copy', copy: true }

describe('the printer forgets what it had not printed', () => {
  test('[R90] before a copy, before the first job of a run and after one of unknown fate, and before no other', async () => {
    await using rig = await scriptedRig(epson80)
    expect(await clearedBefore(rig, JOB, '0001')).toBe(true)
    expect(await clearedBefore(rig, JOB, '0002')).toBe(false)
    expect(await clearedBefore(rig, COPY, '0003')).toBe(true)
    expect(await clearedBefore(rig, JOB, null)).toBe(false)
    expect(await clearedBefore(rig, JOB, '0005')).toBe(true)
    expect(await clearedBefore(rig, JOB, '0006')).toBe(false)
  })

  test('[R90] and nothing is sent before it said so', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersClearing = false
    const result = rig.printer.print(COPY, GO_AHEAD)
    await rig.jobArrived(hexOf(CLEAR_BUFFERS))
    rig.scripted.say(0x37, 0x22, 0x39, 0x39, 0x39, 0x39, 0x00, 0x37, 0x25)
    // Asked again meanwhile, it answers; and still nothing but questions was sent.
    const before = rig.scripted.received.length
    rig.timers.advance(PRINTER_TIMING.answerWithin - 1)
    rig.scripted.say(0x00, 0x10, 0x00, 0x03, 0x00)
    await rig.jobArrived('30 30 30 31')
    expect(rig.scripted.received.slice(before, before + CUT_OFF.length + JOB.bytes.length)).toEqual([...CUT_OFF, ...JOB.bytes])
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await result).toEqual({ state: 'printed' })
  })

  test('[R90] not even a question after its health', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersClearing = false
    rig.timers.advance(PRINTER_TIMING.pollEvery - PRINTER_TIMING.answerWithin + 1)
    const result = rig.printer.print(COPY, GO_AHEAD)
    await rig.jobArrived(hexOf(CLEAR_BUFFERS))
    const before = rig.scripted.received.length
    rig.timers.advance(PRINTER_TIMING.answerWithin - 1)
    rig.scripted.say(0x37, 0x25, 0x00)
    await rig.jobArrived('30 30 30 31')
    expect(rig.scripted.received.slice(before, before + CUT_OFF.length + JOB.bytes.length)).toEqual([...CUT_OFF, ...JOB.bytes])
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    expect(await result).toEqual({ state: 'printed' })
  })

  test('[R90] a printer that does not say so gets no job, and another connection, on which no late word can be mistaken', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersClearing = false
    const asked: string[] = []
    const result = rig.printer.print(COPY, { maySend: async () => asked.push('maySend') > 0 })
    await rig.jobArrived(hexOf(CLEAR_BUFFERS))
    rig.timers.advance(PRINTER_TIMING.answerWithin)
    expect(await result).toEqual({ state: 'notSent', trouble: 'offline' })
    expect(asked).toEqual(['maySend'])
    rig.timers.advance(PRINTER_TIMING.retryFirst)
    await until(() => expect([rig.scripted.connections, rig.printer.status]).toEqual([2, READY]))
    expect(hexOf(rig.scripted.received)).not.toContain(hexOf(JOB.bytes))
  })

  test('[R96] [R90] of a job whose owner does not want it sent, nothing is cleared', async () => {
    await using rig = await scriptedRig(epson80)
    expect(await rig.printer.print(COPY, { maySend: async () => false })).toEqual({ state: 'notSent', trouble: null })
    expect(await clearedBefore(rig, JOB, '0001')).toBe(true)
    expect(hexOf(rig.scripted.received).split(hexOf(CLEAR_BUFFERS))).toHaveLength(2)
  })

  test('[R96] nothing is sent when trouble came while the buffers were cleared', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersClearing = false
    const result = rig.printer.print(COPY, GO_AHEAD)
    await rig.jobArrived(hexOf(CLEAR_BUFFERS))
    rig.scripted.say(0x18, 0x00, 0x0c, 0x00, 0x37, 0x25, 0x00)
    expect(await result).toEqual({ state: 'notSent', trouble: 'paperOut' })
  })

  test('[R39] an answer owed by a job that was cleared away is waited for no longer', async () => {
    await using rig = await scriptedRig({ answersStatus: true, completion: 'paperStatus', clearsBuffer: true })
    for (const expected of [{ state: 'unknown', trouble: null }, { state: 'processed' }]) {
      const result = rig.printer.print(JOB, GO_AHEAD)
      await rig.jobArrived('1D 72 01')
      if (expected.state === 'unknown') rig.timers.advance(PRINTER_TIMING.completeWithin)
      else rig.scripted.say(0x00)
      expect(await result).toEqual(expected)
    }
  })

  test('[R91] a printer that cannot clear is sent NUL enough to end any half-received command', async () => {
    await using rig = await scriptedRig(clone80)
    const flushed = async (job: PrintJob): Promise<boolean> => {
      const before = rig.scripted.received.length
      const result = rig.printer.print(job, GO_AHEAD)
      await rig.jobArrived('1D 72 01')
      rig.scripted.say(0x00)
      expect(await result).toEqual({ state: 'processed' })
      const received = hexOf(rig.scripted.received.slice(before))
      expect(received).not.toContain(hexOf(CLEAR_BUFFERS))
      return received.includes(hexOf(FLUSH_HALF_COMMAND))
    }
    expect(FLUSH_HALF_COMMAND.slice(0, 8192).every((byte) => byte === 0)).toBe(true)
    expect([await flushed(JOB), await flushed(JOB), await flushed(COPY), await flushed(JOB)]).toEqual([true, false, true, false])
  })

  test('[R169] what may hang out of it is cut off before the first job of a run and after one of unknown fate, and before no other', async () => {
    await using rig = await scriptedRig(epson80)
    const cutOff = async (job: PrintJob, answer: string | null): Promise<boolean> => {
      const before = rig.scripted.received.length
      const result = rig.printer.print(job, GO_AHEAD)
      await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
      await until(() => expect(hexOf(rig.scripted.received.slice(before))).toContain(hexOf(job.bytes)))
      if (answer === null) rig.timers.advance(PRINTER_TIMING.completeWithin)
      else rig.scripted.say(0x37, 0x22, ...Buffer.from(answer), 0x00)
      expect((await result).state).toBe(answer === null ? 'unknown' : 'printed')
      return hexOf(rig.scripted.received.slice(before)).includes(hexOf([...CUT_OFF, ...job.bytes]))
    }
    expect([await cutOff(JOB, '0001'), await cutOff(COPY, '0002'), await cutOff(JOB, null)]).toEqual([true, false, false])
    expect([await cutOff(JOB, '0004'), await cutOff(JOB, '0005')]).toEqual([true, false])
  })
})

/** Prints a job, answered with this process id (`null`: by nothing), and tells whether the buffer was cleared before. */
async function clearedBefore(rig: ScriptedRig, job: PrintJob, answer: string | null): Promise<boolean> {
  const before = rig.scripted.received.length
  const result = rig.printer.print(job, GO_AHEAD)
  await until(() => expect(hexOf(rig.scripted.received.slice(before))).toContain(hexOf(job.bytes)))
  if (answer === null) rig.timers.advance(PRINTER_TIMING.completeWithin)
  else rig.scripted.say(0x37, 0x22, ...Array.from(answer, (digit) => digit.charCodeAt(0)), 0x00)
  expect((await result).state).toBe(answer === null ? 'unknown' : 'printed')
  return hexOf(rig.scripted.received.slice(before)).includes(hexOf(CLEAR_BUFFERS))
}

function hexOf(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ')
}
