import { describe, expect, test } from 'vitest'
import { median, percentile } from './statistics.ts'

describe('median', () => {
  test('[B90] the middle value, in whatever order they came', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([10, 9, 100])).toBe(10)
    expect(median([4])).toBe(4)
  })

  test('[B90] of an even number, the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 100])).toBe(3.5)
  })

  test('[B90] the values are left as they were', () => {
    const values = [3, 1, 2]
    median(values)
    expect(values).toEqual([3, 1, 2])
  })

  test('[B90] of nothing there is none', () => {
    expect(() => median([])).toThrow(RangeError)
  })
})

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

  test('[B90] the smallest value that at least this share does not exceed', () => {
    expect(percentile(hundred, 0.5)).toBe(50)
    expect(percentile(hundred, 0.99)).toBe(99)
    expect(percentile(hundred, 1)).toBe(100)
    expect(percentile(hundred, 0)).toBe(1)
  })

  test('[B90] of a few values, the worst is also the 99th in a hundred', () => {
    expect(percentile([1, 2, 30], 0.99)).toBe(30)
    expect(() => percentile([], 0.99)).toThrow(RangeError)
  })
})
