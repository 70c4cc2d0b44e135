import type { Accuracy } from '@loket/sim'
import { expect, test } from 'vitest'
import { forecastSection } from './forecast-section.ts'

const GOOD: Accuracy = {
  samples: 400,
  left: 0,
  held: { value: 0.8, low: 0.78, high: 0.82 },
  heldUnrounded: 0.7,
  heldKnowing: 0.81,
  width: 1,
  errors: { own: 2, knowing: 2, usual: 3 },
  closed: 1,
}

function verdict(accuracy: Partial<Accuracy>): string | undefined {
  const accuracies = { taken: { ...GOOD, ...accuracy }, waiting: null }
  const report = forecastSection([{ day: 'monday', rule: 'fifo', daysBefore: 20, days: 100, accuracies }])
  return report
    .find((line) => line.startsWith('| monday'))
    ?.split('|')
    .at(-2)
    ?.trim()
}

test('[G51] a row says whether the goal holds: in share, width and error', () => {
  expect(verdict({})).toBe('yes')
  expect(verdict({ held: { value: 0.76, low: 0.7, high: 0.8 } })).toBe('yes')
  expect(verdict({ held: { value: 0.759, low: 0.7, high: 0.8 } })).toBe('**no**')
  expect(verdict({ held: { value: 0.841, low: 0.8, high: 0.9 } })).toBe('holds more')
  expect(verdict({ width: 1.21 })).toBe('**no**')
  expect(verdict({ closed: 0.49 })).toBe('**no**')
})

test('[G51] fewer than a hundred waits tell nothing', () => {
  expect(verdict({ samples: 100 })).toBe('yes')
  expect(verdict({ samples: 99 })).toBe('too few')
  expect(verdict({ samples: 99, width: 2 })).toBe('too few')
})
