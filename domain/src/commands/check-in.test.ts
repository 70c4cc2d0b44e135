import type { LocalDate, Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import { changedPolicies } from '../evolve/notable-settings.ts'
import { presentLeg } from '../office/ticket.ts'
import { projectConsole } from '../projections/console.ts'
import { projectOffice } from '../projections/office.ts'
import { projectTicket } from '../projections/ticket.ts'
import { nextCalls } from '../testing/calls.ts'
import { anOffice, anOpenOffice, at, by, clock, DAY, givenIn, SARI, type Step, SUPERVISOR, SYSTEM } from '../testing/office-under-test.ts'
import { C1, DIVORCE, KK, KTP, SAMPLE_SETTINGS, withBookings, withService } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  checkIn,
  complete,
  issue,
  issuePriority,
  open,
  recall,
  returnToQueue,
  start,
  ticket,
  toCounter,
  toService,
  withBooking,
} from '../testing/steps.ts'

const CODE = 'K7M4XT'

/** The office at 09.30, with one booking for the family card from 09.30 to 10.00. */
function booked(settings: Settings = SAMPLE_SETTINGS, ...steps: readonly Step[]) {
  const office = anOpenOffice(withBookings(settings))
  withBooking(office, CODE, KK, '09:30', '10:00')
  return givenIn(office, at('09:30'), ...steps)
}

test('[BK1] a code takes a number for the service of its booking, and nothing is asked', () => {
  const { office, when } = booked()
  when(checkIn(CODE)).leadsTo({
    type: 'ticketIssued',
    number: 'M001' as never,
    priority: false,
    documents: 'notAsked',
    language: 'id',
    onBehalf: null,
    booking: { ref: `ref-${CODE}` as never, slotFrom: clock('09:30'), slotTo: clock('10:00'), arrival: 'onTime' },
    leg: { serviceId: KK, orderKey: 1 } as never,
  })
  expect(JSON.stringify(office.recorded.at(-1)?.event)).not.toContain(`"${CODE}"`)
  expect(office.state.tickets.get(ticket(1))?.booking?.arrival).toBe('onTime')
})

test('[BK1] a number that was taken without a booking says nothing of one', () => {
  const { office } = booked(SAMPLE_SETTINGS, issue(KK))
  expect(office.recorded.at(-1)?.event).not.toHaveProperty('booking')
  expect(office.state.tickets.get(ticket(1))?.booking).toBeNull()
})

test('[BK2] slots are those of the wall clock, also after it was moved', () => {
  const moved = by(SYSTEM, { type: 'recordClockJump', byMs: 600_000, wallOffsetMs: 600_000 })
  const { when } = booked(SAMPLE_SETTINGS, moved, at('09:54'))
  when(checkIn(CODE)).leadsTo({
    type: 'ticketIssued',
    booking: { ref: `ref-${CODE}` as never, slotFrom: clock('09:20'), slotTo: clock('09:50'), arrival: 'onTime' },
  })
})

test('[BK3] who is early is told when the booking counts, and gets a number on asking for it all the same', () => {
  const { when } = booked(SAMPLE_SETTINGS)
  const early = booked(SAMPLE_SETTINGS, at('09:19'))
  early
    .when(checkIn(CODE))
    .refused({ type: 'bookingBeforeSlot', onTimeFrom: clock('09:20'), slotFrom: clock('09:30'), slotTo: clock('10:00') })
  early.when(checkIn(CODE, true)).leadsTo({ type: 'ticketIssued', booking: expect.objectContaining({ arrival: 'early' }) })
  when(checkIn(CODE, true)).leadsTo({ type: 'ticketIssued', booking: expect.objectContaining({ arrival: 'onTime' }) })
})

test('[BK2] who is late gets a number and is told so', () => {
  const { when } = booked(SAMPLE_SETTINGS, at('10:06'))
  when(checkIn(CODE)).leadsTo({ type: 'ticketIssued', booking: expect.objectContaining({ arrival: 'late' }) })
})

test('[BK4] a code that nobody was given is refused, and so is one of a day that is over', () => {
  const { office, when } = booked()
  when(checkIn('ANDERS')).refused({ type: 'bookingUnknown' })
  withBooking(office, 'GESTERN', KK, '09:30', '10:00', { date: '2027-01-11' as LocalDate })
  when(checkIn('GESTERN')).refused({ type: 'bookingUnknown' })
})

test('[BK4] a booking of another day says when it is, whether or not a number is asked for', () => {
  const { office, when } = booked()
  withBooking(office, 'MORGEN', KK, '09:30', '10:00', { date: '2027-01-13' as LocalDate })
  when(checkIn('MORGEN')).refused({ type: 'bookingTooEarly', from: clock('33:30') })
  when(checkIn('MORGEN', true)).refused({ type: 'bookingTooEarly', from: clock('33:30') })
})

test('[BK5] a code takes one number, and then tells which', () => {
  const { office, when } = booked(SAMPLE_SETTINGS, issue(KK), checkIn(CODE))
  when(checkIn(CODE)).refused({ type: 'bookingUsed', number: 'M002' as never })
  expect(office.state.bookingsUsed.size).toBe(1)
})

test('[BK5] also when it is called, gone, or asked for again after closing time', () => {
  const cancelled = by(SUPERVISOR, { type: 'cancel', ticketId: ticket(1), reason: 'issuedByMistake' })
  const { when } = booked(SAMPLE_SETTINGS, checkIn(CODE), cancelled, at('15:30'))
  when(checkIn(CODE)).refused({ type: 'bookingUsed', number: 'M001' as never })
})

test.each([null, undefined])('[BK6] an office whose settings hold %s for bookings takes no code', (bookings) => {
  const { bookings: none, ...settings } = withBookings()
  const office = anOpenOffice(bookings === null ? { ...settings, bookings } : settings)
  withBooking(office, CODE, KK, '08:00', '09:00')
  givenIn(office).when(checkIn(CODE)).refused({ type: 'bookingsNotTaken' })
})

test('[BK6] only a kiosk takes codes', () => {
  const { when } = booked()
  when(by(SARI, { type: 'checkIn', code: CODE, language: 'id', takeEarly: false })).refused({ type: 'notPermitted', command: 'checkIn' })
})

test('[BK7] what stands against a ticket stands against one with a booking', () => {
  const closing = by(SUPERVISOR, { type: 'closeService', serviceId: KK, reason: 'staff' })
  booked(SAMPLE_SETTINGS, closing).when(checkIn(CODE)).refused({ type: 'serviceClosed', reason: 'staff' })
  booked(SAMPLE_SETTINGS, at('15:00:01'))
    .when(checkIn(CODE))
    .refused({
      type: 'afterLastTicket',
      closesAt: clock('16:00'),
      opensAgainAt: clock('31:30'),
    })
  const shut = anOffice(withBookings())
  withBooking(shut, CODE, KK, '07:00', '10:00')
  givenIn(shut)
    .when(checkIn(CODE))
    .refused({ type: 'beforeOpening', opensAt: clock('07:30') })
})

test('[BK7] a service that is no more, or served elsewhere, is refused by name', () => {
  const { office, when } = booked()
  withBooking(office, 'FORT', 'NOTHING' as typeof KK, '09:30', '10:00')
  when(checkIn('FORT')).refused({ type: 'serviceUnknown', serviceId: 'NOTHING' as typeof KK })
  withBooking(office, 'WEG', DIVORCE, '09:30', '10:00')
  when(checkIn('WEG')).refused({ type: 'serviceNotOfferedHere', servedAt: { id: 'Sudin', en: 'Sudin' } })
})

test('[BK7] numbers that are used up are used up for bookings too', () => {
  const { office, when } = booked()
  office.state.lastOrdinals.set('M' as never, 999)
  when(checkIn(CODE)).refused({ type: 'numberRangeExhausted', seriesId: 'M' as never })
})

test("[BK7] the day's quota turns no booking away, and counts it", () => {
  const quota = withService(KK, { dailyQuota: 1 })
  const { when } = booked(quota, issue(KK))
  when(checkIn(CODE)).leadsTo({ type: 'ticketIssued', number: 'M002' as never })
  booked(quota, checkIn(CODE)).when(issue(KK)).refused({ type: 'quotaReached', quota: 1 })
})

test('[BK8] a booking on time has the step of priority, and its calls are named for it', () => {
  const { office } = booked(SAMPLE_SETTINGS, issue(KTP), issue(KTP), at('09:35'), checkIn(CODE), open())
  expect(nextCalls(office, 3)).toEqual(['M001 bookingStep, overtook A001 booking, A002 booking', 'A001 firstInLine', 'A002 firstInLine'])
})

test('[BK8] it passes over nobody who came before the step', () => {
  const { office } = booked(SAMPLE_SETTINGS, issue(KTP), at('09:40'), checkIn(CODE), open())
  expect(nextCalls(office, 1)).toEqual(['A001 firstInLine'])
})

test('[BK8] bookings and priority together keep to the one cap', () => {
  const { office } = booked(SAMPLE_SETTINGS, issue(KTP), issue(KTP), issuePriority(KTP), checkIn(CODE), open())
  expect(nextCalls(office, 4)).toEqual([
    'A003 priorityStep, overtook A001 priority, A002 priority',
    'A001 firstInLine',
    'M001 bookingStep, overtook A002 booking',
    'A002 firstInLine',
  ])
})

test('[BK8] a place that a return has moved gets no step', () => {
  const steps = [checkIn(CODE), issue(KTP), issue(KTP), issue(KTP), open(), callNext(), recall(1), at('09:31')]
  const { office } = booked(SAMPLE_SETTINGS, ...steps, returnToQueue(1, 'notHere'))
  expect(nextCalls(office, 3)).toEqual([
    'A001 firstInLine, overtook M001 returned',
    'A002 firstInLine, overtook M001 returned',
    'M001 firstInLine',
  ])
})

test('[BK34] it has no step in the line of another service, wherever the visit goes on', () => {
  const walkIns = [issue(KTP), issue(KTP), at('09:35')]
  const next = [open(), callNext(), start(3), acceptDocuments(3), complete(3, { next: KTP })]
  expect(nextCalls(booked(SAMPLE_SETTINGS, ...walkIns, checkIn(CODE), ...next).office, 3)).toEqual([
    'A001 firstInLine',
    'A002 firstInLine',
    'M001 firstInLine',
  ])
  const moved = toService(3, KTP, { from: null, actor: SUPERVISOR })
  expect(nextCalls(booked(SAMPLE_SETTINGS, ...walkIns, checkIn(CODE), moved, open()).office, 3)).toEqual([
    'A001 firstInLine',
    'A002 firstInLine',
    'M001 firstInLine',
  ])
})

test('[BK34] nor has it when the visit comes back to the service that was booked', () => {
  const moved = (serviceId: typeof KTP) => toService(3, serviceId, { from: null, actor: SUPERVISOR })
  const { office } = booked(SAMPLE_SETTINGS, issue(KTP), issue(KTP), at('09:35'), checkIn(CODE), moved(KTP), moved(KK), open())
  expect(nextCalls(office, 3)).toEqual(['A001 firstInLine', 'A002 firstInLine', 'M001 firstInLine'])
})

test('[BK34] at another counter for the same service the step stays', () => {
  const moved = toCounter(3, C1, { from: null, actor: SUPERVISOR })
  const { office } = booked(SAMPLE_SETTINGS, issue(KTP), issue(KTP), at('09:35'), checkIn(CODE), open(), moved)
  expect(nextCalls(office, 1)).toEqual(['M001 bookingStep, overtook A001 booking, A002 booking'])
})

test('[BK35] the fact says since when the office knew of the booking, where that is known', () => {
  const { office, when } = booked()
  withBooking(office, 'SPAT', KK, '09:30', '10:00', { toldAt: clock('09:20') })
  when(checkIn('SPAT')).leadsTo({ type: 'ticketIssued', booking: expect.objectContaining({ toldAt: clock('09:20') }) })
  withBooking(office, 'DREHT', KK, '09:30', '10:00', { toldAt: clock('09:45') })
  when(checkIn('DREHT')).leadsTo({ type: 'ticketIssued', booking: expect.objectContaining({ toldAt: clock('09:30') }) })
  office.run(checkIn(CODE))
  expect(office.state.tickets.get(ticket(3))?.booking).not.toHaveProperty('toldAt')
})

test('[BK35] in office time, also after the clock on the wall was moved', () => {
  const moved = by(SYSTEM, { type: 'recordClockJump', byMs: 600_000, wallOffsetMs: 600_000 })
  const { office, when } = booked(SAMPLE_SETTINGS, moved)
  withBooking(office, 'SPAT', KK, '09:30', '10:00', { toldAt: clock('09:20') })
  when(checkIn('SPAT')).leadsTo({ type: 'ticketIssued', booking: expect.objectContaining({ toldAt: clock('09:10') }) })
})

test.each([
  ['09:00:00', []],
  ['09:00:01', [{ kind: 'bookingToldShortly', minutes: 29 }]],
  ['09:30', [{ kind: 'bookingToldShortly', minutes: 0 }]],
])('[BK35] of a booking told at %s the supervisor sees at 9.30 that it came at the last moment: %j', (time, acts) => {
  const { office } = booked()
  withBooking(office, 'SPAT', KK, '09:30', '10:00', { toldAt: clock(time) })
  office.run(checkIn('SPAT'))
  expect(office.state.notable.map(({ act }) => act)).toEqual(acts)
})

test('[BK35] one that is early or late brings nothing, and is not shown', () => {
  const { office } = booked()
  withBooking(office, 'SPAT', KK, '11:30', '12:00', { toldAt: clock('09:29') })
  office.run(checkIn('SPAT', true))
  expect(office.state.notable).toEqual([])
})

test('[BK36] where the bookings cannot be read no code is taken, and the office goes on', () => {
  const { office, when } = booked()
  office.bookings.set('KAPUT', 'unreadable')
  when(checkIn('KAPUT')).refused({ type: 'bookingsNotTaken' })
  when(checkIn(CODE)).leadsTo({ type: 'ticketIssued', number: 'M001' as never })
})

test.each([
  ['early', '09:00'],
  ['late', '10:06'],
])('[BK9] who is %s stands as though there were no booking', (_arrival, time) => {
  const { office } = booked(SAMPLE_SETTINGS, at(time), issue(KTP), checkIn(CODE, true), open())
  expect(nextCalls(office, 2)).toEqual(['A001 firstInLine', 'M001 firstInLine'])
})

test('[BK1] its promise and its wait are those of every ticket', () => {
  const { office } = booked(SAMPLE_SETTINGS, issue(KK), checkIn(CODE))
  const [plain, own] = [ticket(1), ticket(2)].map((id) => office.state.tickets.get(id))
  if (!plain || !own) throw new Error('two tickets')
  expect({ ...presentLeg(own).terms, orderKey: 1 }).toEqual(presentLeg(plain).terms)
})

test('[BK5] the next day knows nothing of the codes of this one', () => {
  const { office } = booked(SAMPLE_SETTINGS, checkIn(CODE), at('16:00'), by(SYSTEM, { type: 'closeDay' }), at('31:30'))
  office.run(by(SYSTEM, { type: 'openDay' }))
  expect(office.state.bookingsUsed.size).toBe(0)
  expect(DAY).not.toBe(office.state.day?.serviceDay)
})

test('[BK6] a kiosk is told that codes are taken, where they are', () => {
  const view = (settings: Settings) => projectOffice(anOpenOffice(settings).state, { demo: false })
  expect(view(withBookings()).takesBookings).toBe(true)
  for (const none of [SAMPLE_SETTINGS, { ...SAMPLE_SETTINGS, bookings: null }]) expect(view(none)).not.toHaveProperty('takesBookings')
})

test('[BK10] the supervisor sees that the rule for bookings was changed, and not where it was only written out', () => {
  expect(changedPolicies(SAMPLE_SETTINGS, withBookings())).toEqual(['bookings'])
  expect(changedPolicies(withBookings(), { ...withBookings(), bookings: { earlyMinutes: 10, lateMinutes: 6 } })).toEqual(['bookings'])
  expect(changedPolicies(SAMPLE_SETTINGS, { ...SAMPLE_SETTINGS, bookings: null })).toEqual([])
})

test('[BK8] whoever is passed over is told it as a count', () => {
  const { office } = booked(SAMPLE_SETTINGS, issue(KTP), checkIn(CODE), open(), callNext())
  expect(projectTicket(office.state, office.context(), ticket(1))?.overtakenBy).toEqual({ booking: 1 })
})

test('[BK12] the console marks who has a booking and came on time, waiting and at the counter', () => {
  const { office } = booked(SAMPLE_SETTINGS, issue(KTP), checkIn(CODE), open())
  const seen = () => projectConsole(office.state, office.context(SARI), { nameOf: () => null, alerts: [], stations: [], boards: [] })
  expect(seen().waiting.tickets.map(({ number, booked: mark }) => [number, mark])).toEqual([
    ['A001', undefined],
    ['M001', true],
  ])
  office.run(callNext())
  expect(seen().ticket).toMatchObject({ number: 'M001', booked: true })
  const late = booked(SAMPLE_SETTINGS, at('10:06'), checkIn(CODE), open(), callNext()).office
  const atCounter = projectConsole(late.state, late.context(SARI), { nameOf: () => null, alerts: [], stations: [], boards: [] }).ticket
  expect(atCounter).not.toHaveProperty('booked')
})
