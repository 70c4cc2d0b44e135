import { expect, test } from 'vitest'
import { presentLeg } from '../office/ticket.ts'
import { at, BUDI, given, SARI } from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, DIVORCE, KK, KTP } from '../testing/sample-office.ts'
import { acceptDocuments, callNext, complete, issue, noShow, open, returnToQueue, start, ticket } from '../testing/steps.ts'

test('[S1] service starts with checking, or with processing where no documents are needed', () => {
  given(issue(KTP), open(), callNext()).when(start(1)).leadsTo({ type: 'serviceStarted', into: 'checking' })
  given(issue(ADVICE), open(), callNext()).when(start(1)).leadsTo({ type: 'serviceStarted', into: 'processing' })
})

test('[S1] only a called ticket can be started', () => {
  given(issue(KTP), open(), callNext(), start(1)).when(start(1)).refused({ type: 'ticketNotCalled', state: 'checking' })
})

test('[S2] documents are accepted once, while they are checked', () => {
  given(issue(KTP), open(), callNext(), start(1)).when(acceptDocuments(1)).leadsTo({ type: 'documentsAccepted' })
  given(issue(KTP), open(), callNext()).when(acceptDocuments(1)).refused({ type: 'ticketNotChecking', state: 'called' })
  given(issue(KTP), open(), callNext(), start(1), acceptDocuments(1))
    .when(acceptDocuments(1))
    .refused({ type: 'ticketNotChecking', state: 'processing' })
})

test('[S3] a leg is completed from checking or processing, with its outcome, and the counter is free', () => {
  const { office, when } = given(issue(KTP), issue(KTP), open(), callNext(), start(1))
  when(complete(1, { outcome: 'documentsIncomplete' })).leadsTo({ type: 'serviceCompleted', outcome: 'documentsIncomplete', nextLeg: null })
  expect(office.state.tickets.get(ticket(1))).toMatchObject({ state: 'completed', counterId: null })
  expect(office.run(callNext())).toMatchObject({ ok: true })
})

test('[S3] a ticket that was never started cannot be completed', () => {
  given(issue(KTP), open(), callNext()).when(complete(1)).refused({ type: 'ticketNotInService', state: 'called' })
})

test('[S4] with a next service the same number waits again, placed by the age of its visit', () => {
  const { office, when } = given(issue(KTP), issue(KK), issue(KK), open(), callNext(), start(1), at('08:10'))
  when(complete(1, { next: KK })).leadsTo({ type: 'serviceCompleted', nextLeg: { serviceId: KK, orderKey: 1 } as never })
  const again = office.state.tickets.get(ticket(1))
  expect(again).toMatchObject({ state: 'waiting', number: 'A001', counterId: null })
  expect(again?.legs.map((leg) => leg.terms.serviceId)).toEqual([KTP, KK])
  expect(office.run(callNext())).toMatchObject({ ok: true, events: [{ ticketId: ticket(1), serviceId: KK, overtook: [] }] })
  expect(again && presentLeg(again).firstCalledAt).not.toBeNull()
})

test('[S4] the next service must be one of this office', () => {
  const started = [issue(KTP), open(), callNext(), start(1)]
  given(...started)
    .when(complete(1, { next: DIVORCE }))
    .refused({ type: 'serviceNotOfferedHere', servedAt: { id: 'Sudin', en: 'Sudin' } })
  given(...started)
    .when(complete(1, { next: 'NOTHING' as typeof KTP }))
    .refused({ type: 'serviceUnknown', serviceId: 'NOTHING' as typeof KTP })
})

test('[S4] the service that has just ended is no next one: the same work would begin under a new clock', () => {
  const started = [issue(KTP), open(), callNext(), start(1)]
  for (const outcome of ['done', 'documentsIncomplete'] as const)
    given(...started)
      .when(complete(1, { outcome, next: KTP }))
      .refused({ type: 'sameService' })
  // The leg that ends decides, not the one the visit began with.
  given(...started, complete(1, { next: KK }), callNext(), start(1))
    .when(complete(1, { next: KK }))
    .refused({ type: 'sameService' })
})

test('[S6] every act at a counter asks first whose counter it is', () => {
  const called = given(issue(KTP), open(), callNext())
  const acts = [
    start(1, C1, BUDI),
    acceptDocuments(1, C1, BUDI),
    complete(1, { actor: BUDI }),
    noShow(1, C1, BUDI),
    returnToQueue(1, 'calledByMistake', C1, BUDI),
  ]
  for (const act of acts) called.when(act).refused({ type: 'counterNotYours' })
})

test('[S6] two agents press next at the same moment and get two tickets', () => {
  const { office } = given(issue(KTP), issue(KTP), open(), open(C2, BUDI))
  office.run(callNext(C1, SARI))
  office.run(callNext(C2, BUDI))
  expect(office.state.counters.get(C1)?.ticketId).toBe(ticket(1))
  expect(office.state.counters.get(C2)?.ticketId).toBe(ticket(2))
})
