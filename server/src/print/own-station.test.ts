import { startVirtualPrinter } from '@loket/printer'
import { expect, onTestFinished, test } from 'vitest'
import { expectOk, nextTurns, SUPERVISOR } from '../testing/office.ts'
import { issueTicket, type PaperOffice, paperOffice } from '../testing/paper-office.ts'
import { createFoundPrinters } from './found-printers.ts'
import { NotNow } from './not-now.ts'
import { inProcessDesk, openOwnStation } from './own-station.ts'

const PAGE = new TextEncoder().encode('HALAMAN UJI\n\u001dV\u0000')

async function ownStation(paper: PaperOffice, port: number | 'virtual') {
  const setting = port === 'virtual' ? ({ kind: 'virtual' } as const) : ({ kind: 'tcp', host: '127.0.0.1', port } as const)
  const { desk } = paper
  return openOwnStation({ setting, widthMm: 80, desk, found: createFoundPrinters(paper.database), log: paper.log, testPage: () => PAGE })
}

/** What would end the server. */
async function faultsDuring(step: () => Promise<unknown>): Promise<readonly unknown[]> {
  const before = process.listeners('unhandledRejection')
  const faults: unknown[] = []
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', (fault) => faults.push(fault))
  try {
    await step()
    await nextTurns()
  } finally {
    process.removeAllListeners('unhandledRejection')
    for (const listener of before) process.on('unhandledRejection', listener)
  }
  return faults
}

function answersOf({ office }: PaperOffice) {
  return [...office.journal.rowsAfter(0)].flatMap(({ event }) => (event.type === 'printerFound' ? [event.capability.completion] : []))
}

test('[R123] a printer at a new address is asked with a test page, once; then it prints', async () => {
  const paper = await paperOffice({ station: false, capability: null })
  const printer = await startVirtualPrinter({ port: 0, profile: 'clone' })
  onTestFinished(() => printer.close())
  const texts = () => printer.papers.map(({ text }) => text)
  const first = await ownStation(paper, printer.port)
  await issueTicket(paper)
  await expect.poll(() => paper.states(), { timeout: 30_000 }).toEqual(['processed'])
  expect(texts()).toEqual([expect.stringContaining('HALAMAN UJI'), expect.stringContaining('A001')])
  await first.close()
  const second = await ownStation(paper, printer.port)
  await issueTicket(paper)
  await expect.poll(() => paper.states(), { timeout: 30_000 }).toEqual(['processed', 'processed'])
  expect([texts().length, answersOf(paper)]).toEqual([3, ['paperStatus']])
  await second.close()
}, 60_000)

test('[R171] a test page finds out what the printer is that took the place of another, is made for it, and so is every paper after it', async () => {
  const paper = await paperOffice({ station: false, capability: null })
  const clone = await startVirtualPrinter({ port: 0, profile: 'clone' })
  const own = await ownStation(paper, clone.port)
  await issueTicket(paper)
  await expect.poll(() => paper.states(), { timeout: 30_000 }).toEqual(['processed'])
  await clone.close()
  const epson = await startVirtualPrinter({ port: clone.port })
  onTestFinished(() => epson.close())
  await expectOk(paper.office.send(SUPERVISOR, { type: 'printTest', stationId: 'server' }))
  await expect.poll(() => paper.states(), { timeout: 30_000 }).toEqual(['processed', 'printed'])
  await issueTicket(paper)
  await expect.poll(() => paper.states(), { timeout: 30_000 }).toEqual(['processed', 'printed', 'printed'])
  expect(epson.papers.map(({ text }) => text)).toEqual([expect.stringContaining('LOKET VIRTUAL'), expect.stringContaining('A002')])
  expect(answersOf(paper)).toEqual(['paperStatus', 'processId'])
  expect(createFoundPrinters(paper.database).of('server')).toMatchObject({
    address: `127.0.0.1:${clone.port}`,
    capability: { completion: 'processId' },
  })
  await own.close()
}, 60_000)

test('[R123] the built-in printer is asked like any other, and prints no page for it', async () => {
  const paper = await paperOffice({ station: false, capability: null })
  const own = await ownStation(paper, 'virtual')
  await issueTicket(paper)
  await expect.poll(() => paper.states(), { timeout: 30_000 }).toEqual(['printed'])
  expect([own.virtualPrinter?.papers.length, answersOf(paper)]).toEqual([1, ['processId']])
  await own.close()
}, 60_000)

test('[R123] nobody waits for a printer that is away, and it is no trouble to stop meanwhile', async () => {
  const paper = await paperOffice({ station: false, capability: null })
  const nobody = await startVirtualPrinter({ port: 0 })
  await nobody.close()
  const own = await ownStation(paper, nobody.port)
  await issueTicket(paper)
  await expect.poll(() => paper.printing.ownStatus()?.troubles, { timeout: 30_000 }).toEqual(['unreachable'])
  await own.close()
  expect(paper.states()).toEqual(['queued'])
}, 60_000)

test('[R121, R123] a fault of ours ends the server; that it stops is no fault', async () => {
  const paper = await paperOffice({ station: false })
  const fault = new Error('a bug')
  for (const [rejection, faults] of [
    [fault, [fault, fault]],
    [new NotNow('it stops'), []],
  ] as const) {
    const rejects = () => Promise.reject(rejection)
    const desk = inProcessDesk({ ...paper.desk, take: rejects, report: rejects })
    const report = () => desk.report('j' as never, 'l' as never, 'sending', null)
    expect(await faultsDuring(() => Promise.allSettled([desk.takeJob(), report()]))).toEqual(faults)
  }
})

test('[R123] so does what breaks where the printer is asked', async () => {
  const paper = await paperOffice({ station: false })
  const fault = new Error('the database is gone')
  const found = {
    of() {
      throw fault
    },
    keep() {},
  }
  const setting = { kind: 'tcp', host: '127.0.0.1', port: 9 } as const
  const { desk } = paper
  expect(await faultsDuring(() => openOwnStation({ setting, widthMm: 80, desk, found, log: paper.log, testPage: () => PAGE }))).toEqual([
    fault,
  ])
})

test('[R97] a printer that answered nothing is noted, for it may be none', async () => {
  const paper = await paperOffice({ station: false, capability: null })
  const printer = await startVirtualPrinter({ port: 0, profile: 'mute' })
  onTestFinished(() => printer.close())
  const own = await ownStation(paper, printer.port)
  await expect.poll(() => paper.log.lines.map(({ event }) => event), { timeout: 30_000 }).toContain('printer-mute')
  await own.close()
}, 60_000)
