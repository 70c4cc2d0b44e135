import { expect, test } from 'vitest'
import { atLeast, atMost, bounded, metric } from './metric.ts'

test('[B91] a figure is judged by its ratio to the floor, the bound included', () => {
  expect(metric('slow', { value: 3, floor: 2 }, atMost(1.5))).toEqual({
    name: 'slow',
    value: 3,
    floor: 2,
    ratio: 1.5,
    goal: '≤ 1.5',
    holds: true,
  })
  expect(metric('slower', { value: 3.01, floor: 2 }, atMost(1.5)).holds).toBe(false)
  expect(metric('fast', { value: 600, floor: 1_000 }, atLeast(0.6)).holds).toBe(true)
  expect(metric('not so fast', { value: 599, floor: 1_000 }, atLeast(0.6))).toMatchObject({ goal: '≥ 0.6', holds: false })
})

test('[B91] what a goal asks besides must hold too', () => {
  expect(metric('refused some', { value: 1, floor: 1 }, { ...atMost(1.5), also: false }).holds).toBe(false)
})

test('[B91] an absolute bound stands as the floor', () => {
  expect(bounded('light', 30, { most: 45, unit: 'kB' })).toEqual({
    name: 'light',
    value: 30,
    floor: 45,
    ratio: 30 / 45,
    goal: '≤ 45 kB',
    holds: true,
  })
  expect(bounded('heavy', 45.1, { most: 45, unit: 'kB' }).holds).toBe(false)
})
