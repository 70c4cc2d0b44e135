import { MINUTE_MS } from '@loket/protocol'
import { expect, test } from 'vitest'
import { accuracyOf, holds } from './accuracy.ts'
import type { Answer, Sample } from './samples.ts'

function answer(early: number, middle: number, late: number): Answer {
  return {
    times: { early: early * MINUTE_MS, middle: middle * MINUTE_MS, late: late * MINUTE_MS },
    window: { fromMinutes: Math.floor(early), toMinutes: Math.ceil(late) },
  }
}

function sample(waitMinutes: number, own: Answer, knowing: Answer, usualMinutes: number): Sample {
  return { asked: 'taken', waitMs: waitMinutes * MINUTE_MS, own, knowing, usualMs: usualMinutes * MINUTE_MS }
}

test('[G51] a wait is held by a window up to its last second; "at once" is within a minute', () => {
  const window = { fromMinutes: 5, toMinutes: 9 }
  const held = (minutes: number) => holds(window, minutes * MINUTE_MS)
  expect([held(4.99), held(5), held(9), held(9.01)]).toEqual([false, true, true, false])
  const atOnce = { fromMinutes: 0, toMinutes: 0 }
  expect([holds(atOnce, MINUTE_MS), holds(atOnce, MINUTE_MS + 1)]).toEqual([true, false])
})

test('[G51] shares, widths and errors are taken over all questions together', () => {
  const days = [
    [sample(10, answer(8.5, 11, 14.5), answer(9, 10.5, 12), 14), sample(14.8, answer(8.5, 11, 14.5), answer(14, 15.3, 18), 6.8)],
    [sample(20, answer(21, 22, 24), answer(19, 19.5, 21), 30)],
  ]
  const accuracy = accuracyOf(days, 2)
  expect(accuracy).toMatchObject({ samples: 3, left: 2, heldKnowing: 1 })
  // The second wait lies beyond 14.5 minutes, but "up to 15" was told.
  expect(accuracy?.held.value).toBeCloseTo(2 / 3)
  expect(accuracy?.heldUnrounded).toBeCloseTo(1 / 3)
  expect(accuracy?.width).toBeCloseTo((7 + 7 + 3) / (3 + 4 + 2))
  expect(accuracy?.errors.own).toBeCloseTo((1 + 3.8 + 2) / 3)
  expect(accuracy?.errors.knowing).toBeCloseTo((0.5 + 0.5 + 0.5) / 3)
  expect(accuracy?.errors.usual).toBeCloseTo((4 + 8 + 10) / 3)
  expect(accuracy?.closed).toBeCloseTo((22 - 6.8) / (22 - 1.5))
})

test('[G51] an interval needs as many days as there are batches; of nobody nothing is said', () => {
  const good = [sample(10, answer(8, 10, 12), answer(8, 10, 12), 14)]
  const bad = [sample(20, answer(8, 10, 12), answer(8, 10, 12), 14)]
  const days = (count: number) => Array.from({ length: count }, (_, place) => (place % 4 === 0 ? bad : good))
  expect(accuracyOf(days(19), 0)?.held).toEqual({ value: 14 / 19, low: 14 / 19, high: 14 / 19 })
  const many = accuracyOf(days(20), 0)?.held
  expect(many?.value).toBe(0.75)
  expect(many?.low).toBeLessThan(0.75)
  expect(accuracyOf([[], []], 3)).toBeNull()
})

test('[G51] where the usual guess is no worse than who knows there is nothing to close', () => {
  const days = [[sample(10, answer(14, 17, 20), answer(14, 16, 18), 15)]]
  expect(accuracyOf(days, 0)?.closed).toBeNull()
  expect(accuracyOf([[sample(10, answer(9, 10, 11), answer(9, 10, 11), 10)]], 0)?.closed).toBeNull()
})
