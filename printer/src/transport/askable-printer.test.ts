import type { PrinterCapability, PrinterTrouble } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { GO_AHEAD, ticketJob } from '../testing/printing-rig.ts'
import { openAskablePrinter } from './askable-printer.ts'
import type { Detected } from './detect-capability.ts'
import { type MemoryPrinter, memoryPrinter } from './memory-printer.ts'

const EPSON: PrinterCapability = { maker: 'EPSON', model: 'TM-T82', answersStatus: true, completion: 'processId', clearsBuffer: true }
const CLONE: PrinterCapability = { maker: null, model: null, answersStatus: true, completion: 'paperStatus', clearsBuffer: false }
const MUTE: PrinterCapability = { ...CLONE, answersStatus: false, completion: 'none' }
const READY = { troubles: [], paperLow: false } as const

interface Opened {
  readonly as: PrinterCapability
  readonly printer: MemoryPrinter
  closed: boolean
}

/** An Epson by what is known, asked with this outcome. */
function rig(detected: Detected, known = EPSON, troublesAnew: readonly PrinterTrouble[] = []) {
  const opened: Opened[] = []
  const owed: number[] = []
  const asked: (readonly boolean[])[] = []
  const printer = openAskablePrinter({
    capability: known,
    open(as, owedAnswers) {
      owed.push(owedAnswers)
      const one: Opened = { as, printer: memoryPrinter(), closed: false }
      if (opened.length > 0) one.printer.setStatus({ troubles: troublesAnew, paperLow: false })
      opened.push(one)
      return {
        ...one.printer,
        owedAnswers: 1,
        get status() {
          return one.printer.status
        },
        async close() {
          await one.printer.close()
          one.closed = true
        },
      }
    },
    async detect() {
      asked.push(opened.map(({ closed }) => closed))
      return detected
    },
  })
  const last = () => {
    const one = opened.at(-1)
    if (one === undefined) throw new Error('nothing was opened')
    return one
  }
  return { printer, opened, owed, asked, last }
}

describe('a printer that can be asked anew', () => {
  test('[R171] is asked alone on the line, and spoken to as it answers from then on', async () => {
    const { printer, opened, asked } = rig({ ok: true, capability: CLONE, answered: true })
    expect(await printer.askAnew()).toEqual({ ok: true, capability: CLONE, isNews: true })
    expect([asked, opened.map(({ as }) => as)]).toEqual([[[true]], [EPSON, CLONE]])
    expect(await printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'printed' })
    expect(opened.map(({ printer: { jobs } }) => jobs.length)).toEqual([0, 1])
    expect(await printer.askAnew()).toMatchObject({ isNews: false })
  })

  test('[R171] that answers as before is no news', async () => {
    const { printer, opened } = rig({ ok: true, capability: { ...EPSON }, answered: true })
    expect(await printer.askAnew()).toEqual({ ok: true, capability: EPSON, isNews: false })
    expect(opened.map(({ as }) => as)).toEqual([EPSON, EPSON])
  })

  test('[R171] is not asked while it names a trouble, and keeps its line and what it has', async () => {
    const { printer, opened, asked, last } = rig({ ok: true, capability: CLONE, answered: true })
    last().printer.setStatus({ troubles: ['paperOut'], paperLow: false })
    expect(await printer.askAnew()).toEqual({ ok: false, trouble: 'paperOut' })
    expect([asked, opened.map(({ closed }) => closed)]).toEqual([[], [false]])
  })

  test.each(['unreachable', 'offline'] as const)(
    '[R171] is asked where it is %s to us, for another one may stand there',
    async (trouble) => {
      const { printer, last } = rig({ ok: true, capability: CLONE, answered: true })
      last().printer.setStatus({ troubles: [trouble], paperLow: false })
      expect(await printer.askAnew()).toMatchObject({ ok: true, isNews: true })
    },
  )

  test('[R171] that says nothing where one spoke is not taken for a mute one; where none spoke, it is as before', async () => {
    const hanging = rig({ ok: true, capability: MUTE, answered: false })
    expect(await hanging.printer.askAnew()).toEqual({ ok: false, trouble: 'offline' })
    expect(hanging.last().as).toEqual(EPSON)
    const mute = rig({ ok: true, capability: MUTE, answered: false }, MUTE)
    expect(await mute.printer.askAnew()).toEqual({ ok: true, capability: MUTE, isNews: false })
  })

  test('[R171] in trouble when it is asked is as before', async () => {
    const { printer, last } = rig({ ok: false, trouble: 'paperOut' })
    expect(await printer.askAnew()).toEqual({ ok: false, trouble: 'paperOut' })
    expect([last().as, last().closed]).toEqual([EPSON, false])
  })

  test('[R171] opened anew and not there it is in trouble, though that is no change of its own', async () => {
    const { printer, opened } = rig({ ok: false, trouble: 'unreachable' }, EPSON, ['unreachable'])
    const heard: string[] = []
    printer.onStatus(({ troubles }) => heard.push(troubles.join()))
    await printer.askAnew()
    expect([opened.length, printer.status.troubles, heard]).toEqual([2, ['unreachable'], ['unreachable']])
  })

  test('[R39] [R171] takes over what the printer may still say of the jobs before', async () => {
    const { printer, owed } = rig({ ok: true, capability: CLONE, answered: true })
    await printer.askAnew()
    expect([owed, printer.owedAnswers]).toEqual([[0, 1], 1])
  })

  test('[R171] tells its status and its late words as before', async () => {
    const { printer, last } = rig({ ok: true, capability: CLONE, answered: true })
    const heard: string[] = []
    printer.onStatus(({ troubles }) => heard.push(troubles.join()))
    printer.onLateWord((ref, { state }) => heard.push(`${ref} ${state}`))
    printer.onLateWord(() => heard.push('stopped listening'))()
    await printer.askAnew()
    last().printer.failNextJob('coverOpen')
    await printer.print(ticketJob('A001'), GO_AHEAD)
    last().printer.setStatus(READY)
    expect([heard, printer.status]).toEqual([['coverOpen', '', 'A001 printed'], READY])
  })

  test('[R42] closed while it is asked, it is opened no more', async () => {
    const { printer, opened, asked } = rig({ ok: true, capability: CLONE, answered: true })
    const asking = printer.askAnew()
    await printer.close()
    expect(await asking).toMatchObject({ ok: false, trouble: 'unreachable' })
    expect([opened.length, asked]).toEqual([1, []])
    expect(await printer.print(ticketJob('A001'), GO_AHEAD)).toEqual({ state: 'notSent', trouble: 'unreachable' })
  })
})
