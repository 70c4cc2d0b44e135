import type { PrinterCapability } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { encodeLayout } from '../encode/encode-layout.ts'
import { epson80 } from '../models/epson-80.ts'
import { fakeTimers } from '../testing/fake-timers.ts'
import { type ScriptedPrinter, scriptedPrinter } from '../testing/scripted-printer.ts'
import { turnedWhenQuiet } from '../testing/turned-when-quiet.ts'
import { until } from '../testing/until.ts'
import { NO_FAULTS, type PrinterFaults } from '../virtual/machine/faults.ts'
import { PRINTER_PROFILE_IDS, type PrinterProfileId } from '../virtual/machine/profiles.ts'
import { startVirtualPrinter } from '../virtual/start-virtual-printer.ts'
import { detectCapability } from './detect-capability.ts'
import { PRINTER_TIMING } from './timers.ts'

function testPage({ completion }: PrinterCapability): Uint8Array {
  const text = `Test page: ${completion}`
  const blocks = [{ kind: 'text', text, align: 'left', bold: false, scale: { width: 1, height: 1 } }, { kind: 'cut' }] as const
  return encodeLayout({ columns: 48, blocks }, epson80)
}

const CAPABILITIES = {
  epson: { answersStatus: true, completion: 'processId', clearsBuffer: true },
  clone: { answersStatus: true, completion: 'paperStatus', clearsBuffer: false },
  'clone-no-status': { answersStatus: false, completion: 'paperStatus', clearsBuffer: false },
  'garbage-clone': { answersStatus: true, completion: 'paperStatus', clearsBuffer: false },
  mute: { answersStatus: false, completion: 'none', clearsBuffer: false },
} as const satisfies Record<PrinterProfileId, unknown>

const ASK_STATUS = Buffer.from('100401', 'hex')
const ASK_MAKER = Buffer.from('1d4942', 'hex')

describe('commissioning a printer', () => {
  test.each(PRINTER_PROFILE_IDS)('[R97] finds out what it answers by asking: %s', async (profile) => {
    const { detected, papers } = await commissioned(profile, NO_FAULTS)
    const names =
      profile === 'epson' ? { maker: expect.stringMatching(/./), model: expect.stringMatching(/./) } : { maker: null, model: null }
    expect(detected).toEqual({ ok: true, answered: profile !== 'mute', capability: { ...names, ...CAPABILITIES[profile] } })
    expect(papers).toHaveLength(1)
    expect(papers[0]).toContain(`Test page: ${CAPABILITIES[profile].completion}`)
  })

  test('[R97] understands answers that come byte by byte, with reports between them', async () => {
    const { detected } = await commissioned('epson', { ...NO_FAULTS, splitsReplies: true, mixesReports: true })
    expect(detected).toMatchObject({ ok: true, capability: CAPABILITIES.epson })
  })

  test('[R97] shows a person what a clone printed instead of answering, above the first line of the test page', async () => {
    const { papers } = await commissioned('garbage-clone', NO_FAULTS)
    const lines = papers[0]?.split('\n').filter((line) => line.trim() !== '') ?? []
    expect(lines.findIndex((line) => line.includes('Test page'))).toBeGreaterThan(0)
    expect(lines[0]).toContain('0000')
  })

  test('[R97] takes a slow answer, and no late one for that of the next question', async () => {
    await using scripted = await scriptedPrinter()
    scripted.answersClearing = false
    const timers = fakeTimers()
    const detecting = detectCapability({ host: '127.0.0.1', port: scripted.port, timers, timing: PRINTER_TIMING, testPage })
    const asked = (bytes: string) => until(() => expect(Buffer.from(scripted.received).toString('hex')).toContain(bytes))
    await asked('10140801031401060208')
    timers.advance(PRINTER_TIMING.answerWithin)
    await asked('1d4942')
    scripted.say(0x37, 0x25, 0x00)
    timers.advance(PRINTER_TIMING.probeWithin)
    await asked('1d284806003030')
    scripted.say(0x5f, 0x58, 0x00, 0x37, 0x22, 0x39, 0x39, 0x39, 0x39, 0x00)
    timers.advance(PRINTER_TIMING.probeWithin - 1)
    scripted.say(0x37, 0x22, 0x30, 0x30, 0x30, 0x30, 0x00)
    expect(await detecting).toEqual({
      ok: true,
      answered: true,
      capability: { maker: null, model: null, answersStatus: true, completion: 'processId', clearsBuffer: false },
    })
    expect(Buffer.from(scripted.received).toString('hex')).not.toContain('1d4943')
  })

  test('[R97] gives a printer that is slow to tell its status a second chance', async () => {
    await using scripted = await scriptedPrinter()
    scripted.answersStatus = false
    const timers = fakeTimers()
    const detecting = detectCapability({ host: '127.0.0.1', port: scripted.port, timers, timing: PRINTER_TIMING, testPage })
    await until(() => expect(scripted.received).toHaveLength(12))
    timers.advance(PRINTER_TIMING.answerWithin)
    await until(() => expect(timers.waiting).toContain(PRINTER_TIMING.probeWithin))
    scripted.answersStatus = true
    timers.advance(PRINTER_TIMING.probeWithin)
    expect(await turnedWhenQuiet(timers, () => scripted.received.length, detecting)).toMatchObject({
      ok: true,
      capability: { answersStatus: true },
    })
  })

  test('[R97] says of whoever takes the connection and never says a word that nothing was answered', async () => {
    const { detected, papers } = await commissioned('epson', { ...NO_FAULTS, neverReads: true })
    expect(detected).toEqual({ ok: true, answered: false, capability: { maker: null, model: null, ...CAPABILITIES.mute } })
    expect(papers).toEqual([])
  })

  test('[R98] a printer that falls silent meanwhile is offline, and no lesser one', async () => {
    await using scripted = await scriptedPrinter()
    scripted.answers = (bytes) => {
      if (Buffer.from(bytes).includes(ASK_MAKER)) scripted.answersStatus = false
      return []
    }
    expect(await detectedOf(scripted)).toEqual({ ok: false, trouble: 'offline' })
    expect(Buffer.from(scripted.received).includes('Test page')).toBe(false)
  })

  test('[R98] one whose line broke and came back gets no test page', async () => {
    await using scripted = await scriptedPrinter()
    scripted.answersStatus = false
    scripted.answers = (bytes) => {
      if (!scripted.answersStatus && Buffer.from(bytes).includes(ASK_STATUS)) scripted.hangUp()
      scripted.answersStatus = true
      return []
    }
    expect(await detectedOf(scripted)).toEqual({ ok: false, trouble: 'unreachable' })
    expect([scripted.connections, Buffer.from(scripted.received).includes('Test page')]).toEqual([2, false])
  })

  test('[R97] a printer that was slow once is judged all the same', async () => {
    await using scripted = await scriptedPrinter()
    let rounds = 0
    scripted.answers = (bytes) => {
      if (Buffer.from(bytes).includes(ASK_STATUS)) rounds += 1
      // Its answers to the second round are lost.
      scripted.answersStatus = rounds !== 1
      return []
    }
    expect(await detectedOf(scripted)).toMatchObject({ ok: true, capability: { answersStatus: true } })
    expect(rounds).toBe(3)
  })

  test.each([
    ['coverOpen', { coverOpen: true }],
    ['paperOut', { paperOut: true }],
  ] as const)('[R98] says of a printer in trouble only that: %s', async (trouble, fault) => {
    const { detected, papers } = await commissioned('epson', { ...NO_FAULTS, ...fault })
    expect(detected).toEqual({ ok: false, trouble })
    expect(papers).toEqual([])
  })

  test('[R98] says nothing of a printer whose paper ended or whose line broke meanwhile, or that is not there', async () => {
    await using scripted = await scriptedPrinter()
    scripted.answers = (bytes) => {
      if (Buffer.from(bytes).includes(ASK_MAKER)) scripted.statusAnswers = [0x1a, 0x32, 0x12, 0x7e]
      return []
    }
    expect(await detectedOf(scripted)).toEqual({ ok: false, trouble: 'paperOut' })
    scripted.statusAnswers = [0x12, 0x12, 0x12, 0x12]
    scripted.answers = (bytes) => {
      if (Buffer.from(bytes).includes(ASK_MAKER)) scripted.hangUp()
      return []
    }
    expect(await detectedOf(scripted)).toEqual({ ok: false, trouble: 'unreachable' })
    const { detected: nobody } = await commissioned('epson', { ...NO_FAULTS, refusesConnections: true })
    expect(nobody).toEqual({ ok: false, trouble: 'unreachable' })
  })
})

async function detected(port: number, bytesRead: () => number) {
  const timers = fakeTimers()
  const options = { host: '127.0.0.1', port, timers, timing: PRINTER_TIMING, testPage }
  return turnedWhenQuiet(timers, bytesRead, detectCapability(options))
}

function detectedOf({ port, received }: ScriptedPrinter) {
  return detected(port, () => received.length)
}

async function commissioned(profile: PrinterProfileId, faults: PrinterFaults) {
  const virtual = await startVirtualPrinter({ port: 0, now: () => 0, profile })
  await virtual.setFaults(faults)
  const answer = await detected(virtual.port, () => virtual.bytesRead)
  const papers = virtual.papers.map(({ text }) => text)
  await virtual.close()
  return { detected: answer, papers }
}
