import { describe, expect, test } from 'vitest'
import { type Chance, createChance } from './chance.ts'
import { exponential, logNormal, pick } from './distributions.ts'

const DRAWS = 40_000

function drawn(draw: (chance: Chance) => number): { readonly mean: number; readonly deviation: number } {
  const chance = createChance(7, 'distributions')
  const values = Array.from({ length: DRAWS }, () => draw(chance))
  const mean = values.reduce((sum, value) => sum + value, 0) / DRAWS
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / DRAWS)
  return { mean, deviation }
}

describe('chance', () => {
  test('[G9] chance is even over its range, and neighbours know nothing of each other', () => {
    const chance = createChance(3, 'even')
    const values = Array.from({ length: DRAWS }, chance)
    const tenths = new Array<number>(10).fill(0)
    for (const value of values) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1
    for (const count of tenths) expect(Math.abs(count - DRAWS / 10)).toBeLessThan(5 * Math.sqrt(DRAWS / 10))
    const together = values.reduce((sum, value, place) => sum + (value - 0.5) * ((values[place + 1] ?? 0.5) - 0.5), 0) / DRAWS / (1 / 12)
    expect(Math.abs(together)).toBeLessThan(0.03)
  })

  test('[G9] another seed or another stream gives other numbers', () => {
    const first = (seed: number, stream: string) => createChance(seed, stream)()
    expect(new Set([first(1, 'a'), first(2, 'a'), first(1, 'b'), first(2, 'b')]).size).toBe(4)
  })
})

describe('distributions', () => {
  test('[G9] service times have the mean and the spread that the profile names', () => {
    const { mean, deviation } = drawn((chance) => logNormal(chance, 8, 0.6))
    expect(mean).toBeCloseTo(8, 0)
    expect(deviation / mean).toBeCloseTo(0.6, 1)
  })

  test('[G9] gaps between arrivals are exponential', () => {
    const { mean, deviation } = drawn((chance) => exponential(chance, 5))
    expect(mean).toBeCloseTo(5, 0)
    expect(deviation).toBeCloseTo(5, 0)
  })

  test('[G9] one of several is picked by weight', () => {
    const { mean } = drawn((chance) =>
      pick(chance, [
        { value: 0, weight: 3 },
        { value: 1, weight: 1 },
        { value: 9, weight: 0 },
      ]),
    )
    expect(mean).toBeCloseTo(0.25, 1)
  })
})
