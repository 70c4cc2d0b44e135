import type { Instant, Settings } from '@loket/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ADMINISTRATOR,
  anOffice,
  anOpenOffice,
  at,
  BUDI,
  by,
  clock,
  given,
  givenIn,
  SUPERVISOR,
  SYSTEM,
} from '../testing/office-under-test.ts'
import { ADVICE, C2, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
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
  rejoin,
  start,
  ticket,
  toCounter,
} from '../testing/steps.ts'
import { takeDueAlerts } from './alerts.ts'
import { nextChangeAt } from './next-change.ts'
import { earliestTimer, emptyTimers, popTimer, pushTimer } from './timers.ts'

function bands(office: { state: Parameters<typeof takeDueAlerts>[0] }, time: string) {
  return takeDueAlerts(office.state, clock(time)).map(({ number, clock: name, band, at: instant }) => ({ number, name, band, instant }))
}

test('[K5] the next change is the next band of a running clock', () => {
  const { office } = given(issue(KTP))
  expect(nextChangeAt(office.state, clock('08:00'))).toBe(clock('08:11:15'))
  bands(office, '08:11:15')
  expect(nextChangeAt(office.state, clock('08:11:15'))).toBe(clock('08:15') + 1)
})

test('[K5] a band that was crossed before is a change at once', () => {
  const { office } = given(issue(KTP))
  expect(nextChangeAt(office.state, clock('08:12'))).toBe(clock('08:12'))
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

test('[K5] of several who were called the first whose no-show is still to become allowed counts, whatever their counters', () => {
  const both = [issue(KTP), issue(KTP), open(), open(C2, BUDI)]
  const inTurn = given(...both, callNext(), at('08:00:20'), callNext(C2, BUDI))
  const turnedRound = given(...both, callNext(C2, BUDI), at('08:00:20'), callNext())
  for (const { state } of [inTurn.office, turnedRound.office]) {
    expect(nextChangeAt(state, clock('08:00:20'))).toBe(clock('08:01'))
    expect(nextChangeAt(state, clock('08:01'))).toBe(clock('08:01:20'))
  }
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

test('[K5] of several due times the nearest ahead counts, whichever was set first', () => {
  const both = [issue(ADVICE), issue(ADVICE), open(), open(C2, BUDI), callNext(), start(1), callNext(C2, BUDI), start(2, C2, BUDI)]
  for (const [first, second] of [
    [3, 5],
    [5, 3],
  ] as const) {
    const { office } = given(...both, park(1, { dueMinutes: first }), park(2, { dueMinutes: second, counterId: C2, actor: BUDI }))
    expect(nextChangeAt(office.state, clock('08:01'))).toBe(clock('08:03'))
    expect(nextChangeAt(office.state, clock('08:03'))).toBe(clock('08:05'))
  }
})

function withCalls(calls: Partial<Settings['calls']>): Settings {
  return { ...SAMPLE_SETTINGS, calls: { ...SAMPLE_SETTINGS.calls, ...calls } }
}

test('[K5] a no-show that may not come back is no change', () => {
  const absent = [issue(KTP), open(), callNext(), recall(1), at('08:02'), noShow(1)]
  const { office: never } = givenIn(anOpenOffice(withCalls({ rejoinMinutes: 0 })), ...absent)
  expect(nextChangeAt(never.state, clock('08:02'))).toBe(clock('08:02:30') + 1)
  expect(nextChangeAt(never.state, clock('08:10'))).toBe(clock('15:00') + 1)
  const again = [rejoin(1), callNext(), recall(1), at('08:04'), noShow(1)]
  const { office: usedUp } = givenIn(anOpenOffice(withCalls({ maximumReturns: 1 })), ...absent, ...again)
  expect(nextChangeAt(usedUp.state, clock('08:10'))).toBe(clock('15:00') + 1)
})

test('[K5] a day with a break has the edges of both windows', () => {
  const morning = { opensAtMinute: 450, lastTicketAtMinute: 690, closesAtMinute: 720 }
  const afternoon = { opensAtMinute: 780, lastTicketAtMinute: 900, closesAtMinute: 960 }
  const { state } = anOpenOffice({ ...SAMPLE_SETTINGS, hours: [{ weekday: 2, windows: [morning, afternoon] }] })
  const edges: Instant[] = []
  for (let next = nextChangeAt(state, clock('07:00')); next !== null; next = nextChangeAt(state, next)) edges.push(next)
  const expected = [clock('07:30'), clock('11:30') + 1, clock('12:00'), clock('13:00'), clock('15:00') + 1, clock('16:00')]
  expect(edges).toEqual(expected)
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

test('[K6] nothing is announced twice, whether settings that leave the share alone come or a waiting ticket moves', () => {
  const settings = by(ADMINISTRATOR, { type: 'changeSettings', settings: SAMPLE_SETTINGS })
  const moved = toCounter(1, C2, { from: null, actor: SUPERVISOR })
  const { office } = given(issue(KTP), open(C2, BUDI), settings, moved)
  expect(bands(office, '08:20').map((entry) => entry.band)).toEqual(['atRisk', 'breached'])
})

test('[K6] alerts name the leg', () => {
  const { office } = given(issue(ADVICE), open(), callNext(), start(1))
  expect(takeDueAlerts(office.state, clock('08:12'))).toEqual([
    { ticketId: ticket(1), number: 'U001', leg: 0, clock: 'processing', band: 'atRisk', at: clock('08:11:15') },
  ])
})

test('[K5] timers come out in order of time, whatever the order they were set in and however many have gone', () => {
  const someTurns = fc.array(fc.record({ set: fc.array(fc.nat(20), { maxLength: 12 }), taken: fc.nat(12) }), { maxLength: 6 })
  fc.assert(
    fc.property(someTurns, (turns) => {
      const timers = emptyTimers()
      let expected: readonly number[] = []
      for (const { set, taken } of turns) {
        for (const instant of set) pushTimer(timers, { at: instant as Instant, ticketId: ticket(1), leg: 0, clock: 'wait', band: 'atRisk' })
        expected = [...expected, ...set].sort((a, b) => a - b)
        expect(Array.from({ length: taken }, () => popTimer(timers)?.at ?? null)).toEqual(
          Array.from({ length: taken }, (_, place) => expected[place] ?? null),
        )
        expected = expected.slice(taken)
        expect(earliestTimer(timers)?.at ?? null).toBe(expected[0] ?? null)
      }
    }),
  )
})
