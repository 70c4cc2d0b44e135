import fc from 'fast-check'
import { expect, test } from 'vitest'
import { handMade, lineOf } from '../testing/hand-made-line.ts'
import { at, clock, given } from '../testing/office-under-test.ts'
import { KTP } from '../testing/sample-office.ts'
import { issue } from '../testing/steps.ts'
import { countsFrom } from './counts-from.ts'
import { compareOrder } from './waiting.ts'

const THREE = [issue(KTP), at('08:03'), issue(KTP), at('08:07'), issue(KTP)]

test('[D6] a ticket counts from its issue, one that was moved from the issue of the ticket it was put behind', () => {
  const { office } = given(...THREE)
  const [first, second] = office.state.queues.get(KTP)?.byOrder ?? []
  if (!first || !second) throw new Error('two wait')
  expect(countsFrom(office.state, first)).toBe(clock('08:00'))
  expect(countsFrom(office.state, { ...first, orderKey: 2.5 })).toBe(clock('08:03'))
  expect(countsFrom(office.state, { ...first, orderKey: 2.99 })).toBe(clock('08:03'))
  expect(countsFrom(office.state, { ...second, orderKey: 3 })).toBe(clock('08:07'))
})

test('[D6] also where that ticket is long gone', () => {
  const { office } = given(...THREE)
  const [first] = office.state.queues.get(KTP)?.byOrder ?? []
  office.state.queues.clear()
  expect(first && countsFrom(office.state, { ...first, orderKey: 3.5 })).toBe(clock('08:07'))
})

test('[E3] a place behind a ticket that was never issued is a fault', () => {
  const { office } = given(...THREE)
  const [first] = office.state.queues.get(KTP)?.byOrder ?? []
  expect(() => first && countsFrom(office.state, { ...first, orderKey: 4.5 })).toThrow('the ticket before place 4.5')
})

test('[D6] along the order of places it never falls', () => {
  fc.assert(
    fc.property(handMade, (made) => {
      const { state } = lineOf(made, { name: 'fifo' })
      const line = [...state.queues.values()].flatMap((queue) => queue.byOrder).sort(compareOrder)
      const instants = line.map((waiting) => countsFrom(state, waiting))
      expect(instants).toEqual([...instants].sort((a, b) => a - b))
    }),
  )
})
