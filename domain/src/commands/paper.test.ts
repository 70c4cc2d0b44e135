import type { PrinterTrouble, PrintJobId } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { nextChangeAt } from '../clocks/next-change.ts'
import { projectConsole } from '../projections/console.ts'
import { projectSupervisor } from '../projections/supervisor.ts'
import {
  ADMINISTRATOR,
  anOffice,
  anOpenOffice,
  at,
  by,
  clock,
  given,
  givenIn,
  KIOSK,
  SARI,
  SUPERVISOR,
  SYSTEM,
} from '../testing/office-under-test.ts'
import { ADVICE, DIVORCE, KK, KTP } from '../testing/sample-office.ts'
import { callNext, cancel, complete, issue, open, park, printEnd, start, ticket, undo } from '../testing/steps.ts'

const names = { nameOf: () => null, alerts: [], stations: [{ stationId: 'server', name: 'Loket', heardAt: null }], boards: [] } as const

const copyOf = (n: number, actor = SARI) => by(actor, { type: 'printCopy', ticketId: ticket(n) })
const checklist = (serviceId = KK, actor = KIOSK) => by(actor, { type: 'printChecklist', serviceId, language: 'en' })
const status = (troubles: readonly PrinterTrouble[], paperLow = false) =>
  by(SYSTEM, { type: 'recordPrinterStatus', stationId: 'server', status: { troubles, paperLow } })

function withoutPrinters(office = anOpenOffice()) {
  office.stations = []
  return office
}

describe('copies', () => {
  test('[R111] an open ticket is printed again as often as the office says', () => {
    const three = [copyOf(1), copyOf(1, SUPERVISOR), copyOf(1)]
    given(issue(KTP))
      .when(copyOf(1))
      .leadsTo({ type: 'copyRequested', ticketId: ticket(1) })
    given(issue(KTP), ...three)
      .when(copyOf(1))
      .refused({ type: 'copiesUsedUp', maximum: 3 })
    given(issue(KTP), issue(KTP), ...three)
      .when(copyOf(2))
      .leadsTo({ type: 'copyRequested' })
  })

  test('[R111] not one whose visit is over, nor one nobody knows, nor at a kiosk', () => {
    given(issue(KTP), cancel(1)).when(copyOf(1)).refused({ type: 'ticketEnded', state: 'cancelled' })
    given().when(copyOf(1)).refused({ type: 'ticketUnknown' })
    given(issue(KTP)).when(copyOf(1, KIOSK)).refused({ type: 'notPermitted', command: 'printCopy' })
    givenIn(anOffice()).when(copyOf(1)).refused({ type: 'dayNotOpen' })
  })

  test('[R111] a copy of which nothing was sent does not count, one of unknown fate does', () => {
    const given3 = [issue(KTP), copyOf(1), copyOf(1), copyOf(1)]
    const end = (state: 'unknown' | 'cancelled') => printEnd(1, 'copy', state)
    given(...given3, end('cancelled'))
      .when(copyOf(1))
      .leadsTo({ type: 'copyRequested' })
    given(...given3, end('unknown'))
      .when(copyOf(1))
      .refused({ type: 'copiesUsedUp', maximum: 3 })
    given(...given3, end('unknown'), end('cancelled'), copyOf(1))
      .when(copyOf(1))
      .refused({ type: 'copiesUsedUp', maximum: 3 })
    given(...given3, printEnd(1, 'ticket', 'cancelled', null, 1, 'j9'))
      .when(copyOf(1))
      .refused({ type: 'copiesUsedUp', maximum: 3 })
  })

  test('[R111] where nobody could print it, it is refused and counts nothing', () => {
    givenIn(withoutPrinters(), issue(KTP)).when(copyOf(1)).refused({ type: 'noPrinter' })
  })

  test('[R111] the console says what became of the latest paper, and how many copies are left', () => {
    const { office } = given(issue(KTP), open(), callNext(), copyOf(1), printEnd(1, 'ticket', 'unknown'))
    expect(projectConsole(office.state, office.context(SARI), names)).toMatchObject({
      ticket: { paper: 'unknown', copiesLeft: 2 },
      allowed: { printCopy: null },
    })
  })

  test('[R111] asking for one, and its printing, take nothing back and keep nothing from being taken back', () => {
    const { office } = given(issue(KTP), open(), callNext(), start(1))
    const back = undo(office)
    for (const step of [copyOf(1), printEnd(1, 'copy', 'printed')]) office.run(step)
    expect(projectConsole(office.state, office.context(SARI), names).undo).toMatchObject({ act: 'startService' })
    expect(office.run(back)).toMatchObject({ ok: true })
    expect(office.state.tickets.get(ticket(1))?.paper).toMatchObject({ copies: 1, ended: { state: 'printed' } })
  })
})

describe('checklists and test pages', () => {
  test('[R112] what to bring is printed without a number, also while nothing is open', () => {
    givenIn(anOffice()).when(checklist()).leadsTo({ type: 'checklistRequested', serviceId: KK, language: 'en' })
  })

  test('[R112] only for what is served here, and only where it can be printed', () => {
    given()
      .when(checklist('NONE' as typeof KK))
      .refused({ type: 'serviceUnknown', serviceId: 'NONE' as typeof KK })
    given()
      .when(checklist(DIVORCE))
      .refused({ type: 'serviceNotOfferedHere', servedAt: { id: 'Sudin', en: 'Sudin' } })
    givenIn(withoutPrinters()).when(checklist()).refused({ type: 'noPrinter' })
  })

  test('[R112] a test page comes out of the station that is named', () => {
    const page = (stationId: 'server', actor = SUPERVISOR) => by(actor, { type: 'printTest', stationId })
    given().when(page('server', ADMINISTRATOR)).leadsTo({ type: 'testPageRequested', stationId: 'server' })
    given()
      .when(page('elsewhere' as 'server'))
      .refused({ type: 'stationUnknown' })
    given().when(page('server', SARI)).refused({ type: 'notPermitted', command: 'printTest' })
  })
})

describe('what became of papers', () => {
  const papersOf = (office: ReturnType<typeof anOpenOffice>) => projectSupervisor(office.state, office.context(SUPERVISOR), names).papers

  test('[R114] the supervisor sees those that nobody can be sure of and those that did not come out, the newest first', () => {
    const ends = [
      printEnd(1, 'ticket', 'unknown', 'paperOut'),
      at('08:05'),
      printEnd(2, 'ticket', 'printed'),
      printEnd(3, 'closing', 'cancelled', null, null),
    ]
    const { office } = given(issue(KTP), issue(KTP), ...ends)
    expect(papersOf(office)).toEqual([
      { jobId: 'j3', paper: 'closing', number: null, state: 'cancelled', trouble: null, at: clock('08:05'), copy: null },
      {
        jobId: 'j1',
        paper: 'ticket',
        number: 'A001',
        state: 'unknown',
        trouble: 'paperOut',
        at: clock('08:00'),
        copy: { ticketId: ticket(1), left: 3 },
      },
    ])
  })

  test('[R144] a ticket or copy in doubt names the number that may be printed again, and how often; another slip has no copies', () => {
    const three = [copyOf(1), copyOf(1), copyOf(1)]
    const { office } = given(
      issue(KTP),
      issue(KTP),
      ...three,
      printEnd(1, 'copy', 'unknown', null, 1, 'j9'),
      printEnd(2, 'ticket', 'cancelled'),
    )
    office.run(printEnd(2, 'missing', 'unknown', null, 2, 'j-missing'))
    const copies = () => papersOf(office).map(({ paper, copy }) => [paper, copy])
    expect(copies()).toEqual([
      ['missing', null],
      ['ticket', { ticketId: ticket(2), left: 3 }],
      ['copy', { ticketId: ticket(1), left: 0 }],
    ])
    office.run(copyOf(2))
    expect(copies()[1]).toEqual(['ticket', { ticketId: ticket(2), left: 2 }])
  })

  test('[R114] a better word on the same paper, or a copy that came out, settles the doubt', () => {
    const { office } = given(issue(KTP), issue(KTP), printEnd(1, 'ticket', 'unknown'), printEnd(2, 'ticket', 'cancelled'))
    office.run(printEnd(1, 'ticket', 'printed'))
    expect(papersOf(office).map(({ jobId }) => jobId)).toEqual(['j2'])
    office.run(printEnd(2, 'copy', 'printed', null, 2, 'j9'))
    expect(papersOf(office)).toEqual([])
  })

  test('[R114] another paper of the same ticket settles nothing, nor is it the ticket’s', () => {
    const { office } = given(issue(KTP), printEnd(1, 'ticket', 'unknown'), printEnd(1, 'missing', 'printed', null, 1, 'j9'))
    expect(papersOf(office)).toHaveLength(1)
    expect(office.state.tickets.get(ticket(1))?.paper.ended?.state).toBe('unknown')
  })

  test('[R114] once one came out, a ticket or copy that fails later changes nothing', () => {
    const { office } = given(issue(KTP), copyOf(1), copyOf(1), printEnd(1, 'ticket', 'printed'))
    for (const state of ['unknown', 'cancelled'] as const) office.run(printEnd(1, 'copy', state, 'paperOut', 1, `j-${state}`))
    expect(papersOf(office)).toEqual([])
    expect(office.state.tickets.get(ticket(1))?.paper).toEqual({
      copies: 1,
      ended: { state: 'printed', trouble: null, at: clock('08:00') },
    })
    // Another slip is none of these.
    office.run(printEnd(1, 'missing', 'unknown', null, 1, 'j-missing'))
    expect(papersOf(office)).toMatchObject([{ paper: 'missing' }])
  })

  test('[R114] a ticket is missed by nobody whose visit is over, unless it goes on after all', () => {
    const { office } = given(issue(KTP), issue(KTP), open(), callNext(), start(1), printEnd(1, 'ticket', 'unknown'))
    office.run(complete(1))
    expect(papersOf(office)).toEqual([])
    office.run(undo(office))
    expect(papersOf(office)).toMatchObject([{ number: 'A001' }])
    for (const step of [cancel(2), printEnd(2, 'ticket', 'cancelled')]) office.run(step)
    expect(papersOf(office)).toMatchObject([{ number: 'A001' }])
  })

  test('[R114] [K5] another slip is of use for a quarter of an hour, also when the visit is over', () => {
    const { office } = given(issue(ADVICE), open(), callNext(), start(1), complete(1), at('08:20'), printEnd(1, 'result', 'cancelled'))
    office.run(at('08:34:59'))
    expect(papersOf(office)).toMatchObject([{ paper: 'result', number: 'U001' }])
    expect(nextChangeAt(office.state, office.now)).toBe(clock('08:35'))
    office.run(at('08:35'))
    expect(papersOf(office)).toEqual([])
    expect(nextChangeAt(office.state, office.now)).not.toBe(clock('08:35'))
  })

  test('[R114] [K5] whoever asked for a list or a test page has gone after a quarter of an hour; the notice of an outage is of use all day', () => {
    const kinds = ['checklist', 'test', 'outage'] as const
    const { office } = given(...kinds.map((kind, n) => printEnd(n, kind, 'cancelled', null, null)))
    const now = () => papersOf(office).map(({ paper }) => paper)
    office.run(at('08:14:59'))
    expect(now()).toEqual(['outage', 'test', 'checklist'])
    expect(nextChangeAt(office.state, office.now)).toBe(clock('08:15'))
    office.run(at('08:15'))
    expect(now()).toEqual(['outage'])
  })

  test('[R114] of a cancelled number no slip is missed, and a paper of no number stays', () => {
    const parked = [issue(KTP), open(), callNext(), start(1), park(1, { cause: 'documents' })]
    const { office } = given(...parked, printEnd(1, 'missing', 'cancelled'), printEnd(2, 'closing', 'unknown', null, null))
    expect(papersOf(office)).toMatchObject([{ paper: 'closing' }, { paper: 'missing' }])
    office.run(cancel(1))
    expect(papersOf(office)).toMatchObject([{ paper: 'closing' }])
    office.run(at('09:00'))
    expect(papersOf(office)).toMatchObject([{ paper: 'closing' }])
    office.run(printEnd(2, 'closing', 'printed', null, null))
    expect(papersOf(office)).toEqual([])
  })

  test('[R114] [V4] the newest fifty are shown', () => {
    const { office } = given(...Array.from({ length: 51 }, (_, n) => printEnd(n, 'checklist', 'unknown', null, null)))
    expect(papersOf(office).map(({ jobId }) => jobId)).toEqual(Array.from({ length: 50 }, (_, n) => `j${50 - n}`))
  })

  test('[R114] a copy settles no doubt about another slip', () => {
    const { office } = given(issue(KTP), printEnd(1, 'missing', 'unknown'), printEnd(1, 'copy', 'printed', null, 1, 'j9'))
    expect(papersOf(office)).toMatchObject([{ paper: 'missing' }])
  })

  test('[R114] of the papers of a number the latest word counts, while none is better', () => {
    const { office } = given(
      issue(KTP),
      copyOf(1),
      printEnd(1, 'ticket', 'unknown'),
      at('09:00'),
      printEnd(1, 'copy', 'cancelled', null, 1, 'j2'),
    )
    const ended = () => office.state.tickets.get(ticket(1))?.paper.ended
    expect(ended()).toMatchObject({ state: 'cancelled', at: clock('09:00') })
    expect(papersOf(office).map(({ jobId }) => jobId)).toEqual(['j2', 'j1'])
    for (const step of [printEnd(1, 'ticket', 'printed'), at('09:05'), printEnd(1, 'copy', 'processed', null, 1, 'j3')]) office.run(step)
    expect(ended()).toMatchObject({ state: 'processed', at: clock('09:05') })
  })

  test('[R114] a word on a paper of the day before changes no ticket of today, and only a slip is still of use', () => {
    const tomorrow = [issue(KTP), at('16:00'), by(SYSTEM, { type: 'closeDay' }), at('31:30'), by(SYSTEM, { type: 'openDay' }), issue(KTP)]
    const { office } = given(...tomorrow)
    const before = structuredClone(office.state.tickets)
    const late = [
      printEnd(1, 'ticket', 'unknown'),
      printEnd(1, 'copy', 'cancelled', null, 1, 'j2'),
      printEnd(1, 'missing', 'unknown', null, 1, 'j3'),
    ]
    for (const step of late) expect(office.run(step)).toMatchObject({ ok: true, events: [{ type: 'printEnded', ticketId: ticket(1) }] })
    expect(office.state.tickets).toEqual(before)
    expect(papersOf(office)).toMatchObject([{ paper: 'missing', number: null }])
    office.run(printEnd(1, 'ticket', 'printed'))
    expect(office.state.tickets).toEqual(before)
  })

  test('[R114] what became of a paper is a word of the server alone', () => {
    const word = {
      type: 'recordPrintEnd',
      jobId: 'j1' as PrintJobId,
      paper: 'closing',
      ticketId: null,
      state: 'printed',
      trouble: null,
    } as const
    given().when(by(SYSTEM, word)).leadsTo({ type: 'printEnded' })
    given().when(by(SUPERVISOR, word)).refused({ type: 'notPermitted', command: 'recordPrintEnd' })
  })
})

describe('printers', () => {
  const printersOf = (office: ReturnType<typeof anOpenOffice>) =>
    projectSupervisor(office.state, office.context(SUPERVISOR), names).printers

  test('[R115] each trouble stands with its beginning, however often it is told, until it is over', () => {
    const { office } = given(status(['paperOut']), at('08:10'), status(['paperOut', 'coverOpen'], true))
    expect(printersOf(office)).toEqual([
      {
        stationId: 'server',
        name: 'Loket',
        heardAt: null,
        paperLowSince: clock('08:10'),
        troubles: [
          { trouble: 'paperOut', since: clock('08:00') },
          { trouble: 'coverOpen', since: clock('08:10') },
        ],
      },
    ])
    for (const step of [at('08:20'), status([], true)]) office.run(step)
    expect(printersOf(office)).toMatchObject([{ troubles: [], paperLowSince: clock('08:10') }])
    office.run(status([]))
    expect(printersOf(office)).toMatchObject([{ paperLowSince: null }])
  })

  test('[R115] only news is a fact, and the first word of a day is', () => {
    given().when(status([])).leadsTo({ type: 'printerStatusChanged', troubles: [] })
    given(status(['paperOut']))
      .when(status(['paperOut']))
      .leadsTo()
    given(status(['paperOut']))
      .when(status(['paperOut'], true))
      .leadsTo({ type: 'printerStatusChanged', paperLow: true })
    given(status(['paperOut']))
      .when(status(['coverOpen']))
      .leadsTo({ type: 'printerStatusChanged', troubles: ['coverOpen'] })
    given(status(['paperOut', 'coverOpen']))
      .when(status(['paperOut', 'cutterError']))
      .leadsTo({ type: 'printerStatusChanged', troubles: ['paperOut', 'cutterError'] })
  })

  test('[R115] what a printer was found to answer is on record, and is no word on its troubles', () => {
    const capability = { maker: null, model: null, answersStatus: true, completion: 'none', clearsBuffer: false } as const
    given(by(SYSTEM, { type: 'recordPrinterFound', stationId: 'server', capability }))
      .when(status([]))
      .leadsTo({ type: 'printerStatusChanged' })
  })
})
