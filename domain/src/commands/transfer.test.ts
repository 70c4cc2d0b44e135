import type { CounterId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { at, BUDI, by, given, SARI, SUPERVISOR, WATI } from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, C3, DIVORCE, KK, KTP } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  close,
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
  toService,
} from '../testing/steps.ts'

const IN_WORK = [issue(KTP), open(), callNext(), start(1), acceptDocuments(1)]

test('[P7] a transfer to another service opens a leg under the same number', () => {
  const { office, when } = given(...IN_WORK, at('08:05'))
  when(toService(1, KK)).leadsTo({
    type: 'ticketTransferred',
    counterId: C1,
    toCounterId: null,
    reason: 'wrongService',
    place: 'visitAge',
    orderKey: 1,
    nextLeg: { serviceId: KK, orderKey: 1 } as never,
  })
  expect(office.state.tickets.get(ticket(1))).toMatchObject({
    state: 'waiting',
    number: 'A001',
    legs: [{ end: 'transferred', outcome: null }, { terms: { serviceId: KK } }],
  })
  expect(office.state.counters.get(C1)).toMatchObject({ ticketId: null, completed: 0 })
})

test('[P8] a transfer to another counter continues the leg, and only that counter calls it', () => {
  const moved = [...IN_WORK, open(C2, BUDI), toCounter(1, C2, { reason: 'otherCounter' })]
  given(...moved)
    .when(callNext())
    .refused({ type: 'queueEmpty' })
  const { office, when } = given(...moved)
  when(callNext(C2, BUDI)).leadsTo({ type: 'ticketCalled', ticketId: ticket(1), overtook: [] })
  expect(office.run(start(1, C2, BUDI))).toMatchObject({ ok: true, events: [{ into: 'processing' }] })
  expect(office.state.tickets.get(ticket(1))?.legs).toHaveLength(1)
})

test('[P8] a leg that was still checked goes on being checked', () => {
  given(issue(KTP), open(), callNext(), start(1), open(C2, BUDI), toCounter(1, C2), callNext(C2, BUDI))
    .when(start(1, C2, BUDI))
    .leadsTo({ type: 'serviceStarted', into: 'checking' })
})

test('[P8] where work was put aside before does not matter any more', () => {
  const putAside = [issue(KTP), open(), callNext(), start(1), park(1), resume(1), start(1), acceptDocuments(1)]
  given(...putAside, open(C2, BUDI), toCounter(1, C2), callNext(C2, BUDI))
    .when(start(1, C2, BUDI))
    .leadsTo({ type: 'serviceStarted', into: 'processing' })
})

test('[P8] when that counter closes, who waited for it waits for the service again', () => {
  given(...IN_WORK, open(C2, BUDI), toCounter(1, C2), close(C2, BUDI))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1) })
})

test('[P8] a no-show that waited for a counter which has closed meanwhile rejoins its service', () => {
  const steps = [
    open(C2, BUDI),
    toCounter(1, C2),
    callNext(C2, BUDI),
    recall(1, C2, BUDI),
    at('08:10'),
    noShow(1, C2, BUDI),
    close(C2, BUDI),
  ]
  given(...IN_WORK, ...steps, rejoin(1))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1) })
})

test('[P9] a moved ticket stands by the age of its visit', () => {
  given(issue(KTP), issue(KK), open(), callNext(), start(1), toService(1, KK))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1), ahead: 0, overtook: [] })
})

test("[P9] behind everybody only at the citizen's own wish", () => {
  const started = [issue(KTP), issue(KK), issue(KK), open(), callNext(), start(1)]
  given(...started)
    .when(toService(1, KK, { last: true, reason: 'wrongService' }))
    .refused({ type: 'placeNeedsReason' })
  const { office, when } = given(...started, toService(1, KK, { last: true }))
  when(callNext()).leadsTo({
    type: 'ticketCalled',
    ticketId: ticket(2),
    overtook: [{ ticketId: ticket(1), reason: 'transferred' }],
  })
  for (const step of [start(2), complete(2), callNext(), start(3), complete(3), issue(KK)]) office.run(step)
  expect(office.run(callNext())).toMatchObject({ ok: true, events: [{ ticketId: ticket(1) }] })
})

test('[P9] moving on wins nothing back of a place that a return has taken', () => {
  const fallenBack = [issue(KTP), issue(KTP), issue(KTP), open(), callNext(), recall(1), at('08:02'), returnToQueue(1, 'notHere')]
  given(...fallenBack)
    .when(toService(1, ADVICE, { from: null, actor: SUPERVISOR }))
    .leadsTo({ type: 'ticketTransferred', counterId: null, orderKey: 3.5 })
})

test('[P9] nor by having been served at another counter before or after', () => {
  const fallenBack = [issue(KTP), issue(KTP), issue(KTP), open(), callNext(), recall(1), at('08:02'), returnToQueue(1, 'notHere')]
  given(...fallenBack, ...serve(2), ...serve(3), callNext(), start(1))
    .when(toService(1, ADVICE))
    .leadsTo({ type: 'ticketTransferred', orderKey: 3.5 })
  const handedOn = [issue(KTP), issue(KTP), issue(KTP), open(), open(C2, BUDI), callNext(), start(1), toCounter(1, C2), callNext(C2, BUDI)]
  given(...handedOn, recall(1, C2, BUDI), at('08:02'), returnToQueue(1, 'notHere', C2, BUDI))
    .when(toService(1, ADVICE, { from: null, actor: SUPERVISOR }))
    .leadsTo({ type: 'ticketTransferred', orderKey: 3.5 })
})

test('[P10] who waits is not sent to a counter that does not serve them: there nobody would stand before them', () => {
  given(issue(KK), issue(KK), open(C3, WATI))
    .when(toCounter(2, C3, { from: null, actor: SUPERVISOR }))
    .refused({ type: 'ticketNotForCounter' })
  given(issue(KTP), issue(KTP), open(C3, WATI))
    .when(toCounter(2, C3, { from: null, actor: SUPERVISOR }))
    .leadsTo({ type: 'ticketTransferred', toCounterId: C3 })
})

test('[P8] what stands at a counter may be continued at any that is open, whatever it takes of the line', () => {
  const inWork = [issue(KK), open(), callNext(), start(1), acceptDocuments(1), open(C3, WATI), toCounter(1, C3)]
  given(...inWork)
    .when(callNext(C3, WATI))
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1) })
})

test('[P10] nobody is sent where no one calls', () => {
  given(...IN_WORK, open(C2, BUDI), pause(C2, BUDI))
    .when(toCounter(1, C2))
    .refused({ type: 'counterNotOpen' })
})

test('[V15] a supervisor who moves somebody that waits is seen doing it', () => {
  const { office } = given(issue(KTP), issue(KK), toService(1, KK, { from: null, actor: SUPERVISOR, reason: 'wrongService' }))
  expect(office.state.notable.map(({ act }) => act)).toEqual([{ kind: 'transferredWaiting', reason: 'wrongService' }])
})

test('[P10] a waiting ticket is not moved when the day is over', () => {
  given(issue(KTP), at('16:30'), by(SUPERVISOR, { type: 'closeDay' }))
    .when(toService(1, KK, { from: null, actor: SUPERVISOR }))
    .refused({ type: 'dayNotOpen' })
})

test('[P10] an agent moves who stands at the own counter, a supervisor who waits', () => {
  given(issue(KTP), open())
    .when(toService(1, KK, { from: null }))
    .refused({ type: 'notPermitted', command: 'transfer' })
  given(issue(KTP), open())
    .when(toService(1, KK, { from: null, actor: SUPERVISOR }))
    .leadsTo({ type: 'ticketTransferred', counterId: null, nextLeg: { serviceId: KK } as never })
  given(...IN_WORK)
    .when(toService(1, KK, { from: null, actor: SUPERVISOR }))
    .refused({ type: 'ticketNotWaiting', state: 'processing' })
  given(...IN_WORK)
    .when(toService(9, KK, { from: null, actor: SUPERVISOR }))
    .refused({ type: 'ticketUnknown' })
  given(...IN_WORK)
    .when(toService(1, KK, { actor: BUDI }))
    .refused({ type: 'counterNotYours' })
})

test('[P10] a transfer needs somewhere to go', () => {
  const inWork = () => given(...IN_WORK)
  inWork().when(toService(1, KTP)).refused({ type: 'sameService' })
  inWork()
    .when(toService(1, DIVORCE))
    .refused({ type: 'serviceNotOfferedHere', servedAt: { id: 'Sudin', en: 'Sudin' } })
  inWork()
    .when(toService(1, 'GONE' as never))
    .refused({ type: 'serviceUnknown', serviceId: 'GONE' as never })
  inWork().when(toCounter(1, C1)).refused({ type: 'sameCounter' })
  inWork().when(toCounter(1, C2)).refused({ type: 'counterNotOpen' })
  inWork()
    .when(toCounter(1, 'c9' as CounterId))
    .refused({ type: 'counterUnknown', counterId: 'c9' as CounterId })
  given(...IN_WORK, open(C2, BUDI), toCounter(1, C2))
    .when(toCounter(1, C2, { from: null, actor: SUPERVISOR }))
    .refused({ type: 'sameCounter' })
})

test('[P7] also a called ticket can be moved on, by its agent', () => {
  given(issue(KTP), open(C3, WATI), callNext(C3, WATI))
    .when(toService(1, KK, { from: C3, actor: WATI }))
    .leadsTo({ type: 'ticketTransferred', nextLeg: { serviceId: KK, orderKey: 1 } as never })
  given(issue(KTP), open(), callNext())
    .when(toService(1, KK, { actor: SARI }))
    .leadsTo({ type: 'ticketTransferred' })
})
