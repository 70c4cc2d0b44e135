import { expect, test } from 'vitest'
import { createChance } from '../chance.ts'
import { BATCHES, estimateOf } from './estimate.ts'

const batches = (seed: number) => {
  const chance = createChance(seed, 'batches')
  return Array.from({ length: BATCHES }, () => chance() + chance() + chance())
}

test('[G34] of many intervals as many hold the true value as their confidence says', () => {
  const share = (confidence: 95 | 99) => {
    const held = Array.from({ length: 2000 }, (_, seed) => estimateOf(batches(seed), confidence)).filter(
      ({ low, high }) => low <= 1.5 && high >= 1.5,
    )
    return held.length / 2000
  }
  expect(share(95)).toBeCloseTo(0.95, 1)
  expect(share(95)).toBeLessThan(0.97)
  expect(share(99)).toBeGreaterThan(0.98)
})

test('[G34] the interval lies around the given value, else around the mean', () => {
  const mean = estimateOf(batches(1))
  const given = estimateOf(batches(1), 95, 7)
  expect(mean.value).toBeCloseTo((mean.low + mean.high) / 2, 10)
  expect(given.high - given.value).toBeCloseTo(mean.high - mean.value, 10)
  expect(given.value).toBe(7)
})

test('[G34] it is made for twenty batches and refuses others', () => {
  expect(() => estimateOf([1, 2, 3])).toThrow('3 batches where 20 are expected')
})
