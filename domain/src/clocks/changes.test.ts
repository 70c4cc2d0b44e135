import { expect, test } from 'vitest'
import { ADMINISTRATOR, anOffice, at, by, clock, given, givenIn, SYSTEM } from '../testing/office-under-test.ts'
import { ADVICE, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  confirmOutage,
  declareOutage,
  issue,
  noShow,
  open,
  park,
  recall,
  start,
  ticket,
} from '../testing/steps.ts'
import { takeDueAlerts } from './alerts.ts'
import { nextChangeAt } from './next-change.ts'
import { emptyTimers, popTimer, pushTimer } from './timers.ts'

function bands(office: { state: Parameters<typeof takeDueAlerts>[0] }, time: string) {
  return takeDueAlerts(office.state, clock(time)).map(({ number, clock: name, band, at: instant }) => ({ number, name, band, instant }))
}

test('[K5] the next change is the next band of a running clock', () => {
  const { office } = given(issue(KTP))
  expect(nextChangeAt(office.state, clock('08:00'))).toBe(clock('08:11:15'))
  bands(office, '08:11:15')
  expect(nextChangeAt(office.state, clock('08:11:15'))).toBe(clock('08:15') + 1)
})

test('[K5] a clock that stopped announces nothing', () => {
  const { office } = given(issue(KTP), cancel(1))
  expect(nextChangeAt(office.state, clock('08:00'))).toBe(clock('15:00') + 1)
})

test('[K5] the instant at which a no-show becomes allowed is a change', () => {
  const { office } = given(issue(KTP), open(), callNext())
  expect(nextChangeAt(office.state, clock('08:00'))).toBe(clock('08:01'))
  expect(nextChangeAt(office.state, clock('08:01'))).toBe(clock('08:11:15'))
})

const NO_CLOCK = [issue(ADVICE), open(), callNext(), start(1)]

test('[K5] an act that can no longer be taken back is a change', () => {
  const { office } = given(...NO_CLOCK)
  expect(nextChangeAt(office.state, clock('08:00'))).toBe(clock('08:00:30') + 1)
  expect(nextChangeAt(office.state, (clock('08:00:30') + 1) as never)).toBe(clock('08:11:15'))
})

test('[K5] parked work that is due, a no-show that can come back no longer, and an outage that lapses are changes', () => {
  const { office } = given(...NO_CLOCK, at('08:02'), park(1, { dueMinutes: 3 }))
  expect(nextChangeAt(office.state, clock('08:04'))).toBe(clock('08:05'))
  const absent = given(issue(KTP), open(), callNext(), recall(1), at('08:02'), noShow(1)).office
  expect(nextChangeAt(absent.state, clock('08:10'))).toBe(clock('08:22') + 1)
  const outage = given(declareOutage()).office
  expect(nextChangeAt(outage.state, clock('08:10'))).toBe(clock('08:30'))
  outage.run(confirmOutage('o-2027-01-12-1' as never))
  expect(nextChangeAt(outage.state, clock('08:10'))).toBe(clock('15:00') + 1)
})

test('[K5] the edges of an opening window are changes, by the wall clock', () => {
  const { office } = givenIn(anOffice(), by(SYSTEM, { type: 'openDay' }))
  expect(nextChangeAt(office.state, clock('07:00'))).toBe(clock('07:30'))
  expect(nextChangeAt(office.state, clock('07:30'))).toBe(clock('15:00') + 1)
  expect(nextChangeAt(office.state, clock('15:30'))).toBe(clock('16:00'))
  expect(nextChangeAt(office.state, clock('16:00'))).toBeNull()
  office.run(by(SYSTEM, { type: 'recordClockJump', byMs: 600_000, wallOffsetMs: 600_000 }))
  expect(nextChangeAt(office.state, clock('07:00'))).toBe(clock('07:20'))
})

test('[K6] each band of each clock is announced once, when it was crossed', () => {
  const { office } = given(issue(KTP), open(), at('08:12'), callNext(), start(1), acceptDocuments(1))
  expect(bands(office, '08:12')).toEqual([])
  expect(bands(office, '09:00')).toEqual([
    { number: 'A001', name: 'processing', band: 'atRisk', instant: clock('08:23:15') },
    { number: 'A001', name: 'processing', band: 'breached', instant: clock('08:27') + 1 },
  ])
  expect(bands(office, '09:00')).toEqual([])
})

test('[K6] the waiting of a ticket that is called and recalled still counts', () => {
  const { office } = given(issue(KTP), open(), at('08:10'), callNext(), recall(1))
  expect(bands(office, '08:20').map((entry) => entry.band)).toEqual(['atRisk', 'breached'])
})

test('[K6] a new share for "at risk" moves the bands of running clocks', () => {
  const { office } = given(
    issue(KTP),
    issue(KTP),
    cancel(2),
    by(ADMINISTRATOR, { type: 'changeSettings', settings: { ...SAMPLE_SETTINGS, atRiskShare: 0.5 } }),
  )
  expect(bands(office, '08:20')).toEqual([
    { number: 'A001', name: 'wait', band: 'atRisk', instant: clock('08:07:30') },
    { number: 'A001', name: 'wait', band: 'breached', instant: clock('08:15') + 1 },
  ])
})

test('[K6] alerts name the leg', () => {
  const { office } = given(issue(ADVICE), open(), callNext(), start(1))
  expect(takeDueAlerts(office.state, clock('08:12'))).toEqual([
    { ticketId: ticket(1), number: 'U001', leg: 0, clock: 'processing', band: 'atRisk', at: clock('08:11:15') },
  ])
})

test('[K5] timers come out in order of time', () => {
  const timers = emptyTimers()
  const order = [5, 3, 9, 1, 7, 2, 8, 6, 4, 0]
  for (const instant of order) pushTimer(timers, { at: instant as never, ticketId: ticket(1), leg: 0, clock: 'wait', band: 'atRisk' })
  expect(order.map(() => popTimer(timers)?.at)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(popTimer(timers)).toBeNull()
})
