import { expect, test } from 'vitest'
import { at, given } from '../testing/office-under-test.ts'
import { ADVICE, KTP } from '../testing/sample-office.ts'
import { acceptDocuments, callNext, complete, issue, open, park, resume, start, undo } from '../testing/steps.ts'

const SECOND = 1_000

/** Walks for 10 seconds, is checked for 20, put aside for long, and worked on for 30.6. */
const SERVED = [
  ...[issue(KTP), open(), at('08:10'), callNext(), at('08:10:10'), start(1), at('08:10:30'), acceptDocuments(1), park(1)],
  ...[at('08:40'), resume(1), start(1), at('08:40:30.600'), complete(1)],
]

test('[G42] of a completed leg the day counts how long a counter was busy, and the square of it in whole seconds', () => {
  const { office } = given(...SERVED)
  expect(office.state.pace.get(KTP)).toEqual({ completed: 1, busyMs: 60.6 * SECOND, busySeconds2: 61 ** 2 })
  expect(office.state.pace.has(ADVICE)).toBe(false)
})

test('[G42, U1] the legs of a service add up, and one that is taken back is no more in the sum', () => {
  const { office } = given(...SERVED, issue(KTP), callNext(), start(2), at('08:41'), complete(2))
  expect(office.state.pace.get(KTP)).toEqual({ completed: 2, busyMs: 90 * SECOND, busySeconds2: 61 ** 2 + 29 ** 2 })
  expect(office.run(undo(office))).toMatchObject({ ok: true })
  expect(office.state.pace.get(KTP)).toEqual({ completed: 1, busyMs: 60.6 * SECOND, busySeconds2: 61 ** 2 })
})
