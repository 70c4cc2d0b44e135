import { SKM_ELEMENTS } from '@loket/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleSize } from './sample-size.ts'
import { bandOf, type ElementTotal, ONE_NINTH, ROUNDED_WEIGHT, skmIndex } from './skm-index.ts'

/** The public worked example: 29 respondents. */
const WORKED = [105, 101, 100, 116, 102, 105, 106, 105, 115].map((total) => ({ total, respondents: 29 }))

/** One element as people may have answered it, each question by a number of its own. */
const anyTotal: fc.Arbitrary<ElementTotal> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 })
  .map((scores) => ({ total: scores.reduce((sum, score) => sum + score, 0), respondents: scores.length }))
const anyTotals = fc.array(anyTotal, { minLength: SKM_ELEMENTS.length, maxLength: SKM_ELEMENTS.length })

function all(total: number, respondents: number): readonly ElementTotal[] {
  return SKM_ELEMENTS.map(() => ({ total, respondents }))
}

describe('the index', () => {
  test('[Q1] of the worked example is 91.48 by the exact weight, and 90.56 by the rounded one', () => {
    expect(skmIndex(WORKED, ONE_NINTH)).toEqual({ value: 91.48, band: 'A' })
    expect(skmIndex(WORKED, ROUNDED_WEIGHT)).toEqual({ value: 90.56, band: 'A' })
    expect(skmIndex(WORKED, { of: 111n, in: 1000n })?.value).toBe(91.38)
  })

  test('[Q1] reaches from 25 to 100, where the rounded weight ends at 99', () => {
    expect(skmIndex(all(7, 7), ONE_NINTH)).toEqual({ value: 25, band: 'D' })
    expect(skmIndex(all(28, 7), ONE_NINTH)).toEqual({ value: 100, band: 'A' })
    expect(skmIndex(all(28, 7), ROUNDED_WEIGHT)).toEqual({ value: 99, band: 'A' })
  })

  test('[Q1] is twenty-five times the plain mean of the nine averages, within the last rounding', () => {
    fc.assert(
      fc.property(anyTotals, (totals) => {
        const mean = totals.reduce((sum, { total, respondents }) => sum + total / respondents, 0) / totals.length
        expect(Math.abs((skmIndex(totals, ONE_NINTH)?.value ?? 0) - 25 * mean)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })

  test('[Q1] does not depend on the order of the elements, nor on how often the same answers are counted', () => {
    fc.assert(
      fc.property(anyTotals, fc.integer({ min: 2, max: 50 }), (totals, times) => {
        const found = skmIndex(totals, ONE_NINTH)
        expect(skmIndex(totals.toReversed(), ONE_NINTH)).toEqual(found)
        const often = totals.map(({ total, respondents }) => ({ total: total * times, respondents: respondents * times }))
        expect(skmIndex(often, ONE_NINTH)).toEqual(found)
      }),
    )
  })

  test('[Q1] never falls by a better answer', () => {
    fc.assert(
      fc.property(anyTotals, fc.nat(SKM_ELEMENTS.length - 1), (totals, place) => {
        const better = totals.map((element, at) =>
          at === place && element.total < 4 * element.respondents ? { ...element, total: element.total + 1 } : element,
        )
        expect(skmIndex(better, ONE_NINTH)?.value).toBeGreaterThanOrEqual(skmIndex(totals, ONE_NINTH)?.value ?? 101)
      }),
    )
  })

  test('[Q1] is not given where nobody answered one of the nine', () => {
    expect(skmIndex([...all(4, 1).slice(1), { total: 0, respondents: 0 }], ONE_NINTH)).toBeNull()
    expect(() => skmIndex(WORKED.slice(1), ONE_NINTH)).toThrow('9 elements')
  })

  test.each([
    [100_00, 'A'],
    [88_31, 'A'],
    [88_30, 'B'],
    [76_61, 'B'],
    [76_60, 'C'],
    [65_00, 'C'],
    [64_99, 'D'],
    [25_00, 'D'],
  ] as const)('[Q2] %i hundredths are in band %s', (hundredths, band) => {
    expect(bandOf(hundredths)).toBe(band)
  })

  test('[Q2] is banded after it was rounded: 88.305 counts as 88.31', () => {
    // 25/9 of 31.7898 is exactly 88.305.
    const withLast = (total: number) =>
      [...all(4, 1).slice(3), all(1, 1)[0], all(3, 1)[0], { total, respondents: 10_000 }] as ElementTotal[]
    expect(skmIndex(withLast(37_898), ONE_NINTH)).toEqual({ value: 88.31, band: 'A' })
    expect(skmIndex(withLast(37_897), ONE_NINTH)).toEqual({ value: 88.3, band: 'B' })
  })

  test('[Q2] of the same answers may fall a band by the rounded weight', () => {
    const answers = all(3_550, 1_000)
    expect(skmIndex(answers, ONE_NINTH)).toEqual({ value: 88.75, band: 'A' })
    expect(skmIndex(answers, ROUNDED_WEIGHT)).toEqual({ value: 87.86, band: 'B' })
  })
})

test('[Q3] a sample is as large as Krejcie and Morgan say, and never larger than all', () => {
  expect([0, 1, 10, 100, 500, 1_000, 5_000].map(sampleSize)).toEqual([0, 1, 10, 80, 217, 278, 357])
  fc.assert(fc.property(fc.nat(1_000_000), (population) => sampleSize(population) <= Math.min(population, 384)))
})
