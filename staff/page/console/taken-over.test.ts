import { SAMPLE_CONSOLE } from '@loket/ui/testing'
import { expect, test } from 'vitest'
import { counterOfDigit } from './counter-of-digit.ts'
import { seatTakenOver } from './taken-over.ts'

const { counter, counters } = SAMPLE_CONSOLE
const others = (change: Partial<(typeof counters)[number]>) =>
  counters.map((one) => (one.id === counter?.id ? { ...one, mine: false, ...change } : one))

test('[F77] a seat that somebody else sits on now was taken over, by whom', () => {
  expect(seatTakenOver(counter, { counter: null, counters: others({ agentName: 'Budi' }) })).toEqual({ counterNumber: 1, by: 'Budi' })
  expect(seatTakenOver(counter, { counter: null, counters: others({ agentName: null }) })).toEqual({ counterNumber: 1, by: null })
})

test('[F77] a seat that was closed, kept or never had was not taken over', () => {
  expect(seatTakenOver(counter, { counter: null, counters: others({ agentName: null, state: 'closed' }) })).toBeNull()
  expect(seatTakenOver(counter, SAMPLE_CONSOLE)).toBeNull()
  expect(seatTakenOver(null, { counter: null, counters })).toBeNull()
})

test('[F78] a digit is a counter where no other number begins with it', () => {
  const wall = (...numbers: number[]) => numbers.map((number) => ({ ...counters[0], number })) as typeof counters
  const chosen = (key: string, ...numbers: number[]) => counterOfDigit(key, wall(...numbers))?.number ?? null
  expect([chosen('2', 1, 2, 3), chosen('9', 1, 2, 3), chosen('x', 1, 2)]).toEqual([2, null, null])
  expect([chosen('1', 1, 2, 10), chosen('2', 1, 2, 10), chosen('1', 2, 10)]).toEqual([null, 2, null])
})
