import { type CounterId, type Instant, MINUTE_MS, SECOND_MS, type ServiceId } from '@loket/protocol'
import { expect, test } from 'vitest'
import type { Waiting } from '../queue/waiting.ts'
import { anOpenOffice, BUDI, clock, given, WATI } from '../testing/office-under-test.ts'
import { ADVICE, C2, C3, EVERYTHING, HALL, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, issue, open, pause, start } from '../testing/steps.ts'
import { busyTimes } from './busy-times.ts'
import { type Assumptions, busyIn, freeIn, imaginedHall, usuallyBusy, usuallyFree } from './imagined-hall.ts'
import { SCENARIOS } from './strata.ts'

type Office = ReturnType<typeof anOpenOffice>

function hallOf({ state }: Office, now: Instant, assumed: Partial<Assumptions> = {}) {
  return imaginedHall(state, now, { busy: busyTimes(state), absentShare: 0, absentMs: 0, betweenMs: 0, ...assumed })
}

function overAll(of: (scenario: number) => number): readonly number[] {
  return Array.from({ length: SCENARIOS }, (_, scenario) => of(scenario))
}

function meanOf(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / all.length
}

function deviationOf(all: readonly number[]): number {
  const mean = meanOf(all)
  return Math.sqrt(meanOf(all.map((one) => (one - mean) ** 2)))
}

function someone(serviceId: ServiceId, issueSeq: number): Waiting {
  return { serviceId, issueSeq } as Waiting
}

test('[V18] a forecast knows the open counters and what they take', () => {
  const { office } = given(open(C3, WATI), open(C2, BUDI), pause(C2, BUDI))
  const only = hallOf(office, clock('08:00'))
  expect(only.counters.map(({ counterId, services }) => [counterId, [...services]])).toEqual([[C3, [KTP]]])
  expect(only.offered).toEqual([KTP])
  office.run(open())
  expect(hallOf(office, clock('08:00')).offered).toEqual([KTP, KK, ADVICE])
  expect(hallOf(anOpenOffice(), clock('08:00')).offered).toEqual([])
})

test('[V18] a counter where nobody stands is free at any time of the moment between two visits', () => {
  const { office } = given(open())
  const [counter] = hallOf(office, clock('08:00'), { betweenMs: 40 * SECOND_MS }).counters
  if (!counter) throw new Error('a counter is open')
  const free = overAll((scenario) => freeIn(counter, scenario) / SECOND_MS)
  expect(Math.min(...free)).toBeGreaterThanOrEqual(0)
  expect(Math.abs(meanOf(free) - 20)).toBeLessThan(2)
  expect(Math.abs(deviationOf(free) - 20)).toBeLessThan(5)
})

test('[V18] a counter with somebody is free when that visit ends and the moment after it is over', () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1))
  const freeAt = (time: string, betweenMs: number) => {
    const [counter] = hallOf(office, clock(time), { betweenMs }).counters
    if (!counter) throw new Error('a counter is open')
    return { usual: usuallyFree(counter), all: overAll((scenario) => freeIn(counter, scenario)) }
  }
  const { usual, all } = freeAt('08:00', 0)
  expect(Math.abs(meanOf(all) / MINUTE_MS - 10)).toBeLessThan(0.3)
  expect(usual).toBe(all.toSorted((one, other) => one - other)[(SCENARIOS - 1) / 2])
  expect(freeAt('08:00', 30_000).all).toEqual(all.map((ms) => ms + 30_000))
  expect(freeAt('08:05', 0).usual).toBeLessThan(usual)
})

test('[V18] what is usual leaves out those who do not come', () => {
  const { office } = given(open())
  const hall = hallOf(office, clock('08:00'), { absentShare: 0.2, betweenMs: 30 * SECOND_MS })
  expect(usuallyBusy(hall, someone(KTP, 1)) / MINUTE_MS).toBeCloseTo(8.5)
  expect(usuallyBusy(hall, someone(ADVICE, 1)) / MINUTE_MS).toBeCloseTo(4.5)
})

test('[V19] a ticket keeps a counter as long as its service does, over all scenarios, and each differently', () => {
  const { office } = given(open())
  const hall = hallOf(office, clock('08:00'), { betweenMs: 30 * SECOND_MS })
  const busy = (serviceId: ServiceId, issueSeq: number) => overAll((scenario) => busyIn(hall, someone(serviceId, issueSeq), scenario))
  expect(Math.abs(meanOf(busy(KTP, 1)) / MINUTE_MS - 10.5)).toBeLessThan(0.3)
  expect(Math.abs(meanOf(busy(ADVICE, 1)) / MINUTE_MS - 5.5)).toBeLessThan(0.2)
  expect(Math.min(...busy(KTP, 1))).toBeGreaterThan(30 * SECOND_MS)
  expect(busy(KTP, 2)).not.toEqual(busy(KTP, 1))
  expect(busy(KTP, 2).toSorted()).toEqual(busy(KTP, 1).toSorted())
})

test('[V19] each counter has chances of its own', () => {
  const counters = Array.from({ length: 9 }, (_, n) => ({
    id: `c${n + 1}` as CounterId,
    number: n + 1,
    hallId: HALL,
    profileId: EVERYTHING,
  }))
  const office = anOpenOffice({ ...SAMPLE_SETTINGS, counters })
  for (const counter of office.state.counters.values()) counter.state = 'open'
  const hall = hallOf(office, clock('08:00'), { betweenMs: MINUTE_MS })
  const chances = hall.counters.map((counter) => overAll((scenario) => Math.round(freeIn(counter, scenario))).join())
  expect(new Set(chances).size).toBe(9)
})
