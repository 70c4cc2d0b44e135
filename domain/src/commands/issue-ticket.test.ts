import { MINUTE_MS } from '@loket/protocol'
import { expect, test } from 'vitest'
import { presentLeg } from '../office/ticket.ts'
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
  SUPERVISOR,
  SYSTEM,
} from '../testing/office-under-test.ts'
import { ADVICE, DIVORCE, KK, KTP, SAMPLE_SETTINGS, withService } from '../testing/sample-office.ts'
import { callNext, issue, issueFor, open, ticket } from '../testing/steps.ts'

test('[I1] a ticket carries its service, its place and what its class promises', () => {
  given()
    .when(issue(KTP))
    .leadsTo({
      type: 'ticketIssued',
      ticketId: ticket(1),
      issueSeq: 1,
      priority: false,
      documents: 'complete',
      leg: {
        serviceId: KTP,
        classId: '15',
        checksDocuments: true,
        promiseMs: 15 * MINUTE_MS,
        waitTargetMs: 15 * MINUTE_MS,
        checkingTargetMs: 5 * MINUTE_MS,
        orderKey: 1,
      } as never,
    })
})

test('[I2] before the day is opened its opening is named', () => {
  givenIn(anOffice())
    .when(issue(KTP))
    .refused({ type: 'beforeOpening', opensAt: clock('07:30') })
})

test('[I2] before the window opens no ticket is given', () => {
  givenIn(anOpenOffice(), at('07:29:59'))
    .when(issue(KTP))
    .refused({ type: 'beforeOpening', opensAt: clock('07:30') })
})

test('[I2] tickets are given until the last ticket time and not a moment longer', () => {
  given(at('15:00'), issue(KTP), at('15:00:01'))
    .when(issue(KTP))
    .refused({ type: 'afterLastTicket', closesAt: clock('16:00'), opensAgainAt: clock('31:30') })
})

test('[I2] after the last window the office is closed', () => {
  given(at('16:00')).when(issue(KTP)).refused({ type: 'closedToday', reason: null })
})

test('[I3] a service that does not exist, or is served elsewhere, is refused by name', () => {
  given()
    .when(issue('NOTHING' as typeof KTP))
    .refused({ type: 'serviceUnknown', serviceId: 'NOTHING' as typeof KTP })
  given()
    .when(issue(DIVORCE))
    .refused({ type: 'serviceNotOfferedHere', servedAt: { id: 'Sudin', en: 'Sudin' } })
})

test('[I4] a closed service gives no ticket, says why, and is still served', () => {
  const closing = by(SUPERVISOR, { type: 'closeService', serviceId: KTP, reason: 'equipment' })
  given(issue(KTP), closing).when(issue(KTP)).refused({ type: 'serviceClosed', reason: 'equipment' })
  given(issue(KTP), closing, open())
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1) })
  given(closing).when(closing).refused({ type: 'serviceClosed', reason: 'equipment' })
})

test('[I4] a reopened service gives tickets again', () => {
  const reopening = by(SUPERVISOR, { type: 'openService', serviceId: KTP })
  given(by(SUPERVISOR, { type: 'closeService', serviceId: KTP, reason: 'staff' }), reopening)
    .when(issue(KTP))
    .leadsTo({ type: 'ticketIssued' })
  given().when(reopening).refused({ type: 'serviceAlreadyOpen' })
})

test('[I4] only a service of this office can be opened or closed, and only in a running day', () => {
  const closing = (serviceId: typeof KTP) => by(SUPERVISOR, { type: 'closeService', serviceId, reason: 'other' })
  given()
    .when(closing('NOTHING' as typeof KTP))
    .refused({ type: 'serviceUnknown', serviceId: 'NOTHING' as typeof KTP })
  given()
    .when(closing(DIVORCE))
    .refused({ type: 'serviceNotOfferedHere', servedAt: { id: 'Sudin', en: 'Sudin' } })
  givenIn(anOffice()).when(closing(KTP)).refused({ type: 'dayNotOpen' })
  givenIn(anOffice())
    .when(by(SUPERVISOR, { type: 'openService', serviceId: KTP }))
    .refused({ type: 'dayNotOpen' })
})

test('[I5] a service stops at its daily quota, and others go on', () => {
  const office = () => anOpenOffice(withService(KTP, { dailyQuota: 2 }))
  givenIn(office(), issue(KTP), issue(KTP)).when(issue(KTP)).refused({ type: 'quotaReached', quota: 2 })
  givenIn(office(), issue(KTP), issue(KTP)).when(issue(KK)).leadsTo({ type: 'ticketIssued' })
  givenIn(anOpenOffice(withService(KTP, { dailyQuota: 1 })))
    .when(issue(KTP))
    .leadsTo({ type: 'ticketIssued' })
})

test('[I6] a promise already given does not move when the settings change', () => {
  const stricter = { ...SAMPLE_SETTINGS, classes: SAMPLE_SETTINGS.classes.map((entry) => ({ ...entry, promiseMinutes: 5 })) }
  const { office } = given(issue(ADVICE), by(ADMINISTRATOR, { type: 'changeSettings', settings: stricter }), issue(ADVICE))
  const promises = [...office.state.tickets.values()].map((entry) => presentLeg(entry).terms.promiseMs / MINUTE_MS)
  expect(promises).toEqual([15, 5])
})

test('[N1] each series counts from 001 on its own', () => {
  const { office } = given(issue(KTP), issue(KK), issue(KTP), issue(ADVICE))
  expect([...office.state.tickets.values()].map((entry) => entry.number)).toEqual(['A001', 'M001', 'A002', 'U001'])
})

test('[N2] a used-up series is refused, never wrapped', () => {
  const office = anOpenOffice()
  office.state.lastOrdinals.set('A' as never, 998)
  givenIn(office, issue(KTP))
    .when(issue(KTP))
    .refused({ type: 'numberRangeExhausted', seriesId: 'A' as never })
})

test('[N2] with five digits a series holds 99,999 numbers', () => {
  const office = anOpenOffice({ ...SAMPLE_SETTINGS, numberDigits: 5 })
  office.state.lastOrdinals.set('A' as never, 99_998)
  givenIn(office)
    .when(issue(KTP))
    .leadsTo({ type: 'ticketIssued', number: 'A99999' as never })
})

test('[N4] numbers begin again at 001 on the next day', () => {
  const { office } = given(
    issue(KTP),
    at('16:00'),
    by(SYSTEM, { type: 'closeDay' }),
    at('31:30'),
    by(SYSTEM, { type: 'openDay' }),
    issue(KTP),
  )
  expect([...office.state.tickets.values()].map((entry) => entry.number)).toEqual(['A001'])
})

test('[I7] staff take a ticket for somebody with a reason, up to the number of a day', () => {
  const { office, when } = given(issueFor(KTP))
  when(issueFor(KTP, 'kioskFault', SUPERVISOR)).leadsTo({ type: 'ticketIssued', onBehalf: 'kioskFault' })
  expect(office.run(issueFor(KK))).toMatchObject({ ok: false, refusal: { type: 'staffTicketsCapReached', cap: 2 } })
  expect(office.run(issue(KTP))).toMatchObject({ ok: true })
  given().when(issueFor(KTP, null)).refused({ type: 'behalfReasonNeeded' })
})

test('[I7] a kiosk takes tickets for whoever stands there, and says nothing else', () => {
  given()
    .when(issueFor(KTP, 'kioskFault', KIOSK))
    .leadsTo({ type: 'ticketIssued', onBehalf: null })
})
