import { type Instant, MINUTE_MS, type Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import { anOffice, anOpenOffice, at, clock } from '../testing/office-under-test.ts'
import { KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { issue } from '../testing/steps.ts'
import { arrivalEveryMs, intakeAt } from './arrivals.ts'

/** Tickets from 7:30 to 11:00 and from 12:00 to 15:00. */
const WITH_LUNCH: Settings = {
  ...SAMPLE_SETTINGS,
  hours: [
    {
      weekday: 2,
      windows: [
        { opensAtMinute: 450, lastTicketAtMinute: 660, closesAtMinute: 690 },
        { opensAtMinute: 720, lastTicketAtMinute: 900, closesAtMinute: 960 },
      ],
    },
  ],
}

test('[V20] people come while tickets are given: from the opening until the last ticket, and not over lunch', () => {
  const { state } = anOpenOffice(WITH_LUNCH)
  const untilAt = (time: string) => intakeAt(state, clock(time))?.until ?? null
  expect(['07:29:59', '07:30', '10:59:59'].map(untilAt)).toEqual([null, clock('11:00'), clock('11:00')])
  expect(['11:00', '11:59:59'].map(untilAt)).toEqual([null, null])
  expect(['12:00', '14:59:59', '15:00'].map(untilAt)).toEqual([clock('15:00'), clock('15:00'), null])
  expect(intakeAt(anOffice(WITH_LUNCH).state, clock('08:00'))).toBeNull()
})

test('[V20] the last hour is looked at, or what has gone since the opening, but never less than a quarter of an hour', () => {
  const { state } = anOpenOffice()
  const minutesAt = (time: string) => (intakeAt(state, clock(time))?.lookedBackMs ?? 0) / MINUTE_MS
  expect(['07:30', '07:45', '08:00', '08:30', '12:00'].map(minutesAt)).toEqual([15, 15, 30, 60, 60])
})

test('[V20] a wall clock that was set moves the hours in which people come', () => {
  const { state } = anOpenOffice()
  state.wallOffsetMs = 20 * MINUTE_MS
  expect(intakeAt(state, clock('14:30'))?.until).toBe(clock('14:40'))
  expect(intakeAt(state, clock('14:40'))).toBeNull()
  expect(intakeAt(state, clock('07:10'))?.lookedBackMs).toBe(15 * MINUTE_MS)
})

test('[V20] of a service for which nobody came of late nobody is expected', () => {
  const office = anOpenOffice()
  for (const step of [at('08:50'), issue(KTP), issue(KTP), issue(KTP)]) office.run(step)
  const intake = { until: clock('15:00'), lookedBackMs: 60 * MINUTE_MS }
  expect(arrivalEveryMs(office.state, KTP, clock('09:00'), intake)).toBe(20 * MINUTE_MS)
  expect(arrivalEveryMs(office.state, KK, clock('09:00'), intake)).toBeNull()
})

test('[V20] who came last is remembered longest', () => {
  const office = anOpenOffice()
  const came = Array.from({ length: 125 }, (_, n) => (clock('08:00') + n * 1000) as Instant)
  for (const now of came) {
    office.now = now
    office.run(issue(KTP))
  }
  expect(office.state.arrivals.get(KTP)).toEqual(came.slice(5))
})
