import { expect, test } from 'vitest'
import { presentLeg } from '../office/ticket.ts'
import { at, BUDI, clock, given, SARI } from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, KTP } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  complete,
  issue,
  noShow,
  open,
  park,
  pause,
  recall,
  rejoin,
  resume,
  returnToQueue,
  serve,
  start,
  ticket,
  toCounter,
} from '../testing/steps.ts'

const IN_WORK = [issue(KTP), open(), callNext(), start(1), acceptDocuments(1)]

test('[P1] parking frees the counter, with a cause and the time to look again', () => {
  const { office, when } = given(...IN_WORK, at('08:05'))
  when(park(1, { cause: 'production', dueMinutes: 30 })).leadsTo({
    type: 'ticketParked',
    ticketId: ticket(1),
    counterId: C1,
    cause: 'production',
    dueAt: clock('08:35'),
    missing: [],
  })
  expect(office.state.counters.get(C1)?.ticketId).toBeNull()
  given(issue(KTP), issue(KTP), open(), callNext(), start(1), park(1))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(2) })
})

test('[P1] only what is checked or processed at the own counter can be parked', () => {
  given(issue(KTP), open(), callNext()).when(park(1)).refused({ type: 'ticketNotInService', state: 'called' })
  given(...IN_WORK, park(1))
    .when(park(1))
    .refused({ type: 'ticketNotAtCounter' })
  given(...IN_WORK)
    .when(park(1, { actor: BUDI }))
    .refused({ type: 'counterNotYours' })
})

test('[P2] parking for documents names those that are missing, from the list of the service', () => {
  given(...IN_WORK)
    .when(park(1, { cause: 'documents' }))
    .leadsTo({ type: 'ticketParked', missing: [{ id: 'Kartu Keluarga', en: 'Kartu Keluarga' }] })
  given(...IN_WORK)
    .when(park(1, { cause: 'documents', missing: [] }))
    .refused({ type: 'missingDocumentsNeeded' })
  for (const missing of [
    { case: 0, document: 1 },
    { case: 1, document: 0 },
  ]) {
    given(...IN_WORK)
      .when(park(1, { cause: 'documents', missing: [missing] }))
      .refused({ type: 'documentUnknown' })
  }
})

test('[P2] for another cause no document is recorded', () => {
  given(...IN_WORK)
    .when(park(1, { cause: 'network', missing: [{ case: 0, document: 0 }] }))
    .leadsTo({ type: 'ticketParked', missing: [] })
})

test('[P3] parking reminds and does not jump: past its due time nobody is called by it', () => {
  given(...IN_WORK, park(1, { dueMinutes: 1 }), at('08:30'))
    .when(callNext())
    .refused({ type: 'queueEmpty' })
  given(...IN_WORK, park(1, { dueMinutes: 1 }), issue(KTP), at('08:30'))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(2), overtook: [] })
})

test('[P4] resuming calls the ticket to a free counter, and its start goes on where it was parked', () => {
  const { office, when } = given(...IN_WORK, park(1), at('08:10'))
  when(resume(1)).leadsTo({ type: 'ticketResumed', ticketId: ticket(1), counterId: C1, callNo: 2 })
  expect(office.state.calls[0]).toMatchObject({ number: 'A001', calls: 1, callNo: 2 })
  expect(office.run(start(1))).toMatchObject({ ok: true, events: [{ type: 'serviceStarted', into: 'processing' }] })
  given(issue(KTP), open(), callNext(), start(1), park(1), resume(1)).when(start(1)).leadsTo({ type: 'serviceStarted', into: 'checking' })
  given(issue(ADVICE), open(), callNext(), start(1), park(1), resume(1))
    .when(start(1))
    .leadsTo({ type: 'serviceStarted', into: 'processing' })
})

test('[P4] any agent with a free, open counter may resume what a colleague parked', () => {
  const parked = [...IN_WORK, park(1), open(C2, BUDI)]
  given(...parked)
    .when(resume(1, C2, BUDI))
    .leadsTo({ type: 'ticketResumed', counterId: C2 })
  given(...parked, issue(KTP), callNext(C2, BUDI))
    .when(resume(1, C2, BUDI))
    .refused({ type: 'counterBusy', number: 'A002' as never })
  given(...parked, pause(C2, BUDI))
    .when(resume(1, C2, BUDI))
    .refused({ type: 'counterNotOpen' })
  given(...IN_WORK, complete(1))
    .when(resume(1))
    .refused({ type: 'ticketNotParked', state: 'completed' })
  given(open()).when(resume(9)).refused({ type: 'ticketUnknown' })
})

test('[P5] who is called back and does not come stays parked', () => {
  const calledBack = [...IN_WORK, park(1, { dueMinutes: 5 }), at('08:20'), resume(1)]
  given(...calledBack)
    .when(returnToQueue(1, 'calledByMistake'))
    .leadsTo({ type: 'ticketParked', cause: 'system', dueAt: clock('08:05') })
  given(...calledBack)
    .when(returnToQueue(1, 'notHere'))
    .refused({ type: 'tooEarlyForNoShow', callsToGo: 1, allowedAt: clock('08:21') })
  const { office } = given(...calledBack, recall(1), at('08:22'), returnToQueue(1, 'notHere'))
  expect(office.state.tickets.get(ticket(1))).toMatchObject({ state: 'parked', returns: 0, parked: { dueAt: clock('08:37') } })
  office.run(resume(1))
  expect(office.run(start(1))).toMatchObject({ ok: true, events: [{ into: 'processing' }] })
})

test('[P5, C7, C8] work that was put aside once and then went back to the line is called from the line like all others', () => {
  const moved = [...IN_WORK, park(1), resume(1), open(C2, BUDI), toCounter(1, C2), callNext(C2, BUDI)]
  given(...moved)
    .when(returnToQueue(1, 'calledByMistake', C2, BUDI))
    .leadsTo({ type: 'ticketReturned', rule: 'keepsPlace' })
  const rejoined = [...IN_WORK, park(1), resume(1), recall(1), at('08:20'), noShow(1), rejoin(1), callNext()]
  given(...rejoined)
    .when(returnToQueue(1, 'calledByMistake'))
    .leadsTo({ type: 'ticketReturned', rule: 'keepsPlace' })
})

test('[P5] or is a no-show in the end', () => {
  const { office } = given(...IN_WORK, park(1), resume(1), recall(1), at('08:20'), noShow(1))
  expect(office.state.tickets.get(ticket(1))?.state).toBe('noShow')
})

test('[P6] a parked ticket can be cancelled, and expires with the day', () => {
  given(...IN_WORK, park(1))
    .when(cancel(1, 'citizenLeft', BUDI))
    .leadsTo({ type: 'ticketCancelled', counterId: null })
})

test('[P3] a second parking begins anew, with its own cause', () => {
  const { office } = given(...IN_WORK, park(1), at('08:10'), resume(1), start(1), at('08:12'), park(1, { cause: 'device' }))
  const leg = presentLeg(office.state.tickets.get(ticket(1)) as never)
  expect(leg.periods.map(({ kind, cause }) => [kind, cause])).toEqual([
    ['legWait', null],
    ['walking', null],
    ['checking', null],
    ['processing', null],
    ['parked', 'system'],
    ['processing', null],
    ['parked', 'device'],
  ])
  given(open(), issue(KTP), ...serve(1))
    .when(resume(1, C1, SARI))
    .refused({ type: 'ticketNotParked', state: 'completed' })
})
