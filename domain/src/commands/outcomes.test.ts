import type { LocalDate } from '@loket/protocol'
import { expect, test } from 'vitest'
import { projectTicket } from '../projections/ticket.ts'
import { given } from '../testing/office-under-test.ts'
import { KTP, POLICE } from '../testing/sample-office.ts'
import { acceptDocuments, callNext, complete, issue, open, start, ticket } from '../testing/steps.ts'

const IN_WORK = [issue(KTP), open(), callNext(), start(1), acceptDocuments(1)]

test('[S7] a result that comes later has a date, today at the earliest', () => {
  const today = '2027-01-12' as LocalDate
  const later = (resultOn: LocalDate | null) => complete(1, { outcome: 'resultLater', resultOn })
  const { office, when } = given(...IN_WORK)
  when(later('2027-01-15' as LocalDate)).leadsTo({ type: 'serviceCompleted', outcome: 'resultLater', resultOn: '2027-01-15' as LocalDate })
  expect(projectTicket(office.state, office.context(), ticket(1))?.ending).toMatchObject({ outcome: 'resultLater', resultOn: '2027-01-15' })
  given(...IN_WORK)
    .when(later(today))
    .leadsTo({ type: 'serviceCompleted' })
  given(...IN_WORK)
    .when(later('2027-01-11' as LocalDate))
    .refused({ type: 'resultDateNeeded', earliest: today })
  given(...IN_WORK)
    .when(later(null))
    .refused({ type: 'resultDateNeeded', earliest: today })
})

test("[S8] who is redirected is told where to, from the office's list", () => {
  const { office, when } = given(...IN_WORK)
  when(complete(1, { outcome: 'redirected', redirectTo: POLICE })).leadsTo({
    type: 'serviceCompleted',
    redirectedTo: { id: POLICE, place: { id: 'Polsek', en: 'Polsek' } },
  })
  expect(projectTicket(office.state, office.context(), ticket(1))?.ending?.redirectedTo).toEqual({ id: 'Polsek', en: 'Polsek' })
  given(...IN_WORK)
    .when(complete(1, { outcome: 'redirected' }))
    .refused({ type: 'redirectionUnknown' })
})

test('[S9] missing documents are named from the list of the service, never in free words', () => {
  const incomplete = (missing: readonly { case: number; document: number }[]) => complete(1, { outcome: 'documentsIncomplete', missing })
  given(...IN_WORK)
    .when(incomplete([{ case: 0, document: 0 }]))
    .leadsTo({ type: 'serviceCompleted', missing: [{ id: 'Kartu Keluarga', en: 'Kartu Keluarga' }] })
  given(...IN_WORK)
    .when(incomplete([]))
    .leadsTo({ type: 'serviceCompleted', missing: [] })
  given(...IN_WORK)
    .when(incomplete([{ case: 0, document: 7 }]))
    .refused({ type: 'documentUnknown' })
})

test('[S10] why it took longer is recorded; what another outcome would tell is not', () => {
  const details = { resultOn: '2027-01-15' as LocalDate, redirectTo: POLICE, missing: [{ case: 0, document: 0 }] }
  given(...IN_WORK)
    .when(complete(1, { delayCause: 'network', ...details }))
    .leadsTo({ type: 'serviceCompleted', outcome: 'done', delayCause: 'network', resultOn: null, redirectedTo: null, missing: [] })
})
