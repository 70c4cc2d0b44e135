import { expect, test } from 'vitest'
import { clock, given } from '../testing/office-under-test.ts'
import { KTP } from '../testing/sample-office.ts'
import { callNext, issue, open, recall, ticket } from '../testing/steps.ts'
import { callsToGo, noShowAllowedAt } from './no-show-gate.ts'

test('[C9] whoever was called more often than need be has no calls to go, and the seconds count from the first of them', () => {
  const { office } = given(issue(KTP), open(), callNext())
  const called = office.state.tickets.get(ticket(1))
  if (!called) throw new Error('ticket 1 was never issued')
  const toGo = [1, 2, 3].map(() => {
    const calls = callsToGo(office.state, called)
    office.run(recall(1))
    return calls
  })
  expect(toGo).toEqual([1, 0, 0])
  expect(noShowAllowedAt(office.state, called)).toBe(clock('08:01'))
})
