import { MINUTE_MS, SECOND_MS, type ServiceId } from '@loket/protocol'
import { expect, test } from 'vitest'
import type { OfficeState } from '../office/state.ts'
import { anOpenOffice, at, given } from '../testing/office-under-test.ts'
import { ADVICE, DIVORCE, KK, KTP } from '../testing/sample-office.ts'
import { callNext, complete, issue, open, start } from '../testing/steps.ts'
import { busyTimes } from './busy-times.ts'

interface Shown {
  readonly legs: number
  readonly minutes: number
  readonly deviation?: number
}

/** What earlier days showed. */
function before(state: OfficeState, serviceId: ServiceId, { legs, minutes, deviation = 0 }: Shown): void {
  state.history.set(serviceId, { serviceId, legs, meanMs: minutes * MINUTE_MS, deviationMs: deviation * MINUTE_MS })
}

/** As many tickets of each of these lengths today. */
function today(state: OfficeState, serviceId: ServiceId, times: number, ...minutes: readonly number[]): void {
  const sum = (of: (one: number) => number) => times * minutes.reduce((whole, one) => whole + of(one), 0)
  state.pace.set(serviceId, {
    completed: times * minutes.length,
    busyMs: sum((one) => one * MINUTE_MS),
    busySeconds2: sum((one) => Math.round(one * 60) ** 2),
  })
}

function drawn(tell: (state: OfficeState) => void) {
  const { state } = anOpenOffice()
  tell(state)
  const times = busyTimes(state)
  return {
    minutes: (serviceId: ServiceId) => (times.get(serviceId)?.meanMs ?? Number.NaN) / MINUTE_MS,
    deviation: (serviceId: ServiceId) => (times.get(serviceId)?.deviationMs ?? Number.NaN) / MINUTE_MS,
  }
}

test('[V17] before anything is known a service takes what the settings say, give or take the half', () => {
  const { minutes, deviation } = drawn(() => undefined)
  expect([KTP, ADVICE, KK].map((id) => minutes(id))).toEqual([10, 5, 10])
  expect([KTP, ADVICE, KK].map((id) => deviation(id))).toEqual([5, 2.5, 5])
})

test('[V17] only services of this office are estimated', () => {
  const { state } = anOpenOffice()
  expect([...busyTimes(state).keys()]).toEqual([KTP, KK, ADVICE])
  expect(busyTimes(state).has(DIVORCE)).toBe(false)
})

test('[V17] how much the times of earlier days varied is kept, however far they lie from the first guess', () => {
  const { minutes, deviation } = drawn((state) => before(state, ADVICE, { legs: 1e6, minutes: 20, deviation: 6 }))
  expect(minutes(ADVICE)).toBeCloseTo(20, 2)
  expect(deviation(ADVICE)).toBeCloseTo(6, 2)
})

test('[V17] how much the times of today vary is kept as well', () => {
  const { minutes, deviation } = drawn((state) => today(state, ADVICE, 1e6, 8, 16))
  expect(minutes(ADVICE)).toBeCloseTo(12, 2)
  expect(deviation(ADVICE)).toBeCloseTo(4, 2)
})

test('[V17] earlier days and today are taken together, and a ticket of today says more', () => {
  const { minutes, deviation } = drawn((state) => {
    before(state, KK, { legs: 1e6, minutes: 10, deviation: 2 })
    today(state, KK, 1e6, 20)
  })
  expect(minutes(KK)).toBeGreaterThan(15.5)
  expect(minutes(KK)).toBeLessThan(19.5)
  // The two lie further apart than the times of either.
  expect(deviation(KK)).toBeGreaterThan(3)
  expect(deviation(KK)).toBeLessThan(6)
})

test('[V17] a thin service follows its class, a thick one keeps its own time, and another class does not care', () => {
  const { minutes, deviation } = drawn((state) => {
    before(state, KTP, { legs: 1e6, minutes: 30, deviation: 3 })
    before(state, ADVICE, { legs: 8000, minutes: 5, deviation: 1 })
  })
  expect(minutes(KTP)).toBeCloseTo(30, 1)
  expect(minutes(ADVICE)).toBeCloseTo(5, 1)
  expect([minutes(KK), deviation(KK)]).toEqual([10, 5])
  const alone = drawn((state) => before(state, KTP, { legs: 1e6, minutes: 30, deviation: 3 }))
  // In guessed times: KTP takes three of them.
  expect(alone.minutes(ADVICE)).toBeCloseTo(15, 1)
  expect(alone.deviation(ADVICE)).toBeCloseTo(1.5, 1)
})

test('[V17] a handful of tickets draws a service further than its class, and the class further than the rest of it', () => {
  const { minutes } = drawn((state) => before(state, KTP, { legs: 6, minutes: 40 }))
  const own = minutes(KTP) / 10
  const ofClass = minutes(ADVICE) / 5
  expect(ofClass).toBeGreaterThan(1.5)
  expect(ofClass).toBeLessThan(2.5)
  expect(own).toBeGreaterThan(ofClass + 0.5)
  expect(own).toBeLessThan(3.5)
})

test('[V17] what always takes the same has no deviation, though today is counted in whole seconds', () => {
  const { minutes, deviation } = drawn((state) => today(state, KTP, 1e6, 10 + 0.499 / 60))
  expect(minutes(KTP)).toBeCloseTo(10, 1)
  expect(deviation(KTP)).toBe(0)
})

test('[V17] nothing takes less than a second', () => {
  const { state } = anOpenOffice()
  before(state, KK, { legs: 1e9, minutes: 0 })
  expect(busyTimes(state).get(KK)?.meanMs).toBe(SECOND_MS)
})

test('[V17] the tickets of the day are those that were completed', () => {
  const { office } = given(open(), issue(KK), callNext(), start(1), at('08:40'))
  expect(busyTimes(office.state).get(KK)?.meanMs).toBe(10 * MINUTE_MS)
  office.run(complete(1))
  expect(busyTimes(office.state).get(KK)?.meanMs).toBeGreaterThan(10 * MINUTE_MS)
})
