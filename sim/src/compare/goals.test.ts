import { expect, test } from 'vitest'
import type { Result } from './compare-disciplines.ts'
import { FIFO } from './contenders.ts'
import { keepsLongWaits, recommended, winsEnough } from './goals.ts'

function result(kept: number, points: number, quotient: number, half: number): Result {
  const around = (value: number) => ({ value, low: value - half, high: value + half })
  const waits = { p50: 1, p90: 2, p99: 3, p999: 4, worst: 5 }
  const againstFifo = { points: around(points), p99: around(quotient), p999: around(1) }
  return { contender: FIFO, tickets: 100, kept, classes: [], waits, overtakings: { within: 0, across: 0, most: 0 }, againstFifo }
}

test('[G36] a goal holds where its whole interval does', () => {
  expect([winsEnough(result(0.7, 15.5, 1, 0.4)), winsEnough(result(0.7, 15.5, 1, 0.6))]).toEqual([true, false])
  expect([keepsLongWaits(result(0.7, 15, 1.03, 0.01)), keepsLongWaits(result(0.7, 15, 1.03, 0.03))]).toEqual([true, false])
})

test('[G36] a p99.9 that grows too much is not forgiven for a p99 that does not', () => {
  const grown = { value: 1.2, low: 1.1, high: 1.3 }
  const tail = result(0.8, 20, 1, 0.01)
  expect(keepsLongWaits({ ...tail, againstFifo: { ...tail.againstFifo, p999: grown } })).toBe(false)
})

test('[G36] the rule is recommended that keeps most without longer waits', () => {
  const [careful, best, greedy] = [result(0.6, 16, 1, 0.01), result(0.7, 25, 1.03, 0.01), result(0.8, 30, 1.2, 0.01)]
  expect(recommended([careful, best, greedy])).toBe(best)
  expect(recommended([best, careful, greedy])).toBe(best)
  expect(recommended([greedy])).toBeNull()
})
