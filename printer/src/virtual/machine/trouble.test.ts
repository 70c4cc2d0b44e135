// What a printer does when something is wrong with it, and how it goes on.

import { describe, expect, test } from 'vitest'
import { ASK_ALL, askId, CLEAR_BUFFERS, CUT, handFedPrinter } from '../testing/hand-fed-printer.ts'
import { countBytes, NO_FAULTS } from './faults.ts'

const READY = '12 12 12 12'

describe('errors', () => {
  test.each([
    ['1', '37 22 30 30 30 31 00'],
    ['2', ''],
  ])('[R26, R51] a jammed cutter holds everything until its cause is gone and DLE ENQ %s comes', (n, answer) => {
    const printer = handFedPrinter()
    printer.setFaults({ cutterError: true })
    printer.send(`'a' 0A ${CUT} ${askId('0001')}`)
    printer.send(ASK_ALL)
    expect([printer.take(), printer.sheets.length]).toEqual(['1A 52 1A 12', 0])
    printer.send(`10 05 0${n}`)
    printer.setFaults({})
    printer.send('10 04 03')
    expect(printer.take()).toBe('1A')
    printer.send(`10 05 0${n} 10 04 03`)
    expect(printer.take()).toBe(`${answer} 12`.trim())
    expect(printer.sheets).toHaveLength(1)
  })

  test('[R51] a jammed cut feeds what it was to feed once it can', () => {
    const printer = handFedPrinter()
    printer.setFaults({ cutterError: true })
    printer.send(`'a' 0A 1D 56 42 08`)
    printer.setFaults({})
    printer.send('10 05 01')
    expect(printer.sheets.map(({ heightDots }) => heightDots)).toEqual([30 + 96 + 8])
  })

  test('[R51] a hot head goes on by itself when it has cooled down', () => {
    const printer = handFedPrinter()
    printer.setFaults({ headHot: true })
    printer.send(`'a' 0A ${CUT} ${askId('0001')} 10 05 01 10 05 02`)
    expect([printer.take(), printer.sheets.length, printer.jobsInBuffer]).toEqual(['', 0, 1])
    printer.setFaults({})
    expect([printer.take(), printer.texts, printer.jobsInBuffer]).toEqual(['37 22 30 30 30 31 00', ['a'], 0])
  })

  test('[R51] a broken printer stays so until its power was off, whatever it is sent', () => {
    const printer = handFedPrinter()
    printer.setFaults({ unrecoverableError: true })
    printer.setFaults({})
    printer.send(`'a' 0A ${CUT} 10 05 01 10 05 02 ${CLEAR_BUFFERS} ${ASK_ALL}`)
    expect([printer.take(), printer.sheets.length]).toEqual(['37 25 00 1A 52 32 12', 0])
    printer.powerCycle()
    printer.send(`'b' 0A ${CUT} ${ASK_ALL}`)
    expect([printer.take(), printer.texts]).toEqual([READY, ['b']])
  })

  test('[R51] a fault that is still there is back after the power', () => {
    const printer = handFedPrinter()
    printer.setFaults({ unrecoverableError: true })
    printer.powerCycle()
    printer.send('10 04 03')
    expect(printer.take()).toBe('32')
  })
})

describe('power', () => {
  test('[R52] a power cycle forgets what was received and the reports asked for, and lets the paper hang out', () => {
    const printer = handFedPrinter()
    printer.setFaults({ paperEndsAfterLines: 2 })
    printer.send(`1D 61 FF 1B 45 01 'one' 0A 'two' 0A 'three' 0A ${CUT} ${askId('0001')}`)
    printer.take()
    printer.powerCycle()
    expect(printer.sheets).toMatchObject([{ complete: false }])
    expect([printer.texts, printer.jobsInBuffer]).toEqual([['one\ntwo'], 0])
    printer.setFaults({})
    printer.send(`'new' 0A ${CUT}`)
    expect([printer.take(), printer.texts[1]]).toEqual(['', 'new'])
    expect(printer.sheets[1]?.items).toMatchObject([{ runs: [{ bold: false }] }])
  })

  test('[R52] a cut that jammed is recovered by the power, and its paper comes off uncut', () => {
    const printer = handFedPrinter()
    printer.setFaults({ cutterError: true })
    printer.send(`'a' 0A ${CUT} ${askId('0001')}`)
    printer.setFaults({})
    printer.powerCycle()
    printer.send(ASK_ALL)
    expect(printer.take()).toBe(READY)
    expect(printer.sheets).toMatchObject([{ complete: false }])
  })

  test('[R52] half a question from before is no question after', () => {
    const printer = handFedPrinter()
    printer.send('10 04')
    printer.powerCycle()
    printer.send('01')
    expect(printer.take()).toBe('')
  })

  test('[R52] switched off it hears nothing, and is as new when it is back', () => {
    const printer = handFedPrinter()
    printer.send(`1B 45 01 'half'`)
    printer.setFaults({ powerOff: true })
    printer.send(`'lost' 0A ${CUT} ${ASK_ALL}`)
    expect([printer.take(), printer.sheets.length]).toEqual(['', 0])
    printer.setFaults({})
    printer.send(`'new' 0A ${CUT} 10 04 01`)
    expect([printer.take(), printer.texts]).toEqual(['12', ['new']])
  })
})

describe('the end of the paper', () => {
  test('[R54] a printer that forgets drops what it was sent, in mid-job and after', () => {
    const printer = handFedPrinter()
    printer.setFaults({ forgetsJob: true, paperEndsAfterLines: 1 })
    printer.send(`'one' 0A 'two' 0A ${CUT} ${askId('0001')}`)
    printer.send(`'other' 0A ${CUT} ${askId('0002')}`)
    printer.setFaults({})
    expect([printer.take(), printer.texts]).toEqual(['', ['one']])
    expect(printer.sheets).toMatchObject([{ complete: false }])
    printer.send(`'new' 0A ${CUT} ${askId('0003')}`)
    expect([printer.take(), printer.texts[1]]).toEqual(['37 22 30 30 30 33 00', 'new'])
  })

  test('[R56] the rest of a paper comes on the new roll, with the place between them', () => {
    const printer = handFedPrinter()
    printer.setFaults({ paperEndsAfterLines: 1 })
    printer.send(`'one' 0A 'two' 0A ${CUT}`)
    printer.setFaults({ paperLow: true })
    const [sheet] = printer.sheets
    expect(sheet?.complete).toBe(true)
    expect(sheet?.items.map(({ kind, y }) => [kind, y])).toEqual([
      ['line', 96],
      ['rollEnd', 96 + 30 + 16],
      ['line', 96 + 30 + 32],
    ])
  })

  test('[R56] where nothing more of it comes, it came off with the old roll', () => {
    const printer = handFedPrinter()
    printer.setFaults({ paperEndsAfterLines: 1 })
    printer.send(`'one' 0A`)
    printer.setFaults({})
    expect([printer.texts, printer.sheets[0]?.complete]).toEqual([['one'], false])
  })

  test('[R56] and where the rest was cleared after the new roll', () => {
    const printer = handFedPrinter()
    printer.setFaults({ paperEndsAfterLines: 1 })
    printer.send(`'one' 0A 'two' 0A ${CUT}`)
    printer.setFaults({ coverOpen: true })
    expect(printer.sheets).toHaveLength(0)
    printer.send(CLEAR_BUFFERS)
    printer.setFaults({})
    printer.send(`'new' 0A ${CUT}`)
    expect(printer.texts).toEqual(['one\n[the roll ended here]', 'new'])
    expect(printer.sheets.map(({ complete }) => complete)).toEqual([false, true])
  })

  test('[R51, R56] a paper that hangs in the jammed cutter is not taken off with the old roll', () => {
    const printer = handFedPrinter()
    printer.setFaults({ cutterError: true })
    printer.send(`'one' 0A ${CUT}`)
    printer.setFaults({ paperOut: true })
    printer.setFaults({})
    expect(printer.sheets).toHaveLength(0)
    printer.send('10 05 01')
    expect(printer.sheets).toMatchObject([{ complete: true }])
  })

  test('[R55] says how many whole jobs it holds', () => {
    const printer = handFedPrinter()
    printer.setFaults({ paperOut: true })
    printer.send(`'one' 0A ${CUT} 'two' 0A ${CUT} 'half of the third' 0A 1D 28 6B 40 00`)
    expect(printer.jobsInBuffer).toBe(2)
    printer.setFaults({})
    expect([printer.jobsInBuffer, printer.texts]).toEqual([0, ['one', 'two']])
  })
})

describe('late words', () => {
  test('[R27] ids that are held back are sent when they are let go, of several only the latest', () => {
    const printer = handFedPrinter()
    printer.setFaults({ holdsProcessIds: true })
    printer.send(`'a' 0A ${CUT} ${askId('0001')} 'b' 0A ${CUT} ${askId('0002')} 10 04 01`)
    expect([printer.take(), printer.sheets.length]).toEqual(['12', 2])
    printer.setFaults({ paperLow: true })
    expect(printer.take()).toBe('37 22 30 30 30 32 00')
    printer.setFaults({})
    expect(printer.take()).toBe('')
  })

  test('[R27] a word of what was printed is not cleared with what was not', () => {
    const printer = handFedPrinter()
    printer.setFaults({ holdsProcessIds: true })
    printer.send(`'a' 0A ${CUT} ${askId('0001')}`)
    printer.setFaults({ holdsProcessIds: true, paperOut: true })
    printer.send(`'b' 0A ${CUT} ${askId('0002')} ${CLEAR_BUFFERS}`)
    printer.setFaults({})
    expect(printer.take()).toBe('37 25 00 37 22 30 30 30 31 00')
  })

  test('[R52] nor does any word outlive the power', () => {
    const printer = handFedPrinter()
    printer.setFaults({ holdsProcessIds: true })
    printer.send(`'a' 0A ${CUT} ${askId('0001')}`)
    printer.powerCycle()
    printer.setFaults({})
    expect(printer.take()).toBe('')
  })

  test('[R26] mixed replies have a report before each, that nobody asked for', () => {
    const printer = handFedPrinter()
    printer.setFaults({ mixesReports: true, paperLow: true })
    printer.send(`10 04 01 10 04 04 ${askId('0001')}`)
    expect(printer.take()).toBe('10 00 03 00 12 10 00 03 00 1E 10 00 03 00 37 22 30 30 30 31 00')
  })
})

describe('faults that count bytes', () => {
  test('[R26] count down, and happen once', () => {
    const set = { ...NO_FAULTS, paperLow: true, resetsAfterBytes: 10 }
    const first = countBytes(set, 4)
    expect(first).toEqual({ faults: { ...set, resetsAfterBytes: 6 }, read: 4, happens: null })
    const second = countBytes(first.faults, 6)
    expect(second).toEqual({ faults: { ...set, resetsAfterBytes: null }, read: 6, happens: 'resetsAfterBytes' })
    expect(countBytes(second.faults, 100)).toMatchObject({ read: 100, happens: null })
  })

  test('[R26] of several the nearest happens, and the others go on counting', () => {
    const { faults, read, happens } = countBytes({ ...NO_FAULTS, resetsAfterBytes: 9, losesPowerAfterBytes: 5 }, 20)
    expect([read, happens, faults.resetsAfterBytes, faults.losesPowerAfterBytes]).toEqual([5, 'losesPowerAfterBytes', 4, null])
  })
})
