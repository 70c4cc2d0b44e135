import { expect, test } from 'vitest'
import { ASK_ALL, askId, CLEAR_BUFFERS, CUT, handFedPrinter } from '../testing/hand-fed-printer.ts'
import { PRINTER_PROFILE_IDS, type PrinterProfileId } from './profiles.ts'

const QUESTIONS: Readonly<Record<string, string>> = {
  'DLE EOT': ASK_ALL,
  'GS a': '1D 61 FF',
  'GS r': '1D 72 01',
  'GS I': '1D 49 42',
  'GS ( H': askId('0001'),
  'DLE DC4 8': CLEAR_BUFFERS,
}

test.each<[PrinterProfileId, readonly string[]]>([
  ['epson', ['DLE EOT', 'GS a', 'GS r', 'GS I', 'GS ( H', 'DLE DC4 8']],
  ['clone', ['DLE EOT', 'GS a', 'GS r']],
  ['clone-no-status', ['GS r']],
  ['garbage-clone', ['DLE EOT', 'GS r']],
  ['mute', []],
])('[R50] %s answers what its class answers, and nothing else', (profile, answered) => {
  const answers = Object.entries(QUESTIONS).filter(([, question]) => {
    const printer = handFedPrinter({ profile })
    printer.send(question)
    return printer.take() !== ''
  })
  expect(answers.map(([name]) => name)).toEqual(answered)
})

test('[R50] every class prints, and passes over what it does not answer, but for the one that prints it', () => {
  for (const profile of PRINTER_PROFILE_IDS) {
    const printer = handFedPrinter({ profile })
    printer.send(`1B 40 1D 61 0F 'A1' 0A ${askId('0001')} 1D 49 42 ${CLEAR_BUFFERS} 0A ${CUT}`)
    // Its clearing is obeyed as it arrives, before anything was printed.
    const expected = { epson: '', 'garbage-clone': 'A1\nH000001B' }[String(profile)] ?? 'A1'
    expect(printer.texts, profile).toEqual([expected])
  }
})

test('[R50] what a garbage clone takes for text stays in its line until that is printed, or forgotten by ESC @', () => {
  const printer = handFedPrinter({ profile: 'garbage-clone' })
  printer.send(`'A1' 0A ${CUT} ${askId('0001')} 1B 40 'A2' 0A ${CUT} ${askId('0002')} 'A3' 0A ${CUT} 1B 2D 'x' 1D 61 '4' 0A ${CUT}`)
  expect(printer.texts).toEqual(['A1', 'A2', 'H000002A3', 'x4'])
})

test.each([
  ['clone', 1],
  ['mute', 0],
] as const)('[R50] %s recovers from a jammed cutter %i times', (profile, papers) => {
  const printer = handFedPrinter({ profile })
  printer.setFaults({ cutterError: true })
  printer.send(`'a' 0A ${CUT}`)
  printer.setFaults({})
  printer.send('10 05 01')
  expect(printer.sheets).toHaveLength(papers)
})
