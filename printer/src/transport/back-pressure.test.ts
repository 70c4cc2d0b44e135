import { describe, expect, test } from 'vitest'
import { CUT_OFF, FLUSH_HALF_COMMAND } from '../encode/commands.ts'
import { epson80 } from '../models/epson-80.ts'
import { mute80 } from '../models/mute-80.ts'
import { GO_AHEAD } from '../testing/printing-rig.ts'
import { JOB, type ScriptedRig, scriptedRig } from '../testing/scripted-rig.ts'
import { until } from '../testing/until.ts'
import type { PrintJob } from './printer.ts'
import { PRINTER_TIMING } from './timers.ts'

/** More than the system takes off our hands for a peer that does not read. */
const LARGE: PrintJob = { ...JOB, bytes: Uint8Array.from({ length: 12_000_000 }, () => 0x41) }

describe('a printer that takes the connection and does not read', () => {
  test('[R94] ends a job in time, as unknown, and gets another connection', async () => {
    await using rig = await scriptedRig(mute80)
    rig.scripted.pause()
    expect(await tooLarge(rig)).toEqual({ state: 'unknown', trouble: null })
    expect(rig.printer.status.troubles).toEqual(['unreachable'])
    rig.timers.advance(PRINTER_TIMING.retryFirst)
    await until(() => expect([rig.scripted.connections, rig.printer.status.troubles]).toEqual([2, []]))
  })

  test('[R94] collects neither connections nor bytes: with three left open, no more are made until one ends', async () => {
    await using rig = await scriptedRig(mute80)
    for (const delay of [1_000, 2_000, 4_000]) {
      await until(() => expect(rig.printer.status.troubles).toEqual([]))
      rig.scripted.pause()
      expect(await tooLarge(rig)).toEqual({ state: 'unknown', trouble: null })
      rig.timers.advance(delay)
    }
    expect(await rig.printer.print(JOB, GO_AHEAD)).toEqual({ state: 'notSent', trouble: 'unreachable' })
    expect(rig.scripted.connections).toBe(3)
    // What was not tried has not failed.
    for (const wish of [1, 2]) {
      await rig.printer.print({ ...JOB, ref: `${wish}` }, GO_AHEAD)
      expect(rig.timers.waiting).toContain(8_000)
    }
    rig.scripted.resume()
    await endOfOne(rig)
    await until(() => expect([rig.scripted.connections, rig.scripted.open]).toEqual([4, 3]))
  })

  test('[R94] is tried again and again while no job was sent to it', async () => {
    await using rig = await scriptedRig(epson80)
    rig.scripted.answersStatus = false
    while (rig.scripted.connections < 5) {
      rig.scripted.pause()
      await new Promise((resolve) => setTimeout(resolve, 0))
      rig.timers.advance(rig.timers.nextIn ?? 0)
    }
    expect(rig.printer.status.troubles).not.toEqual([])
  })

  test('[R94] is asked for no status behind the bytes it does not take', async () => {
    await using rig = await scriptedRig(epson80)
    // The first of a run has the buffers cleared.
    const first = rig.printer.print(JOB, GO_AHEAD)
    await rig.jobArrived('30 30 30 31')
    rig.scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x31, 0x00)
    await first
    const maySend = async () => {
      rig.scripted.pause()
      return true
    }
    const result = rig.printer.print(LARGE, { maySend })
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    rig.timers.advance(PRINTER_TIMING.pollEvery)
    await until(() => expect(rig.printer.status.troubles).toEqual(['offline']))
    rig.timers.advance(PRINTER_TIMING.pollEvery)
    expect(await result).toEqual({ state: 'unknown', trouble: null })
    rig.scripted.resume()
    await rig.jobArrived('30 30 30 32')
  })

  test('[R170] has a job when its last byte has left, and not before', async () => {
    await using rig = await scriptedRig(mute80)
    const said: string[] = []
    rig.scripted.pause()
    const result = rig.printer.print(LARGE, { ...GO_AHEAD, sent: () => void said.push('sent') })
    await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
    // Long enough for whatever the system takes off our hands.
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
    expect(said).toEqual([])
    rig.scripted.resume()
    await until(() => expect(said).toEqual(['sent']))
    rig.timers.advance(PRINTER_TIMING.muteFor)
    expect(await result).toEqual({ state: 'probablyPrinted' })
  })

  test('[R42, R170] is ended, never cut off: a slow reader that spoke meanwhile still gets the whole job', async () => {
    await using rig = await scriptedRig(mute80)
    rig.scripted.pause()
    rig.scripted.say(0x10, 0x00, 0x00, 0x00)
    const said: string[] = []
    expect(await tooLarge(rig, () => void said.push('sent'))).toEqual({ state: 'unknown', trouble: null })
    const closing = rig.printer.close()
    rig.scripted.say(0x10, 0x00, 0x00, 0x00)
    rig.scripted.resume()
    await closing
    expect(rig.scripted.received.length).toBe(FLUSH_HALF_COMMAND.length + CUT_OFF.length + LARGE.bytes.length)
    expect(said).toEqual([])
  })
})

async function tooLarge(rig: ScriptedRig, sent = () => {}) {
  const result = rig.printer.print(LARGE, { ...GO_AHEAD, sent })
  await until(() => expect(rig.timers.waiting).toContain(PRINTER_TIMING.completeWithin))
  rig.timers.advance(PRINTER_TIMING.muteFor)
  await new Promise(setImmediate)
  rig.timers.advance(PRINTER_TIMING.completeWithin)
  return result
}

/** A job connects at once where it may; nothing of it is sent. */
async function endOfOne(rig: ScriptedRig): Promise<void> {
  for (let trouble: unknown = 'unreachable'; trouble === 'unreachable'; ) {
    await new Promise(setImmediate)
    const result = await rig.printer.print(JOB, { maySend: async () => false })
    trouble = 'trouble' in result ? result.trouble : null
  }
}
