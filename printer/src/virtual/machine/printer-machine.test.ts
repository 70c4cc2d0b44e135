// Byte streams written by hand from the command descriptions, not by our encoder.

import { describe, expect, test } from 'vitest'
import { paperText } from '../paper/paper-text.ts'
import type { Sheet } from '../paper/sheet.ts'
import { ASK_ALL, askId, bytesOf, CLEAR_BUFFERS, CUT, handFedPrinter, sheetsOf } from '../testing/hand-fed-printer.ts'
import { NO_FAULTS, type PrinterFaults } from './faults.ts'

describe('what comes out on paper', () => {
  test('[R21] text, line feeds, alignment, emphasis and size', () => {
    const [sheet] = sheetsOf(
      `1B 40 1B 61 01 1B 45 01 'Loket' 1B 45 00 0A 1D 21 31 'A1' 1D 21 00 0A 1B 61 02 'akhir' 0A 1B 61 00 'awal' 0A ${CUT}`,
    )
    expect(textLines(sheet)).toEqual([
      { align: 'center', y: 96, height: 24, runs: [{ x: 258, text: 'Loket', widthScale: 1, heightScale: 1, bold: true }] },
      { align: 'center', y: 126, height: 48, runs: [{ x: 240, text: 'A1', widthScale: 4, heightScale: 2, bold: false }] },
      { align: 'right', y: 174, height: 24, runs: [{ x: 516, text: 'akhir', widthScale: 1, heightScale: 1, bold: false }] },
      { align: 'left', y: 204, height: 24, runs: [{ x: 0, text: 'awal', widthScale: 1, heightScale: 1, bold: false }] },
    ])
  })

  test('[R21] ESC ! sets emphasis, double height and double width at once', () => {
    const [sheet] = sheetsOf(`1B 21 38 'AB' 1B 21 00 'c' 0A ${CUT}`)
    expect(textLines(sheet)[0]?.runs).toEqual([
      { x: 0, text: 'AB', widthScale: 2, heightScale: 2, bold: true },
      { x: 48, text: 'c', widthScale: 1, heightScale: 1, bold: false },
    ])
  })

  test('[R21] code pages 437, 850, 858 and 1252 give the same byte different letters', () => {
    const [sheet] = sheetsOf(`1B 74 00 9B D5 0A 1B 74 02 9B D5 0A 1B 74 13 9B D5 0A 1B 74 10 E9 80 0A 1B 74 07 E9 0A ${CUT}`)
    expect(paperText(sheet as Sheet)).toBe('¢╒\nøı\nø€\né€\n\ufffd')
  })

  test('[R21] a line breaks at the edge of the paper, to the dot', () => {
    const [wide] = sheetsOf(`1D 21 70 'ABCDEFG' 0A ${CUT}`)
    expect(paperText(wide as Sheet)).toBe('ABCDEF\nG')
    const [narrow] = sheetsOf(`'${'x'.repeat(33)}' 0A ${CUT}`, 58)
    expect(paperText(narrow as Sheet)).toBe(`${'x'.repeat(32)}\nx`)
  })

  test('[R21] feeds, and cuts where the cutter is: 12 mm behind the head', () => {
    const [plain, fed, feeding, spaced] = sheetsOf(
      `'a' 0A ${CUT} 'b' 0A 1B 64 04 1D 56 01 'c' 0A 1D 56 42 08 1B 33 40 'd' 0A 1B 32 'e' 0A ${CUT}`,
    )
    expect(plain?.heightDots).toBe(30)
    expect(fed?.heightDots).toBe(30 + 4 * 30)
    expect(feeding?.heightDots).toBe(30 + 96 + 8)
    expect(spaced?.heightDots).toBe(64 + 30)
  })

  test('[R21] a QR code is stored, sized, corrected and printed by GS ( k', () => {
    const [sheet] = sheetsOf(
      `1B 61 01 1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 05 1D 28 6B 03 00 31 45 33 1D 28 6B 07 00 31 50 30 'LOKE' 1D 28 6B 03 00 31 51 30 ${CUT}`,
    )
    const qr = sheet?.items[0]
    expect(qr).toMatchObject({ kind: 'qr', value: 'LOKE', moduleDots: 5, align: 'center' })
    // Four bytes with correction H fit version 1, 21 modules.
    expect(qr?.kind === 'qr' && qr.modules.length).toBe(21)
    expect(qr?.kind === 'qr' && qr.x).toBe(235)
  })

  test('[R21] nothing stored, or more than a symbol holds, prints no QR code', () => {
    expect(sheetsOf(`1D 28 6B 03 00 31 51 30 ${CUT}`)[0]?.items).toEqual([])
    const tooMuch = Array.from({ length: 3000 }, () => '61').join(' ')
    expect(sheetsOf(`1D 28 6B BB 0B 31 50 30 ${tooMuch} 1D 28 6B 03 00 31 51 30 ${CUT}`)[0]?.items).toEqual([])
  })

  test('[R21] a raster picture is printed dot by dot, magnified by its mode', () => {
    const [sheet] = sheetsOf(`'x' 1D 76 30 03 01 00 02 00 81 FF ${CUT}`)
    expect(sheet?.items[1]).toMatchObject({ kind: 'raster', x: 0, y: 126, width: 8, height: 2, dotWidth: 2, dotHeight: 2 })
    expect(paperText(sheet as Sheet)).toBe('x\n[8 x 2]')
  })

  test('[R21] ESC @ forgets styles and an unprinted line', () => {
    const [sheet] = sheetsOf(`1B 61 02 1D 21 11 1B 45 01 'lost' 1B 40 'kept' 0A ${CUT}`)
    expect(textLines(sheet)).toEqual([
      { align: 'left', y: 96, height: 24, runs: [{ x: 0, text: 'kept', widthScale: 1, heightScale: 1, bold: false }] },
    ])
  })

  test('[R22] a command it does not know is shown where it came, with its bytes', () => {
    const [sheet] = sheetsOf(
      `'a' 0A 1B 2D 'b' 0A 1D 28 4C 02 00 30 31 1C 21 07 1B 4D 01 1D 56 09 1D 76 31 1D 28 6B 03 00 30 51 30 10 99 'c' 0A ${CUT}`,
    )
    expect(paperText(sheet as Sheet)).toBe(
      [
        'a',
        '[? 1B 2D]',
        'b',
        '[? 1D 28 4C 02 00 30 31]',
        '[? 1C 21]',
        '[? 07]',
        '[? 1B 4D 01]',
        '[? 1D 56 09]',
        '[? 1D 76 31]',
        '[? 1D 28 6B 03 00 30 51 30]',
        '[? 10]',
        'Öc',
      ].join('\n'),
    )
  })

  test('[R21] commands without effect here take their parameters with them', () => {
    const [sheet] = sheetsOf(`1B 40 1C 2E 1B 4D 00 0D 10 14 01 00 01 'ok' 0A ${CUT}`)
    expect(paperText(sheet as Sheet)).toBe('ok')
  })

  test('[R21] bytes may arrive in any packets', () => {
    const stream = `1B 40 1B 61 01 1D 21 77 'A1' 0A 1D 28 6B 07 00 31 50 30 'LOKE' 1D 28 6B 03 00 31 51 30 1D 76 30 00 01 00 01 00 FF 1B 2A 21 01 00 FF 00 FF 0A 1D 38 4C 0B 00 00 00 30 70 30 01 01 31 08 00 01 00 FF 1D 28 4C 02 00 30 32 1D 56 42 00`
    const slowly = handFedPrinter()
    for (const byte of bytesOf(stream)) slowly.receive(Uint8Array.of(byte))
    expect(slowly.sheets).toEqual(sheetsOf(stream))
    expect(slowly.sheets).toHaveLength(1)
    expect(slowly.texts[0]).not.toContain('[?')
  })

  test('[R21] NUL is passed over, thousands of them too', () => {
    expect(paperText(sheetsOf(`${'00 '.repeat(8192)} 1B 40 'a' 00 'b' 0A ${CUT}`)[0] as Sheet)).toBe('ab')
  })

  test('[R21] ESC J feeds dot by dot', () => {
    const [sheet] = sheetsOf(`'a' 1B 4A 50 'b' 0A 1D 56 42 00`)
    expect(textLines(sheet).map(({ y }) => y)).toEqual([96, 96 + 30 + 0x50])
  })
})

describe('what it answers', () => {
  test.each([
    ['nothing wrong', {}, '12 12 12 12', '10 00 00 00', '00'],
    ['little paper', { paperLow: true }, '12 12 12 1E', '10 00 03 00', '03'],
    ['no paper', { paperOut: true }, '1A 32 12 7E', '18 00 0F 00', null],
    ['cover open', { coverOpen: true }, '1A 16 12 12', '38 00 00 00', null],
    ['hot head', { headHot: true }, '1A 52 52 12', '18 40 00 00', null],
    ['broken', { unrecoverableError: true }, '1A 52 32 12', '18 20 00 00', null],
    ['feed button held', { feedPressed: true }, '5A 1A 12 12', '58 02 00 00', null],
    ['waits for the button', { waitsForButton: true }, '3A 12 12 12', '18 01 00 00', null],
    ['drawer signal', { drawerSignal: true }, '16 12 12 12', '14 00 00 00', '00'],
    [
      'nearly everything',
      { paperOut: true, coverOpen: true, headHot: true, feedPressed: true, drawerSignal: true },
      '5E 7E 52 7E',
      '7C 42 0F 00',
      null,
    ],
  ] as const)('[R25] %s', (_name, fault: Partial<PrinterFaults>, realTime, automatic, paper) => {
    const printer = handFedPrinter()
    printer.send('1D 61 FF')
    printer.take()
    printer.setFaults(fault)
    expect(printer.take()).toBe(realTime === '12 12 12 12' ? '' : automatic)
    printer.send(ASK_ALL)
    expect(printer.take()).toBe(realTime)
    printer.send('1D 72 01')
    expect(printer.take()).toBe(paper ?? '')
    printer.setFaults({})
    if (fault.unrecoverableError) return
    expect(printer.take()).toBe(`${realTime === '12 12 12 12' ? '' : '10 00 00 00'}${paper === null ? ' 00' : ''}`)
  })

  test.each([
    ['01', { drawerSignal: true }, [{ coverOpen: true }, { paperLow: true }], '14 00 00 00'],
    ['02', { coverOpen: true }, [{ drawerSignal: true }, { paperLow: true }], '38 00 00 00'],
    ['04', { headHot: true }, [{ coverOpen: true }, { paperOut: true }], '18 40 00 00'],
    ['08', { paperLow: true }, [{ coverOpen: true }, { drawerSignal: true }], '10 00 03 00'],
    ['40', { feedPressed: true }, [{ coverOpen: true }, { paperLow: true }], '58 02 00 00'],
  ] as const)('[R25] GS a %s tells its own changes alone, and then everything', (n, own, others, told) => {
    const printer = handFedPrinter()
    printer.send(`1D 61 ${n}`)
    printer.take()
    for (const other of others) {
      printer.setFaults(other)
      printer.setFaults({})
    }
    expect(printer.take()).toBe('')
    printer.setFaults(own)
    expect(printer.take()).toBe(told)
  })

  test('[R25] GS r 2 tells the drawer socket', () => {
    const printer = handFedPrinter()
    printer.setFaults({ drawerSignal: true })
    printer.send('1D 72 02 1D 72 32 1D 72 31')
    expect(printer.take()).toBe('01 01 00')
  })

  test('[R25] status reports come at once when asked for, then on each change, until ESC @ or GS a 0', () => {
    const printer = handFedPrinter()
    printer.setFaults({ ...NO_FAULTS, paperLow: true })
    expect(printer.take()).toBe('')
    printer.send('1D 61 0F')
    expect(printer.take()).toBe('10 00 03 00')
    printer.setFaults({ ...NO_FAULTS, paperLow: true })
    expect(printer.take()).toBe('')
    printer.setFaults(NO_FAULTS)
    expect(printer.take()).toBe('10 00 00 00')
    printer.send('1B 40')
    printer.setFaults({ ...NO_FAULTS, paperLow: true })
    printer.send('1D 61 0F 1D 61 00')
    printer.setFaults(NO_FAULTS)
    expect(printer.take()).toBe('10 00 03 00')
  })

  test('[R25] says who made it and what it is, and nothing to questions it does not know', () => {
    const printer = handFedPrinter()
    printer.send('1D 49 42 1D 49 43 1D 49 63 1D 72 03 10 04 07')
    expect(printer.take()).toBe('5F 4C 4F 4B 45 54 00 5F 56 49 52 54 55 41 4C 00')
    printer.send('1D 49 01 1D 49 31 1D 49 02 1D 49 03 1D 49 41 1D 49 44 1D 49 45')
    expect(printer.take()).toBe('20 20 02 01 5F 31 2E 30 30 00 5F 56 30 30 30 30 30 30 30 31 00 5F 00')
  })

  test('[R27] a process id comes back once the printing before it is done, in its turn', () => {
    const printer = handFedPrinter()
    printer.send(`'a' 0A 1D 28 48 06 00 30 30 '0001' 1D 72 01`)
    expect(printer.take()).toBe('37 22 30 30 30 31 00 00')
  })

  test('[R27] and not before the paper is there', () => {
    const printer = handFedPrinter()
    printer.setFaults({ ...NO_FAULTS, paperOut: true })
    printer.send(`'a' 0A ${CUT} 1D 28 48 06 00 30 30 '0001'`)
    expect([printer.take(), printer.sheets.length]).toEqual(['', 0])
    printer.setFaults(NO_FAULTS)
    expect([printer.take(), printer.sheets.length]).toEqual(['37 22 30 30 30 31 00', 1])
  })

  test('[R23] real-time questions are answered at once: offline, split over packets, inside the data of another command', () => {
    const printer = handFedPrinter()
    printer.setFaults({ ...NO_FAULTS, coverOpen: true })
    printer.send(`'waiting' 0A 10`)
    printer.send('04')
    expect(printer.take()).toBe('')
    printer.send('02')
    expect(printer.take()).toBe('16')
    printer.setFaults(NO_FAULTS)
    printer.send('1D 76 30 00 03 00 01 00 10 04 01')
    expect(printer.take()).toBe('12')
    printer.send(CUT)
    expect(paperText(printer.sheets[0] as Sheet)).toBe('waiting\n[24 x 1]')
  })

  test('[R24] clearing the buffers forgets what was held, answers 37 25 00, and only then goes on', () => {
    const printer = handFedPrinter()
    printer.setFaults({ ...NO_FAULTS, paperOut: true })
    printer.send(`'old' 0A ${CUT} 1D 28 48 06 00 30 30 '0007'`)
    printer.send('10 14 08 01 03 14 01 06 02 08')
    expect(printer.take()).toBe('37 25 00')
    printer.setFaults(NO_FAULTS)
    printer.send(`'new' 0A ${CUT} 1D 28 48 06 00 30 30 '0008'`)
    expect(printer.take()).toBe('37 22 30 30 30 38 00')
    expect(printer.sheets.map(paperText)).toEqual(['new'])
  })

  test('[R24] in one packet too: what stands before the clearing is gone, what stands behind it is printed', () => {
    const printer = handFedPrinter()
    printer.setFaults({ coverOpen: true })
    printer.send(`'old' 0A ${CUT} ${askId('0007')} ${CLEAR_BUFFERS} 'new' 0A ${CUT} ${askId('0008')}`)
    printer.setFaults({})
    expect([printer.take(), printer.texts]).toEqual(['37 25 00 37 22 30 30 30 38 00', ['new']])
  })

  test('[R23] bytes that only begin like the clearing clear nothing, and swallow no question', () => {
    const printer = handFedPrinter()
    printer.setFaults({ coverOpen: true })
    printer.send(`'kept' 0A ${CUT} 10 14 08 10 04 01`)
    expect([printer.take(), printer.jobsInBuffer]).toEqual(['1A', 1])
  })

  test('[R24] paper that ends in mid-job stops the job there, and the rest comes after the refill', () => {
    const printer = handFedPrinter()
    printer.send('1D 61 0F')
    printer.take()
    printer.setFaults({ ...NO_FAULTS, paperEndsAfterLines: 2 })
    printer.send(`'one' 0A 'two' 0A 'three' 0A ${CUT} 1D 28 48 06 00 30 30 '0001'`)
    expect([printer.take(), printer.sheets.length, printer.faults.paperOut]).toEqual(['18 00 0F 00', 0, true])
    printer.setFaults(NO_FAULTS)
    expect(printer.take()).toBe('10 00 00 00 37 22 30 30 30 31 00')
    expect(printer.texts).toEqual(['one\ntwo\n[the roll ended here]\nthree'])
  })

  test('[R26] a silent printer prints and says nothing', () => {
    const printer = handFedPrinter()
    printer.setFaults({ ...NO_FAULTS, neverReplies: true })
    printer.send(`1D 61 0F 'a' 0A ${CUT} ${ASK_ALL} 1D 72 01`)
    expect([printer.take(), printer.sheets.length]).toEqual(['', 1])
  })
})

function textLines(sheet: Sheet | undefined) {
  return (sheet?.items ?? []).flatMap((item) =>
    item.kind === 'line' ? [{ align: item.align, y: item.y, height: item.height, runs: item.runs }] : [],
  )
}
