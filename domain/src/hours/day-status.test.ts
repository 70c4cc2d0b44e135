import type { LocalDate, OpeningHours, Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import {
  ADMINISTRATOR,
  anOffice,
  anOpenOffice,
  at,
  by,
  clock,
  DAY,
  givenIn,
  type OfficeUnderTest,
  SUPERVISOR,
  SYSTEM,
} from '../testing/office-under-test.ts'
import { SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { dayStatus } from './day-status.ts'

const EVENING: OpeningHours = { opensAtMinute: 1000, closesAtMinute: 1170, lastTicketAtMinute: 1140 }
const WITH_EVENINGS: Settings = {
  ...SAMPLE_SETTINGS,
  hours: SAMPLE_SETTINGS.hours.map((entry) => ({ ...entry, windows: [...entry.windows, EVENING] })),
}

const openDay = by(SYSTEM, { type: 'openDay' })
const closeDay = by(SUPERVISOR, { type: 'closeDay' })

function statusOf(office: OfficeUnderTest) {
  return dayStatus(office.state, office.context())
}

/** No weekday has hours; only the given date is open, from 07:30. */
function openOnlyOn(date: string): OfficeUnderTest {
  const windows = [{ opensAtMinute: 450, closesAtMinute: 960, lastTicketAtMinute: 900 }]
  return anOffice({ ...SAMPLE_SETTINGS, hours: [], specialDates: [{ date: date as LocalDate, reason: { id: 'Layanan khusus' }, windows }] })
}

test('[H12] the next opening is told up to the same weekday two weeks ahead, and no further', () => {
  expect(statusOf(openOnlyOn('2027-01-26'))).toMatchObject({ state: 'closed', opensAgainAt: clock('343:30') })
  expect(statusOf(openOnlyOn('2027-01-27'))).toMatchObject({ state: 'closed', opensAgainAt: null })
})

test('[H12] why a date had hours of its own is not why the office is closed after them', () => {
  const special = { date: DAY, reason: { id: 'Ramadan' }, windows: [{ opensAtMinute: 480, lastTicketAtMinute: 540, closesAtMinute: 600 }] }
  const withDate = (windows: typeof special.windows) => ({ ...SAMPLE_SETTINGS, specialDates: [{ ...special, windows }] })
  const after = anOffice(withDate(special.windows))
  after.run(at('11:00'))
  expect(statusOf(after)).toMatchObject({ state: 'closed', reason: null })
  expect(statusOf(anOffice(withDate([])))).toMatchObject({ state: 'closed', reason: { id: 'Ramadan' } })
})

test('[H12] of the windows to come the first is told', () => {
  const office = anOffice(WITH_EVENINGS)
  office.run(at('20:00'))
  expect(statusOf(office)).toEqual({ state: 'closed', reason: null, opensAgainAt: clock('31:30') })
})

test('[H12] before its hours an office that is not opened yet says when it opens; from then on that opening is no more to come', () => {
  const office = anOffice()
  expect(statusOf(office)).toEqual({ state: 'beforeOpening', opensAt: clock('07:30') })
  office.run(at('07:30'))
  expect(statusOf(office)).toEqual({ state: 'closed', reason: null, opensAgainAt: clock('31:30') })
})

test('[H1] [H12] a day that was closed does not open again: neither before its hours nor for its evening', () => {
  const { office: early } = givenIn(anOffice(), openDay, closeDay)
  expect(statusOf(early)).toEqual({ state: 'closed', reason: null, opensAgainAt: clock('31:30') })
  const { office: atNoon } = givenIn(anOpenOffice(WITH_EVENINGS), at('12:00'), closeDay)
  expect(statusOf(atNoon)).toEqual({ state: 'closed', reason: null, opensAgainAt: clock('31:30') })
})

test('[H1] [H12] a running day keeps the windows it was opened with; other hours count from the next date on', () => {
  const change = by(ADMINISTRATOR, { type: 'changeSettings', settings: WITH_EVENINGS })
  const { office } = givenIn(anOpenOffice(), change, at('15:30'))
  expect(statusOf(office)).toEqual({ state: 'afterLastTicket', closesAt: clock('16:00'), opensAgainAt: clock('31:30') })
})
