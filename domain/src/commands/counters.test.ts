import { expect, test } from 'vitest'
import { presentLeg } from '../office/ticket.ts'
import {
  ADMINISTRATOR,
  anOffice,
  at,
  BUDI,
  by,
  clock,
  given,
  givenIn,
  KIOSK,
  SARI,
  SUPERVISOR,
  SYSTEM,
} from '../testing/office-under-test.ts'
import { C1, C2, EVERYTHING, KK, KTP, ONLY_KTP } from '../testing/sample-office.ts'
import { acceptDocuments, callNext, close, issue, open, pause, start, takeOver, ticket } from '../testing/steps.ts'

test('[H9] an agent opens a free counter, with its work profile', () => {
  given()
    .when(open())
    .leadsTo({ type: 'counterOpened', counterId: C1, profileId: 'everything' as never, userId: 'u-sari' as never })
})

test('[H9] a counter has one agent, an agent one counter', () => {
  given(open(C1, BUDI)).when(open(C1, SARI)).refused({ type: 'counterTaken', counterNumber: 1 })
  given(open(C1)).when(open(C2)).refused({ type: 'agentAtOtherCounter', counterNumber: 1 })
  given(open()).when(open()).refused({ type: 'counterAlreadyOpen' })
  given()
    .when(open('c9' as typeof C1))
    .refused({ type: 'counterUnknown', counterId: 'c9' as typeof C1 })
  givenIn(anOffice()).when(open()).refused({ type: 'dayNotOpen' })
})

test('[H9] a break keeps the counter for its agent', () => {
  const { office } = given(open(), pause())
  expect(office.state.counters.get(C1)).toMatchObject({ state: 'paused', pauseReason: 'break', userId: 'u-sari' })
  given(open(), pause()).when(open(C1, BUDI)).refused({ type: 'counterTaken', counterNumber: 1 })
  given(open(), pause()).when(pause()).refused({ type: 'counterNotOpen' })
})

test('[H9] a counter with a ticket neither pauses nor closes', () => {
  const busy = [issue(KTP), open(), callNext()]
  given(...busy)
    .when(pause())
    .refused({ type: 'counterBusy', number: 'A001' as never })
  given(...busy)
    .when(close())
    .refused({ type: 'counterBusy', number: 'A001' as never })
  given(...busy)
    .when(close(C1, SUPERVISOR))
    .refused({ type: 'counterBusy', number: 'A001' as never })
})

test('[H9] a counter is closed by its agent, or by a supervisor for a colleague who went home', () => {
  given(open()).when(close()).leadsTo({ type: 'counterClosed', counterId: C1 })
  given(open()).when(close(C1, SUPERVISOR)).leadsTo({ type: 'counterClosed' })
  given(open()).when(close(C1, BUDI)).refused({ type: 'counterNotYours' })
  given().when(close(C1, SUPERVISOR)).refused({ type: 'counterNotOpen' })
  given().when(pause()).refused({ type: 'counterNotOpen' })
})

test("[V1] a command outside one's rights is refused by name", () => {
  given().when(issue(KTP, ADMINISTRATOR)).refused({ type: 'notPermitted', command: 'issueTicket' })
  given().when(callNext(C1, KIOSK)).refused({ type: 'notPermitted', command: 'callNext' })
  given()
    .when(by(SUPERVISOR, { type: 'recordStart', downMs: 0 }))
    .refused({ type: 'notPermitted', command: 'recordStart' })
})

test('[V1] people and devices are put on record without touching the queue', () => {
  const { office } = given(
    by(SYSTEM, { type: 'addUser', userId: 'u-new' as never, roles: ['agent'] }),
    by(SYSTEM, { type: 'pairDevice', deviceId: 'd-new' as never, kind: 'kiosk', servesKioskId: null }),
    by(SYSTEM, { type: 'revokeDevice', deviceId: 'd-new' as never }),
    by(SYSTEM, { type: 'recordStart', downMs: 12 }),
  )
  expect(office.recorded.slice(-4).map((entry) => entry.event.type)).toEqual([
    'userAdded',
    'devicePaired',
    'deviceRevoked',
    'serverStarted',
  ])
})

test("[H14] an agent chooses a work profile, and changes it at one's own counter", () => {
  given(issue(KK), open(C1, SARI, ONLY_KTP))
    .when(callNext())
    .refused({ type: 'queueEmpty' })
  const { office, when } = given(issue(KK), open(C1, SARI, ONLY_KTP), open(C1, SARI, EVERYTHING))
  expect(office.state.counters.get(C1)?.profileId).toBe(EVERYTHING)
  when(callNext()).leadsTo({ type: 'ticketCalled' })
  given(open(C1, SARI, ONLY_KTP))
    .when(open(C1, SARI, ONLY_KTP))
    .refused({ type: 'counterAlreadyOpen' })
  given(open(C1, SARI, ONLY_KTP), pause())
    .when(open())
    .leadsTo({ type: 'counterOpened', profileId: ONLY_KTP })
  given()
    .when(open(C1, SARI, 'gone' as never))
    .refused({ type: 'profileUnknown', profileId: 'gone' as never })
})

test('[H15] a colleague goes on at a counter in the middle of a ticket', () => {
  const { office, when } = given(issue(KTP), open(), callNext(), start(1), at('08:05'))
  when(takeOver()).leadsTo({ type: 'counterTakenOver', counterId: C1, fromUserId: 'u-sari' as never, userId: 'u-budi' as never })
  expect(office.run(acceptDocuments(1, C1, SARI))).toMatchObject({ ok: false, refusal: { type: 'counterNotYours' } })
  expect(office.run(acceptDocuments(1, C1, BUDI))).toMatchObject({ ok: true })
  expect(presentLeg(office.state.tickets.get(ticket(1)) as never).periods.at(-2)).toMatchObject({ kind: 'checking', from: clock('08:00') })
})

test('[H15] only where somebody sits, and from no other counter', () => {
  given().when(takeOver()).refused({ type: 'counterNotOpen' })
  given(open()).when(takeOver(C1, SARI)).refused({ type: 'counterAlreadyOpen' })
  given(open(), open(C2, BUDI)).when(takeOver()).refused({ type: 'agentAtOtherCounter', counterNumber: 2 })
  given()
    .when(takeOver('c9' as never))
    .refused({ type: 'counterUnknown', counterId: 'c9' as never })
  givenIn(anOffice()).when(takeOver()).refused({ type: 'dayNotOpen' })
  const { office } = given(open(), pause(), takeOver())
  expect(office.state.counters.get(C1)).toMatchObject({ state: 'open', pauseReason: null, userId: 'u-budi' })
})
