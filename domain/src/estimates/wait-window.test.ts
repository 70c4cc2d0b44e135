import { MINUTE_MS, type ServiceId, type TicketId, type WaitWindow } from '@loket/protocol'
import { expect, test } from 'vitest'
import { emptyOffice } from '../office/state.ts'
import {
  anOffice,
  anOpenOffice,
  at,
  BUDI,
  by,
  clock,
  given,
  type OfficeUnderTest,
  SARI,
  type Step,
  WATI,
} from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, C3, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, cancel, complete, issue, issuePriority, open, pause, start, ticket, toCounter } from '../testing/steps.ts'
import { busyTimes } from './busy-times.ts'
import { callOrder } from './call-order.ts'
import { assumptionsOf, type CallTimes, forecast } from './forecast.ts'
import { normalQuantile, normalShare } from './normal.ts'
import { remainderStrata, SCENARIOS, stratumOf, visitStrata } from './strata.ts'
import { peopleAhead, peopleAheadOfNew, toldWindow, windowOf, windowOfNew } from './wait-window.ts'

function theTicket(office: ReturnType<typeof given>['office'], n: number) {
  const found = office.state.tickets.get(ticket(n))
  if (!found) throw new Error('no such ticket')
  return found
}

test('[V6] a free counter serves at once', () => {
  const { office } = given(open())
  expect(windowOfNew(office.state, KTP, clock('08:00'))).toEqual({ fromMinutes: 0, toMinutes: 0 })
})

test('[V6] without an open counter for the service there is no window', () => {
  expect(windowOfNew(given().office.state, KTP, clock('08:00'))).toBeNull()
  expect(windowOfNew(given(open(C3, WATI)).office.state, KK, clock('08:00'))).toBeNull()
  expect(windowOfNew(given(open(), pause()).office.state, KTP, clock('08:00'))).toBeNull()
  expect(windowOfNew(anOffice().state, KTP, clock('08:00'))).toBeNull()
  expect(windowOfNew(emptyOffice(), KTP, clock('08:00'))).toBeNull()
})

test('[V6] where nobody may call those who wait they have no window', () => {
  const { office } = given(issue(KK), issue(KTP))
  expect(windowOf(office.state, theTicket(office, 1), clock('08:00'))).toBeNull()
  office.run(open(C3, WATI))
  expect(windowOf(office.state, theTicket(office, 1), clock('08:00'))).toBeNull()
  expect(windowOf(office.state, theTicket(office, 2), clock('08:00'))).toEqual({ fromMinutes: 0, toMinutes: 0 })
})

test('[V6] a window is told in whole minutes, rounded outward; within a minute is at once', () => {
  const told = (early: number, late: number) => Object.values(toldWindow({ early, middle: (early + late) / 2, late }))
  expect(told(0, 59_999)).toEqual([0, 0])
  expect(told(59_999, 60_000)).toEqual([0, 1])
  expect(told(60_000, 60_001)).toEqual([1, 2])
  expect(told(119_999, 180_000)).toEqual([1, 3])
})

test('[V6] the same facts give the same window for ten seconds; more time, or a new fact, a new one', () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(), callNext())
  const middleAt = (time: string) => middle(windowOf(office.state, theTicket(office, 3), clock(time)))
  const learn = (minutes: number) =>
    office.state.history.set(KTP, { serviceId: KTP, legs: 1e6, meanMs: minutes * MINUTE_MS, deviationMs: MINUTE_MS })
  for (const [tens, minutes] of [10, 30, 50, 70, 90, 110].entries()) {
    learn(minutes)
    const told = middleAt(`08:00:${tens}0`)
    expect(Math.abs(told - 2 * minutes)).toBeLessThan(6)
    learn(200)
    expect(middleAt(`08:00:${tens}9`)).toBe(told)
  }
  office.run(issue(KK))
  expect(middleAt('08:00:59')).toBeGreaterThan(350)
})

/** Middle of a window, minutes. */
function middle(window: WaitWindow | null): number {
  return window === null ? Number.NaN : (window.fromMinutes + window.toMinutes) / 2
}

test('[V6] the window lies around the work ahead over the open counters', () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(), callNext())
  // Two waiting at 10 minutes each and one just called: 30 minutes of work for one counter.
  const alone = windowOfNew(office.state, KTP, clock('08:00'))
  expect(alone).toEqual({ fromMinutes: 18, toMinutes: 41 })
  office.run(open(C2, BUDI))
  office.run(callNext(C2, BUDI))
  expect(middle(windowOfNew(office.state, KTP, clock('08:00')))).toBeLessThan(middle(alone) / 2)
})

test('[V6] a ticket that takes long is expected to take a little longer, and less the longer it has taken already', () => {
  const { office } = given(issue(KTP), open(), callNext())
  const windows = ['08:00', '08:05', '09:00'].map((time) => windowOfNew(office.state, KTP, clock(time)))
  expect(middle(windows[1] ?? null)).toBeLessThan(middle(windows[0] ?? null))
  expect(windows[2]?.toMinutes).toBeGreaterThan(0)
})

test('[V6] who stands further back is called later', () => {
  const { office } = given(...Array.from({ length: 6 }, () => issue(KTP)), open(), callNext())
  const windows = [2, 3, 4, 5, 6].map((n) => windowOf(office.state, theTicket(office, n), clock('08:00')))
  for (const [place, window] of windows.slice(1).entries()) expect(middle(window)).toBeGreaterThan(middle(windows[place] ?? null))
})

test('[V17] the pace of the day draws the estimate away from the first guess', () => {
  const visit = (n: number, from: string, to: string) => [at(from), issue(ADVICE), callNext(), start(n), at(to), complete(n)]
  const fast = given(open(), ...visit(1, '08:00', '08:01'), ...visit(2, '08:02', '08:03'), ...visit(3, '08:04', '08:05'))
  const slow = given(open(), ...visit(1, '08:00', '08:12'), ...visit(2, '08:13', '08:25'), ...visit(3, '08:26', '08:38'))
  const [short, long] = [fast, slow].map(({ office }) => busyTimes(office.state).get(ADVICE)?.meanMs ?? 0)
  expect(short).toBeLessThan(5 * MINUTE_MS)
  expect(long).toBeGreaterThan(5 * MINUTE_MS)
})

test("[V17] where a service is thin its class draws it, and the office's history weighs by what was seen", () => {
  const with_ = (legs: number) => {
    const office = anOpenOffice()
    office.state.history.set(ADVICE, { serviceId: ADVICE, legs, meanMs: 10 * MINUTE_MS, deviationMs: MINUTE_MS })
    return busyTimes(office.state)
  }
  const minutes = (legs: number, service: ServiceId) => (with_(legs).get(service)?.meanMs ?? 0) / MINUTE_MS
  // Twice the guess of 5 minutes was seen; KTP, of the same class, is drawn along, KK, of another, is not.
  expect(minutes(1000, ADVICE)).toBeCloseTo(10, 0)
  expect(minutes(2, ADVICE)).toBeGreaterThan(5)
  expect(minutes(2, ADVICE)).toBeLessThan(7)
  expect(minutes(1000, KTP)).toBeGreaterThan(15)
  expect(minutes(1000, KK)).toBeCloseTo(10)
})

test('[V17] what varied little in the past gives a narrower window', () => {
  const widthWith = (deviationMs: number) => {
    const office = anOpenOffice()
    office.state.history.set(KTP, { serviceId: KTP, legs: 500, meanMs: 10 * MINUTE_MS, deviationMs })
    const { early, late } = forecastOf(office, issue(KTP), issue(KTP), issue(KTP), open(), callNext()).waiting.get(ticket(3)) as CallTimes
    return late - early
  }
  expect(widthWith(MINUTE_MS)).toBeLessThan(widthWith(8 * MINUTE_MS) / 2)
})

function forecastOf(office: OfficeUnderTest, ...steps: readonly Step[]) {
  for (const step of steps) office.run(step)
  return forecast(office.state, office.now, assumptionsOf(office.state))
}

test("[V18] a forecast calls in the order of the office's own discipline, and changes nothing", () => {
  const later = { ...SAMPLE_SETTINGS, discipline: { name: 'deadline' } as const }
  const steps = [issue(KK), at('08:20'), issue(KTP), issue(ADVICE), open(), open(C3, WATI), at('08:25')]
  const office = anOpenOffice(later)
  forecastOf(office, ...steps)
  const before = structuredClone(office.state)
  const { waiting } = forecastOf(office)
  expect(structuredClone(office.state)).toEqual(before)
  const middleOf = (n: number) => waiting.get(ticket(n))?.middle ?? Number.NaN
  expect(middleOf(3)).toBeLessThan(middleOf(1))
  const fifo = forecastOf(anOpenOffice(), ...steps).waiting
  expect(fifo.get(ticket(1))?.middle).toBeLessThan(fifo.get(ticket(3))?.middle ?? 0)
})

test('[V18] the imagined order is the one in which the office calls when everything takes its usual time', () => {
  for (const name of ['fifo', 'deadline'] as const) {
    const office = anOpenOffice({ ...SAMPLE_SETTINGS, discipline: { name } })
    for (const step of [issue(KK), at('08:05'), issue(KTP), issuePriority(KTP), at('08:10'), issue(ADVICE), issuePriority(KK), open()])
      office.run(step)
    const course = { counters: [{ counterId: C1, freeInMs: 0 }], askers: [], newcomers: [], busyMs: () => 0 }
    const order = callOrder(office.state, office.now, course).map(({ waiting }) => waiting.ticketId)
    const called: TicketId[] = []
    for (let n = 0; n < 5; n += 1) {
      const decision = office.run(callNext())
      const event = decision.ok ? decision.events[0] : undefined
      if (event?.type === 'ticketCalled') called.push(event.ticketId)
      office.run(by(SARI, { type: 'cancel', ticketId: called.at(-1) as TicketId, reason: 'other' }))
    }
    expect(order).toEqual(called)
  }
})

test('[V18] who waits for one counter alone waits for that one', () => {
  const moved = [
    issue(KTP),
    issue(KTP),
    open(),
    open(C2, BUDI),
    callNext(),
    start(1),
    callNext(C2, BUDI),
    start(2, C2, BUDI),
    toCounter(1, C2),
  ]
  const { office } = given(...moved)
  const window = windowOf(office.state, theTicket(office, 1), clock('08:00'))
  expect(peopleAhead(office.state, theTicket(office, 1))).toBe(0)
  expect(window?.toMinutes).toBeGreaterThan(5)
  expect(windowOfNew(office.state, KTP, clock('08:00'))).toEqual({ fromMinutes: 0, toMinutes: 0 })
})

test('[V19] the share of a normal distribution is that of the printed tables', () => {
  for (const [z, share] of [
    [0, 0.5],
    [1, 0.841345],
    [1.96, 0.975002],
    [-2.5, 0.00621],
  ] as const) {
    expect(normalShare(z)).toBeCloseTo(share, 5)
    expect(normalQuantile(share)).toBeCloseTo(z, 2)
  }
})

test('[V19] over all scenarios everybody has every stratum once, and the strata have the mean they are made of', () => {
  for (const who of [0, 1, 7, 60, 61, 1234]) {
    const strata = Array.from({ length: SCENARIOS }, (_, scenario) => stratumOf(who, scenario))
    expect([...strata].sort((a, b) => a - b)).toEqual(Array.from({ length: SCENARIOS }, (_, place) => place))
  }
  const mean = (strata: Float64Array) => strata.reduce((sum, ms) => sum + ms, 0) / SCENARIOS
  const spread = { meanMs: 600_000, deviationMs: 300_000 }
  expect(mean(visitStrata(spread, 0, 0)) / 600_000).toBeCloseTo(1, 1)
  expect(mean(visitStrata(spread, 0.5, 60_000)) / 330_000).toBeCloseTo(1, 1)
  expect(mean(remainderStrata(spread, 0))).toBeCloseTo(mean(visitStrata(spread, 0, 0)), -3)
  expect(Math.min(...remainderStrata(spread, 10_000_000))).toBeGreaterThanOrEqual(0)
})

test('[V7] those ahead are the waiting tickets before this one at the counters that serve it', () => {
  const { office } = given(issue(KK), issue(KTP), issue(KTP), issue(KTP), cancel(3))
  expect(peopleAhead(office.state, theTicket(office, 1))).toBe(0)
  expect(peopleAhead(office.state, theTicket(office, 4))).toBe(2)
  expect(peopleAheadOfNew(office.state, ADVICE)).toBe(3)
})

test('[V7] who waits for one counter alone is ahead of whom that counter serves as well, and of nobody else', () => {
  const opened = [open(), open(C2, BUDI), open(C3, WATI)]
  const moved = [issue(ADVICE), ...opened, callNext(), start(1), toCounter(1, C3)]
  const { office } = given(...moved, issue(KTP), issue(KK))
  expect([KTP, KK].map((serviceId) => peopleAheadOfNew(office.state, serviceId))).toEqual([3, 2])
  expect([2, 3].map((n) => peopleAhead(office.state, theTicket(office, n)))).toEqual([1, 1])
  const later = given(
    issue(KTP),
    issue(KTP),
    issue(KTP),
    ...opened,
    callNext(),
    callNext(C2, BUDI),
    start(2, C2, BUDI),
    toCounter(2, C1, { from: C2, actor: BUDI }),
  )
  expect(peopleAhead(later.office.state, theTicket(later.office, 3))).toBe(1)
  expect(peopleAhead(later.office.state, theTicket(later.office, 2))).toBe(0)
})

test('[V7] who is called has nobody ahead, even where somebody who came before still waits', () => {
  const { office } = given(issue(KK), issue(KTP), open(C3, WATI), callNext(C3, WATI))
  expect(theTicket(office, 2).state).toBe('called')
  expect(peopleAhead(office.state, theTicket(office, 2))).toBe(0)
  expect(peopleAhead(office.state, theTicket(office, 1))).toBe(0)
  expect(windowOf(office.state, theTicket(office, 2), clock('08:00'))).toBeNull()
})

test('[V7] once called nobody is ahead and no window is given', () => {
  const { office } = given(issue(KTP), open(C1), at('08:05'), callNext())
  expect(peopleAhead(office.state, theTicket(office, 1))).toBe(0)
  expect(windowOf(office.state, theTicket(office, 1), clock('08:05'))).toBeNull()
})

test('[V6] work that is stuck is not about to end: the longer it has lasted, the longer it will', () => {
  const spread = { meanMs: 10 * MINUTE_MS, deviationMs: 5 * MINUTE_MS }
  const middleAfter = (minutes: number) => (remainderStrata(spread, minutes * MINUTE_MS)[SCENARIOS >> 1] ?? 0) / MINUTE_MS
  expect([0, 5, 10].map(middleAfter)).toEqual([0, 5, 10].map(middleAfter).toSorted((a, b) => b - a))
  expect(middleAfter(60)).toBeGreaterThan(1)
  expect(middleAfter(240)).toBeGreaterThan(middleAfter(60))
  // Where the two ways of telling it meet they say nearly the same.
  const edge = Math.exp(Math.log(10) - Math.log(1.25) / 2 + 2.5 * Math.sqrt(Math.log(1.25)))
  expect(middleAfter(edge * 1.001) / middleAfter(edge * 0.999)).toBeCloseTo(1, 0)
})
