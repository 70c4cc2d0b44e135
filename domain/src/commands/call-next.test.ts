import { expect, test } from 'vitest'
import { anOffice, at, BUDI, by, clock, given, givenIn, SARI, SUPERVISOR, SYSTEM, WATI } from '../testing/office-under-test.ts'
import { C1, C2, C3, KK, KTP } from '../testing/sample-office.ts'
import { callNext, cancel, close, issue, noShow, open, pause, recall, returnToQueue, serve, start, ticket } from '../testing/steps.ts'

test('[C1] the next ticket is the first in line that the counter serves', () => {
  given(issue(KK), issue(KTP), open(C1), open(C3, WATI))
    .when(callNext(C3, WATI))
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(2), counterId: C3, serviceId: KTP })
  given(issue(KK), issue(KTP), open(C1))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1), rule: 'fifo', ahead: 0, overtook: [] })
})

test('[C2] a counter holds one ticket at a time', () => {
  given(issue(KTP), issue(KTP), open(), callNext())
    .when(callNext())
    .refused({ type: 'counterBusy', number: 'A001' as never })
})

test('[C3] with nobody in line the queue is empty, also where others wait for another counter', () => {
  given(open()).when(callNext()).refused({ type: 'queueEmpty' })
  given(issue(KK), open(C3)).when(callNext(C3)).refused({ type: 'queueEmpty' })
})

test('[C4] only the agent of an open counter calls there', () => {
  given(issue(KTP)).when(callNext()).refused({ type: 'counterNotOpen' })
  given(issue(KTP), open(C1, BUDI)).when(callNext(C1, SARI)).refused({ type: 'counterNotYours' })
  given()
    .when(callNext('c9' as typeof C1))
    .refused({ type: 'counterUnknown', counterId: 'c9' as typeof C1 })
  givenIn(anOffice()).when(callNext()).refused({ type: 'dayNotOpen' })
})

test('[C5] a paused counter calls nobody until it is opened again', () => {
  given(issue(KTP), open(), pause()).when(callNext()).refused({ type: 'counterNotOpen' })
  given(issue(KTP), open(), pause(), open()).when(callNext()).leadsTo({ type: 'ticketCalled' })
})

test('[C6] a recall announces again under a new call number', () => {
  const { office, when } = given(issue(KTP), open(), callNext())
  when(recall(1)).leadsTo({ type: 'ticketRecalled', callNo: 2 })
  expect(office.state.tickets.get(ticket(1))?.calls).toBe(2)
})

test('[C6] only a called ticket can be recalled', () => {
  given(issue(KTP), open(), callNext(), start(1)).when(recall(1)).refused({ type: 'ticketNotCalled', state: 'checking' })
})

test('[C7] a ticket called by mistake keeps its place', () => {
  given(issue(KTP), issue(KTP), open(), callNext())
    .when(returnToQueue(1, 'calledByMistake'))
    .leadsTo({ type: 'ticketReturned', rule: 'keepsPlace', orderKey: 1 })
  given(issue(KTP), issue(KTP), open(), callNext(), returnToQueue(1, 'calledByMistake'))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1) })
})

const CALLED_TWICE = [callNext(), recall(1), at('08:01')]

test("[C8] where nobody came the ticket falls back by the office's number of places", () => {
  const four = [issue(KTP), issue(KTP), issue(KTP), issue(KTP), open(), ...CALLED_TWICE]
  const { office, when } = given(...four)
  when(returnToQueue(1, 'notHere')).leadsTo({ type: 'ticketReturned', rule: 'placesBack', orderKey: 3.5 })
  const served: string[] = []
  for (let n = 0; n < 4; n += 1) {
    const decision = office.run(callNext())
    const called = decision.ok && decision.events[0]?.type === 'ticketCalled' ? decision.events[0].ticketId : ticket(0)
    served.push(called)
    office.run(cancel(Number(called.split('-').at(-1))))
  }
  expect(served).toEqual([ticket(2), ticket(3), ticket(1), ticket(4)])
})

test('[C8] in a short line it goes to the end, but stays before whoever comes later', () => {
  given(issue(KTP), issue(KTP), open(), ...CALLED_TWICE)
    .when(returnToQueue(1, 'notHere'))
    .leadsTo({ type: 'ticketReturned', orderKey: 2.5 })
  given(issue(KTP), open(), ...CALLED_TWICE)
    .when(returnToQueue(1, 'notHere'))
    .leadsTo({ type: 'ticketReturned', orderKey: 1 })
})

test('[C8] a ticket is returned as not here only when a no-show would be allowed', () => {
  given(issue(KTP), open(), callNext())
    .when(returnToQueue(1, 'notHere'))
    .refused({ type: 'tooEarlyForNoShow', callsToGo: 1, allowedAt: clock('08:01') })
  given(issue(KTP), open(), callNext(), start(1)).when(returnToQueue(1, 'notHere')).refused({ type: 'ticketNotCalled', state: 'checking' })
})

test("[C9] a no-show needs the office's minimum of calls and seconds", () => {
  given(issue(KTP), open(), callNext(), at('08:05'))
    .when(noShow(1))
    .refused({ type: 'tooEarlyForNoShow', callsToGo: 1, allowedAt: clock('08:01') })
  given(issue(KTP), open(), callNext(), recall(1), at('08:00:59'))
    .when(noShow(1))
    .refused({ type: 'tooEarlyForNoShow', callsToGo: 0, allowedAt: clock('08:01') })
  given(issue(KTP), open(), ...CALLED_TWICE)
    .when(noShow(1))
    .leadsTo({ type: 'ticketMarkedNoShow' })
})

test('[C9] after a return the minimum counts anew', () => {
  given(issue(KTP), open(), ...CALLED_TWICE, returnToQueue(1, 'notHere'), callNext())
    .when(noShow(1))
    .refused({ type: 'tooEarlyForNoShow', callsToGo: 1, allowedAt: clock('08:02') })
})

test('[C9] only a called ticket can be a no-show', () => {
  given(issue(KTP), open(), callNext(), start(1)).when(noShow(1)).refused({ type: 'ticketNotCalled', state: 'checking' })
})

test('[C11] a waiting or called ticket is cancelled with a reason and the counter is free', () => {
  const { office, when } = given(issue(KTP), issue(KTP), open(), callNext())
  when(cancel(1, 'issuedByMistake')).leadsTo({ type: 'ticketCancelled', counterId: C1, reason: 'issuedByMistake' })
  expect(office.state.counters.get(C1)?.ticketId).toBeNull()
  given(issue(KTP))
    .when(cancel(1, 'duplicate', BUDI))
    .leadsTo({ type: 'ticketCancelled', counterId: null, reason: 'duplicate' })
})

test('[C11] a ticket called elsewhere is cancelled only there, or by a supervisor', () => {
  given(issue(KTP), open(), callNext())
    .when(cancel(1, 'other', BUDI))
    .refused({ type: 'ticketNotAtCounter' })
  given(issue(KTP), open(), callNext())
    .when(cancel(1, 'other', SUPERVISOR))
    .leadsTo({ type: 'ticketCancelled' })
})

test('[C11] what is being served, has ended or does not exist cannot be cancelled', () => {
  given(issue(KTP), open(), callNext(), start(1)).when(cancel(1)).refused({ type: 'ticketNotCancellable', state: 'checking' })
  given(issue(KTP), cancel(1)).when(cancel(1)).refused({ type: 'ticketNotCancellable', state: 'cancelled' })
  given().when(cancel(1)).refused({ type: 'ticketUnknown' })
  givenIn(anOffice()).when(cancel(1)).refused({ type: 'dayNotOpen' })
})

test('[X52] a citizen gives a number up while it waits, through the server and under a reason that staff cannot give', () => {
  given(issue(KTP))
    .when(cancel(1, 'citizenGaveUp', SYSTEM))
    .leadsTo({ type: 'ticketCancelled', counterId: null, reason: 'citizenGaveUp' })
  given(issue(KTP), open(), callNext())
    .when(cancel(1, 'citizenGaveUp', SYSTEM))
    .refused({ type: 'ticketNotCancellable', state: 'called' })
  given(issue(KTP)).when(cancel(1, 'citizenGaveUp')).refused({ type: 'notPermitted', command: 'cancel' })
  given(issue(KTP))
    .when(cancel(1, 'other', SYSTEM))
    .refused({ type: 'notPermitted', command: 'cancel' })
})

test('[D1] under fifo tickets are called in the order they were issued, whatever their service', () => {
  const { office } = given(issue(KK), issue(KTP), issue(KK), open(), open(C2, BUDI))
  const order = [C1, C2].map((counterId, place) => {
    const decision = office.run(callNext(counterId, place === 0 ? SARI : BUDI))
    return decision.ok && decision.events[0]?.type === 'ticketCalled' ? decision.events[0].ticketId : null
  })
  expect(order).toEqual([ticket(1), ticket(2)])
})

test('[D2] a call names every ticket it passes over, and the rule that moved it', () => {
  given(issue(KTP), issue(KTP), issue(KTP), open(), ...CALLED_TWICE, returnToQueue(1, 'notHere'))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(2), ahead: 0, overtook: [{ ticketId: ticket(1), reason: 'returned' }] })
})

test('[D2] a counter overtakes only those it could have served', () => {
  given(issue(KK), issue(KTP), open(C3))
    .when(callNext(C3))
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(2), overtook: [] })
})

test('[H9] a closed counter calls nobody', () => {
  given(issue(KTP), open(), close()).when(callNext()).refused({ type: 'counterNotOpen' })
})

test('[S5] an act on another ticket than the one at the counter hits nothing', () => {
  given(issue(KTP), issue(KTP), open(), callNext()).when(recall(2)).refused({ type: 'ticketNotAtCounter' })
  given(issue(KTP), open(), callNext()).when(recall(7)).refused({ type: 'ticketUnknown' })
  given(issue(KTP), open(), ...serve(1))
    .when(start(1))
    .refused({ type: 'ticketNotAtCounter' })
  given(issue(KTP), open(), callNext())
    .when(by(SARI, { type: 'recall', counterId: C2, ticketId: ticket(1) }))
    .refused({ type: 'counterNotOpen' })
})
