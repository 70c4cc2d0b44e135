import type { AutomaticSlip, Settings } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { anOpenOffice, at, by, clock, KIOSK, type OfficeUnderTest, SARI, type Step, SYSTEM } from '../testing/office-under-test.ts'
import { C1, KK, KTP, POLICE, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  close,
  complete,
  declareOutage,
  issue,
  noShow,
  open,
  park,
  recall,
  start,
  ticket,
} from '../testing/steps.ts'
import { projectPaper } from './paper.ts'

/** The papers of one step more. */
function papersOf(office: OfficeUnderTest, step: Step) {
  const before = office.recorded.length
  const { ok } = office.run(step)
  expect(ok).toBe(true)
  return office.recorded.slice(before).flatMap((row) => projectPaper(office.state, office.context(), row) ?? [])
}

function atWork(settings?: Settings): OfficeUnderTest {
  const office = anOpenOffice(settings)
  for (const step of [issue(KTP), open(), callNext(), start(1), acceptDocuments(1)]) office.run(step)
  return office
}

function printing(...slips: readonly AutomaticSlip[]): Settings {
  return { ...SAMPLE_SETTINGS, paper: { ...SAMPLE_SETTINGS.paper, slips } }
}

const NAME = { id: 'KTP', en: 'KTP' }
const CARD = { id: 'Kartu Keluarga', en: 'Kartu Keluarga' }
const MISSING = [{ case: 0, document: 0 }]
const OF_TICKET = { ticketId: ticket(1), number: 'A001', serviceName: NAME, language: 'id' }

describe('which fact prints what', () => {
  test('[R110] a ticket, and a copy with the wait as it is then', () => {
    const office = anOpenOffice()
    office.run(open())
    expect(papersOf(office, issue(KTP))).toMatchObject([
      { kind: 'ticket', ticketId: ticket(1), language: 'id', ticket: { number: 'A001', ahead: 0 } },
    ])
    expect(papersOf(office, issue(KK))).toMatchObject([{ ticket: { ahead: 1 } }])
    office.run(callNext())
    expect(papersOf(office, by(SARI, { type: 'printCopy', ticketId: ticket(2) }))).toMatchObject([
      { kind: 'copy', ticketId: ticket(2), ticket: { number: 'M001', ahead: 0, issuedAt: clock('08:00') } },
    ])
  })

  test('[R110] what to bring, in the language it was asked for, with the promise', () => {
    expect(papersOf(anOpenOffice(), by(KIOSK, { type: 'printChecklist', serviceId: KK, language: 'en' }))).toMatchObject([
      { kind: 'checklist', language: 'en', serviceName: { id: 'KK' }, promiseMinutes: 60, cases: [{ documents: [{ form: 'photocopy' }] }] },
    ])
  })

  test('[R110] what is missing: on parking for documents, until when and where', () => {
    const [paper] = papersOf(atWork(), park(1, { cause: 'documents', dueMinutes: 30, missing: MISSING }))
    expect(paper).toMatchObject({
      kind: 'missing',
      ...OF_TICKET,
      missing: [{ name: CARD, form: 'photocopy' }],
      comeBack: { before: clock('08:30'), counterNumber: 1 },
    })
    expect(papersOf(atWork(), park(1, { cause: 'system' }))).toEqual([])
  })

  test('[R110] what is missing: at the end of a visit, and not where it goes on', () => {
    const incomplete = { outcome: 'documentsIncomplete', missing: MISSING } as const
    expect(papersOf(atWork(), complete(1, incomplete))).toMatchObject([{ kind: 'missing', ...OF_TICKET, comeBack: null }])
    expect(papersOf(atWork(), complete(1, { ...incomplete, next: KK }))).toEqual([])
    expect(papersOf(atWork(), complete(1, { outcome: 'documentsIncomplete' }))).toEqual([])
  })

  test('[R110] of a visit of several services, a slip names the one it is about', () => {
    const second = () => {
      const office = atWork()
      for (const step of [complete(1, { next: KK }), callNext(), start(1), acceptDocuments(1)]) office.run(step)
      return office
    }
    const paper = { ticketId: ticket(1), number: 'A001', serviceName: { id: 'KK' } }
    expect(papersOf(second(), park(1, { cause: 'documents', missing: MISSING }))).toMatchObject([{ kind: 'missing', ...paper }])
    expect(papersOf(second(), complete(1, { outcome: 'redirected', redirectTo: POLICE }))).toMatchObject([{ kind: 'redirect', ...paper }])
  })

  test('[R110] each document and each place is the one that was meant', () => {
    const other = { ...SAMPLE_SETTINGS.redirections[0], id: 'other' as typeof POLICE, asked: { id: 'Paspor', en: 'Paspor' } }
    const photo = { name: { id: 'Pasfoto', en: 'Pasfoto' }, form: 'original', required: 'always' } as const
    const settings = {
      ...SAMPLE_SETTINGS,
      redirections: [other, ...SAMPLE_SETTINGS.redirections],
      services: SAMPLE_SETTINGS.services.map((service) => ({
        ...service,
        documentCases: service.documentCases.map((entry) => ({ ...entry, documents: [photo, ...entry.documents] })),
      })),
    } as Settings
    const parked = park(1, { cause: 'documents', missing: [{ case: 0, document: 1 }] })
    expect(papersOf(atWork(settings), parked)).toMatchObject([{ missing: [{ name: CARD, form: 'photocopy' }] }])
    expect(papersOf(atWork(settings), complete(1, { outcome: 'redirected', redirectTo: POLICE }))).toMatchObject([
      { asked: { id: 'Surat kehilangan' } },
    ])
  })

  test('[R110] where to go, also where another service follows; and when to collect', () => {
    const redirected = { outcome: 'redirected', redirectTo: POLICE } as const
    const paper = { kind: 'redirect', ...OF_TICKET, asked: { id: 'Surat kehilangan' }, place: { id: 'Polsek' } }
    expect(papersOf(atWork(), complete(1, redirected))).toMatchObject([paper])
    expect(papersOf(atWork(), complete(1, { ...redirected, next: KK }))).toMatchObject([paper])
    const resultOn = '2027-01-14' as never
    expect(papersOf(atWork(), complete(1, { outcome: 'resultLater', resultOn }))).toMatchObject([
      { kind: 'result', ...OF_TICKET, from: resultOn },
    ])
    expect(papersOf(atWork(), complete(1))).toEqual([])
  })

  test('[R110] the close of a day, with its tickets by their end', () => {
    const office = atWork()
    for (const step of [complete(1), issue(KTP), issue(KTP), close(C1)]) office.run(step)
    expect(papersOf(office, by(SYSTEM, { type: 'closeDay' }))).toMatchObject([
      { kind: 'closing', language: null, day: '2027-01-12', tickets: { issued: 3, completed: 1, noShow: 0, cancelled: 0, expired: 2 } },
    ])
    const sadder = anOpenOffice()
    const absent = [issue(KTP), open(), callNext(), recall(1), at('08:05'), noShow(1)]
    for (const step of [...absent, issue(KTP), cancel(2), issue(KTP), cancel(3), close(C1)]) sadder.run(step)
    expect(papersOf(sadder, by(SYSTEM, { type: 'closeDay' }))).toMatchObject([
      { tickets: { issued: 3, completed: 0, noShow: 1, cancelled: 2, expired: 0 } },
    ])
  })

  test('[R110] an outage where the office wants it on a wall, and a test page', () => {
    expect(papersOf(anOpenOffice(printing('outage')), declareOutage('registry', [KK]))).toMatchObject([
      { kind: 'outage', cause: 'registry', affected: [{ id: 'KK' }] },
    ])
    expect(papersOf(anOpenOffice(printing('outage')), declareOutage())).toMatchObject([{ affected: 'all' }])
    expect(
      papersOf(
        anOpenOffice(),
        by({ kind: 'staff', userId: 'u' as never, roles: ['supervisor'] }, { type: 'printTest', stationId: 'server' }),
      ),
    ).toMatchObject([{ kind: 'test', stationId: 'server' }])
  })

  test('[R113] slips come out by themselves only in offices that want them; tickets always do', () => {
    expect(papersOf(anOpenOffice(), declareOutage())).toEqual([])
    expect(papersOf(atWork(printing('result')), park(1, { cause: 'documents', missing: MISSING }))).toEqual([])
    expect(papersOf(anOpenOffice(printing()), issue(KTP))).toHaveLength(1)
  })
})
