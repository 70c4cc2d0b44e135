import { MINUTE_MS } from '@loket/protocol'
import { expect, test } from 'vitest'
import { normalQuantile, normalShare } from './normal.ts'
import { chanceOf, remainderStrata, SCENARIOS, stratumOf, usualOf, visitStrata } from './strata.ts'

const SPREAD = { meanMs: 10 * MINUTE_MS, deviationMs: 5 * MINUTE_MS }

function meanOf(strata: Float64Array): number {
  return strata.reduce((sum, ms) => sum + ms, 0) / SCENARIOS
}

function deviationOf(strata: Float64Array): number {
  const mean = meanOf(strata)
  return Math.sqrt(meanOf(strata.map((ms) => (ms - mean) ** 2)))
}

function expectRising(strata: Float64Array): void {
  expect([...strata]).toEqual([...strata].toSorted((one, other) => one - other))
}

test('[V19] durations have nearly the mean and the deviation they are made of, and rise', () => {
  const strata = visitStrata(SPREAD, 0, 0)
  expectRising(strata)
  expect(Math.abs(meanOf(strata) / SPREAD.meanMs - 1)).toBeLessThan(0.02)
  expect(Math.abs(deviationOf(strata) / SPREAD.deviationMs - 1)).toBeLessThan(0.1)
  // The middle of a log-normal distribution lies below its mean.
  expect(usualOf(strata)).toBeCloseTo(SPREAD.meanMs / Math.sqrt(1.25), 0)
})

test('[V19] of those called the share that does not come holds the counter for the calls alone; the others take what visits take', () => {
  const strata = visitStrata(SPREAD, 0.2, 1)
  const absent = [...strata].filter((ms) => ms === 1)
  expect(absent).toHaveLength(Math.round(0.2 * SCENARIOS))
  expect([...strata].slice(0, absent.length)).toEqual(absent)
  const come = strata.slice(absent.length)
  expectRising(come)
  expect(Math.abs(come.reduce((sum, ms) => sum + ms, 0) / come.length / SPREAD.meanMs - 1)).toBeLessThan(0.03)
})

test('[V19] what always takes the same ends when it should, and is over once that time has gone', () => {
  const same = { meanMs: 10 * MINUTE_MS, deviationMs: 0 }
  const leftAfter = (minutes: number) => [...new Set([...remainderStrata(same, minutes * MINUTE_MS)].map(Math.round))]
  expect([...new Set([...visitStrata(same, 0, 0)].map(Math.round))]).toEqual([10 * MINUTE_MS])
  expect(leftAfter(0)).toEqual([10 * MINUTE_MS])
  expect(leftAfter(4)).toEqual([6 * MINUTE_MS])
  expect([10, 10.01, 10.02, 11, 60].map((minutes) => leftAfter(minutes))).toEqual([[0], [0], [0], [0], [0]])
})

test('[V19] what is left of a duration is what a longer one has beyond the time gone', () => {
  const whole = visitStrata(SPREAD, 0, 0)
  expect([...remainderStrata(SPREAD, 0)]).toEqual([...whole])
  const gone = 8 * MINUTE_MS
  const longer = [...whole].filter((ms) => ms > gone)
  const left = remainderStrata(SPREAD, gone)
  expectRising(left)
  const expected = longer.reduce((sum, ms) => sum + ms - gone, 0) / longer.length
  expect(Math.abs(meanOf(left) / expected - 1)).toBeLessThan(0.05)
})

test('[V19] work that is stuck goes on in the mean for a part of the time it has lasted', () => {
  const left = remainderStrata(SPREAD, 120 * MINUTE_MS)
  expectRising(left)
  expect(Math.min(...left)).toBeGreaterThan(0)
  const width = Math.sqrt(Math.log(1.25))
  const deviations = Math.log(12 * Math.sqrt(1.25)) / width
  expect(Math.abs(meanOf(left) / ((120 * MINUTE_MS * width) / deviations) - 1)).toBeLessThan(0.03)
})

test('[V19] a person has a stratum in each scenario, and two people do not always meet in the same', () => {
  const strata = Float64Array.from({ length: SCENARIOS }, (_, place) => place)
  const ofPerson = (who: number) => Array.from({ length: SCENARIOS }, (_, scenario) => chanceOf(strata, who, scenario))
  expect(ofPerson(17)).toEqual(Array.from({ length: SCENARIOS }, (_, scenario) => stratumOf(17, scenario)))
  const people = Array.from({ length: 40 }, (_, n) => ofPerson(100 + n))
  expect(new Set(people.map((all) => all.join())).size).toBe(40)
  // High with one person and high with the next is no rule: over neighbours the strata hardly go together.
  const middle = (SCENARIOS - 1) / 2
  const together = people
    .slice(1)
    .map((all, n) => all.reduce((sum, own, at) => sum + (own - middle) * ((people[n]?.[at] ?? 0) - middle), 0))
  const most = Array.from(strata).reduce((sum, own) => sum + (own - middle) ** 2, 0)
  expect(Math.abs(together.reduce((sum, one) => sum + one, 0) / together.length / most)).toBeLessThan(0.2)
})

test('[V19] a value below which a share lies is found to a millionth, within six deviations', () => {
  for (const share of [0.001, 0.12, 0.3, 0.5, 0.88, 0.999]) expect(normalShare(normalQuantile(share))).toBeCloseTo(share, 6)
  expect(normalQuantile(0)).toBeCloseTo(-6, 5)
  expect(normalQuantile(1)).toBeCloseTo(6, 5)
  expect([normalShare(-Infinity), normalShare(Infinity)]).toEqual([0, 1])
})
