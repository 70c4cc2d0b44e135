import type { LocalDate } from '@loket/protocol'
import { expect, test } from 'vitest'
import { dayStatus } from '../hours/day-status.ts'
import {
  ADMINISTRATOR,
  anOffice,
  anOpenOffice,
  at,
  by,
  clock,
  DAY,
  given,
  givenIn,
  SARI,
  SUPERVISOR,
  SYSTEM,
} from '../testing/office-under-test.ts'
import { C1, KK, KTP, SAMPLE_SETTINGS, withService } from '../testing/sample-office.ts'
import { callNext, complete, issue, noShow, open, recall, rejoin, start, ticket } from '../testing/steps.ts'

const openDay = by(SYSTEM, { type: 'openDay' })
const closeDay = by(SUPERVISOR, { type: 'closeDay' })

test('[H1] a day opens with its windows as instants and the whole settings', () => {
  givenIn(anOffice())
    .when(openDay)
    .leadsTo({
      type: 'dayOpened',
      serviceDay: DAY,
      windows: [{ opensAt: clock('07:30'), lastTicketAt: clock('15:00'), closesAt: clock('16:00') }],
      settings: SAMPLE_SETTINGS,
    })
})

test('[H1] a date is opened once: its numbers are given out', () => {
  givenIn(anOffice(), openDay).when(openDay).refused({ type: 'dayAlreadyOpen' })
  givenIn(anOffice(), openDay, closeDay).when(openDay).refused({ type: 'dayAlreadyClosed' })
})

test('[H1] a date before the last day is not opened either, whatever a clock set back may show', () => {
  givenIn(anOffice(), at('31:00'), openDay, closeDay, by(SYSTEM, { type: 'recordClockJump', byMs: -86_400_000, wallOffsetMs: -86_400_000 }))
    .when(openDay)
    .refused({ type: 'dayAlreadyClosed' })
})

test('[H2] a holiday does not open, and says why', () => {
  const reason = { id: 'Libur', en: 'Holiday' }
  const holiday = anOffice({ ...SAMPLE_SETTINGS, specialDates: [{ date: DAY, reason, windows: [] }] })
  givenIn(holiday).when(openDay).refused({ type: 'closedToday', reason })
  expect(dayStatus(holiday.state, holiday.context())).toEqual({ state: 'closed', reason, opensAgainAt: clock('31:30') })
})

test('[H3] a day does not close while a counter serves', () => {
  given(issue(KTP), open(), callNext())
    .when(closeDay)
    .refused({ type: 'counterServing', numbers: ['A001' as never] })
  givenIn(anOffice()).when(closeDay).refused({ type: 'dayNotOpen' })
})

test('[H4] closing leaves no ticket and no counter open', () => {
  const { office, when } = given(issue(KTP), issue(KK), open())
  when(closeDay).leadsTo(
    { type: 'ticketExpired', ticketId: ticket(1), recordedLate: false },
    { type: 'ticketExpired', ticketId: ticket(2), recordedLate: false },
    { type: 'counterClosed', counterId: C1 },
    { type: 'dayClosed', expired: 2 },
  )
  expect([...office.state.tickets.values()].map((entry) => entry.state)).toEqual(['expired', 'expired'])
})

test('[H4] a day found open on a later date is closed late, with whatever was being served', () => {
  const { office, when } = given(issue(KTP), open(), callNext(), start(1), at('31:00'))
  when(by(SYSTEM, { type: 'closeDay' })).leadsTo(
    { type: 'ticketExpired', ticketId: ticket(1), counterId: C1, recordedLate: true },
    { type: 'counterClosed' },
    { type: 'dayClosed', expired: 1 },
  )
  expect(office.state.counters.get(C1)).toMatchObject({ state: 'closed', ticketId: null })
})

test('[H5] a new day begins from its own event alone', () => {
  const { office } = given(issue(KTP), closeDay, at('31:30'), openDay)
  expect(office.state.tickets.size).toBe(0)
  expect(office.state.day).toMatchObject({ serviceDay: '2027-01-13', closed: false })
  expect(office.state.settings).toEqual(SAMPLE_SETTINGS)
})

test('[H6] an evening window opens the same day a second time', () => {
  const evening = { opensAtMinute: 1000, closesAtMinute: 1170, lastTicketAtMinute: 1140 }
  const hours = SAMPLE_SETTINGS.hours.map((entry) => ({ ...entry, windows: [...entry.windows, evening] }))
  const office = anOpenOffice({ ...SAMPLE_SETTINGS, hours })
  const issuedLate = givenIn(office, at('15:30'))
  issuedLate.when(issue(KTP)).refused({ type: 'afterLastTicket', closesAt: clock('16:00'), opensAgainAt: clock('16:40') })
  office.run(at('16:10'))
  issuedLate.when(issue(KTP)).refused({ type: 'beforeOpening', opensAt: clock('16:40') })
  office.run(at('16:40'))
  issuedLate.when(issue(KTP)).leadsTo({ type: 'ticketIssued' })
})

test('[H7] settings that name what does not exist are refused in plain sentences', () => {
  const settings = withService(KTP, { classId: '99' as never })
  given()
    .when(by(ADMINISTRATOR, { type: 'changeSettings', settings }))
    .refused({ type: 'settingsInvalid', problems: ['service KTP names no class of the list'] })
})

test('[H8] settings cannot take away an open counter or a service that is waited for', () => {
  const settings = {
    ...withService(KK, { offer: { here: false, servedAt: { id: 'Sudin' } } }),
    counters: SAMPLE_SETTINGS.counters.slice(1),
  }
  given(issue(KK), open(C1))
    .when(by(ADMINISTRATOR, { type: 'changeSettings', settings }))
    .refused({ type: 'settingsBreakDay', problems: ['counter c1 is open', 'service KK has open tickets'] })
  const renamed = { ...SAMPLE_SETTINGS.profiles[0], id: 'renamed' } as never
  const without = {
    ...SAMPLE_SETTINGS,
    profiles: [renamed, ...SAMPLE_SETTINGS.profiles.slice(1)],
    counters: SAMPLE_SETTINGS.counters.map((entry) => ({ ...entry, profileId: 'renamed' as never })),
  }
  given(open(C1))
    .when(by(ADMINISTRATOR, { type: 'changeSettings', settings: without }))
    .refused({ type: 'settingsBreakDay', problems: ['profile everything is used by counter c1'] })
})

test('[H8] nor the service of a ticket at a counter', () => {
  const without = { ...SAMPLE_SETTINGS, services: SAMPLE_SETTINGS.services.filter((entry) => entry.id !== KK) }
  given(issue(KK), open(C1), callNext())
    .when(by(ADMINISTRATOR, { type: 'changeSettings', settings: without }))
    .refused({ type: 'settingsBreakDay', problems: ['service KK has open tickets'] })
  given(issue(KTP))
    .when(by(ADMINISTRATOR, { type: 'changeSettings', settings: without }))
    .leadsTo({ type: 'settingsChanged' })
})

test('[H7] a zone that nobody knows is refused: without it the office has no hours', () => {
  given()
    .when(by(ADMINISTRATOR, { type: 'changeSettings', settings: { ...SAMPLE_SETTINGS, zone: 'Nowhere/City' } }))
    .refused({ type: 'settingsInvalid', problems: ['nobody knows the zone Nowhere/City'] })
})

test('[H8] with the day closed everything may change, and a counter that is gone is forgotten', () => {
  const settings = { ...SAMPLE_SETTINGS, counters: SAMPLE_SETTINGS.counters.slice(1) }
  const { office } = given(issue(KK), open(C1), closeDay, by(ADMINISTRATOR, { type: 'changeSettings', settings }))
  expect(office.state.counters.has(C1)).toBe(false)
})

test('[H10] a jump of the wall clock moves what is shown, not the clocks, and opens or closes nothing', () => {
  const jump = by(SYSTEM, { type: 'recordClockJump', byMs: 3_600_000, wallOffsetMs: 3_600_000 })
  const { office } = given(issue(KTP), at('14:30'), jump)
  expect(office.state.day?.closed).toBe(false)
  // Told in office time: the face adds the offset, and people read 16.00 as before.
  expect(dayStatus(office.state, office.context())).toMatchObject({ state: 'afterLastTicket', closesAt: clock('15:00') })
  expect(dayStatus(office.state, office.context())).toMatchObject({ opensAgainAt: clock('30:30') })
  expect(office.state.lastAt).toBe(clock('14:30'))
})

test('[H12] a closed office says when it opens again, over weekends and holidays, at most two weeks ahead', () => {
  const friday = '2027-01-15' as LocalDate
  const reason = { id: 'Libur' }
  const office = anOffice({ ...SAMPLE_SETTINGS, specialDates: [{ date: friday, reason, windows: [] }] })
  // Thursday evening: Friday is a holiday, then the weekend.
  office.run(at('66:00'))
  expect(dayStatus(office.state, office.context())).toEqual({ state: 'closed', reason: null, opensAgainAt: clock('151:30') })
  const never = anOffice({ ...SAMPLE_SETTINGS, hours: [] })
  expect(dayStatus(never.state, never.context())).toEqual({ state: 'closed', reason: null, opensAgainAt: null })
})

test('[H8] a service that is taken away is not brought back by undoing, nor by a no-show who comes back', () => {
  const without = { ...SAMPLE_SETTINGS, services: SAMPLE_SETTINGS.services.filter((entry) => entry.id !== KK) }
  const change = by(ADMINISTRATOR, { type: 'changeSettings', settings: without })
  const done = given(issue(KK), open(C1), callNext(), start(1), complete(1))
  const actSeq = done.office.state.lastSeq
  done.office.run(change)
  done.when(by(SARI, { type: 'undo', counterId: C1, actSeq })).refused({ type: 'nothingToUndo' })
  given(issue(KK), open(C1), callNext(), recall(1), at('08:05'), noShow(1), change)
    .when(rejoin(1))
    .refused({ type: 'serviceUnknown', serviceId: KK })
})
