import { paperTexts } from '@loket/texts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FAULT_NAMES, type FaultName, NO_FAULTS } from '../machine/faults.ts'
import type { Paper } from '../paper/paper.ts'
import { startVirtualPrinter, type VirtualPrinter } from '../start-virtual-printer.ts'
import { FAULT_GROUPS, pressFaultButton } from './fault-buttons.ts'
import { readVirtualPrinterPage } from './read-virtual-printer-page.ts'

const WITH_BUTTONS = { withButtons: true }
const WITHOUT_BUTTONS = { withButtons: false }

describe('the page', () => {
  test('[R48] stands alone, in both languages, and obeys a strict content security policy', async () => {
    const printer = await virtualPrinter()
    const page = await readVirtualPrinterPage(printer, '/printer', WITH_BUTTONS)
    expect(page?.contentType).toBe('text/html; charset=utf-8')
    expect(page).toEqual(await readVirtualPrinterPage(printer, '/printer/', WITH_BUTTONS))
    expect(page?.body).toContain('Belum ada kertas yang dicetak.')
    expect(page?.body).toContain('<span lang="en">Nothing was printed yet.')
    expect(page?.body).not.toMatch(/<style|style=|<script(?! type="module" src=)| on[a-z]+=/)
  })

  test('[R48] everything it asks for is there', async () => {
    const printer = await virtualPrinter()
    const html = String((await readVirtualPrinterPage(printer, '/printer', WITH_BUTTONS))?.body)
    const paths = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(paths).toEqual(['/printer/page.css', '/printer/faults.css', '/printer/page.js'])
    const found = await Promise.all(paths.map((path) => readVirtualPrinterPage(printer, path, WITH_BUTTONS)))
    expect(found.map((page) => page?.contentType)).toEqual([
      'text/css; charset=utf-8',
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
    ])
  })

  test('[R48] lists the papers newest first, and draws each', async () => {
    const printer = { ...(await virtualPrinter()), papers: [paper('7', 'A001', true), paper('8', 'A002', false)] }
    expect(await jsonAt(printer, '/printer/papers')).toEqual([
      { id: '8', printedAt: 8_000, complete: false, text: 'A002' },
      { id: '7', printedAt: 7_000, complete: true, text: 'A001' },
    ])
    expect(await readVirtualPrinterPage(printer, '/printer/papers/7.svg', WITHOUT_BUTTONS)).toEqual({
      contentType: 'image/svg+xml; charset=utf-8',
      body: '<svg>7</svg>',
    })
    expect(await readVirtualPrinterPage(printer, '/printer/papers/8.png', WITHOUT_BUTTONS)).toEqual({
      contentType: 'image/png',
      body: Uint8Array.of(8),
    })
  })

  test.each(['/printer/papers/9.svg', '/printer/papers/7', '/printer/papers/7.gif', '/printer/../page.css', '/printer/page.ts', '/', ''])(
    '[R48] has nothing at %s',
    async (path) => {
      const printer = { ...(await virtualPrinter()), papers: [paper('7', 'A001', true)] }
      expect(await readVirtualPrinterPage(printer, path, WITH_BUTTONS)).toBeNull()
    },
  )
})

describe('the buttons', () => {
  test('[R60] are one for each fault, with its words in both languages', async () => {
    const html = String((await readVirtualPrinterPage(await virtualPrinter(), '/printer', WITH_BUTTONS))?.body)
    const found = [...html.matchAll(/<button type="button" data-fault="(\w+)" aria-pressed="false">(.+?) <span lang="en">(.+?)<\/span>/g)]
    expect(found.map(([, name]) => name).toSorted()).toEqual(FAULT_NAMES.toSorted())
    for (const [, name, id, en] of found) {
      expect([id, en]).toEqual([
        paperTexts.id.virtualPrinter.faults[name as FaultName],
        paperTexts.en.virtualPrinter.faults[name as FaultName],
      ])
    }
    expect(FAULT_GROUPS.flatMap(({ faults }) => faults)).toHaveLength(FAULT_NAMES.length)
  })

  test('[R61] are not there for who may not press them', async () => {
    const html = String((await readVirtualPrinterPage(await virtualPrinter(), '/printer', WITHOUT_BUTTONS))?.body)
    expect(html).not.toMatch(/<button|faults\.css/)
  })

  test.each(FAULT_NAMES)('[R60] %s is set by a press and cleared by the next, whatever else is set', async (fault) => {
    const printer = await virtualPrinter()
    await printer.setFaults({ paperLow: true, splitsReplies: true })
    await pressFaultButton(printer, { fault, set: true })
    expect((await stateOf(printer)).set.toSorted()).toEqual([...new Set(['paperLow', 'splitsReplies', fault])].toSorted())
    await pressFaultButton(printer, { fault, set: false })
    expect((await stateOf(printer)).set).toEqual(['paperLow', 'splitsReplies'].filter((name) => name !== fault))
  })

  test('[R60] all faults are cleared at once, and the power goes off and on', async () => {
    const printer = await virtualPrinter()
    await printer.setFaults({ unrecoverableError: true, refusesConnections: true })
    expect(await pressFaultButton(printer, { action: 'allRight' })).toBe(true)
    expect([printer.faults, (await stateOf(printer)).stopped]).toEqual([NO_FAULTS, ['unrecoverable']])
    expect(await pressFaultButton(printer, { action: 'powerCycle' })).toBe(true)
    expect((await stateOf(printer)).stopped).toEqual([])
  })

  test('[R60] why it does not print is told, each cause by its words', async () => {
    const printer = await virtualPrinter()
    const html = String((await readVirtualPrinterPage(printer, '/printer', WITH_BUTTONS))?.body)
    await printer.setFaults({ paperOut: true, coverOpen: true, headHot: true, feedPressed: true, waitsForButton: true, paperLow: true })
    const { stopped } = await stateOf(printer)
    expect(stopped).toEqual(['coverOpen', 'paperOut', 'headHot', 'feedPressed', 'waitsForButton'])
    await printer.setFaults({ powerOff: true, coverOpen: true })
    const { stopped: off } = await stateOf(printer)
    expect(off).toEqual(['powerOff'])
    for (const cause of [...stopped, ...off, 'unrecoverable', 'cutterJammed']) {
      expect(html.match(new RegExp(`data-cause="${cause}" hidden>[a-z]`, 'g'))).toHaveLength(2)
    }
  })

  test.each([
    null,
    'paperOut',
    [],
    {},
    { fault: 'toString', set: true },
    { fault: 'paperOut' },
    { fault: 'paperOut', set: 1 },
    { set: true },
    { action: 'explode' },
    { action: null },
  ])('[R61] %j is no press and changes nothing', async (request) => {
    const printer = await virtualPrinter()
    await printer.setFaults({ coverOpen: true })
    expect(await pressFaultButton(printer, request)).toBe(false)
    expect(printer.faults).toEqual({ ...NO_FAULTS, coverOpen: true })
  })
})

async function virtualPrinter(): Promise<VirtualPrinter> {
  const printer = await startVirtualPrinter({ port: 0 })
  onTestFinished(() => printer.close())
  return printer
}

function paper(id: string, text: string, complete: boolean): Paper {
  const number = Number(id)
  return {
    id,
    text,
    complete,
    printedAt: number * 1_000,
    pieces: 1,
    largest: [text],
    qrs: [],
    svg: `<svg>${id}</svg>`,
    png: async () => Uint8Array.of(number),
  }
}

interface State {
  readonly set: readonly string[]
  readonly stopped: readonly string[]
  readonly jobsInBuffer: number
}

function stateOf(printer: VirtualPrinter): Promise<State> {
  return jsonAt(printer, '/printer/state') as Promise<State>
}

async function jsonAt(printer: VirtualPrinter, path: string): Promise<unknown> {
  const page = await readVirtualPrinterPage(printer, path, WITHOUT_BUTTONS)
  expect(page?.contentType).toBe('application/json; charset=utf-8')
  return JSON.parse(String(page?.body))
}
