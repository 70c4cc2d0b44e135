import { morning } from '@loket/ui/testing'
import { expect, test } from 'vitest'
import { spentBefore } from './periods.tsx'

test('[F76] what a leg has spent is summed by kind, in the order the kinds first came; what runs is not in it', () => {
  const periods = [
    { kind: 'legWait', from: morning(0), to: morning(7), cause: null },
    { kind: 'processing', from: morning(7), to: morning(9), cause: null },
    { kind: 'parked', from: morning(9), to: morning(20), cause: 'documents' },
    { kind: 'processing', from: morning(20), to: morning(23), cause: null },
    { kind: 'parked', from: morning(23), to: null, cause: 'system' },
  ] as const
  expect(spentBefore(periods).map(({ kind, ms }) => [kind, ms / 60_000])).toEqual([
    ['legWait', 7],
    ['processing', 5],
    ['parked', 11],
  ])
})
