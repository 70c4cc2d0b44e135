import { expect, test } from 'vitest'
import { at, BUDI, given } from '../testing/office-under-test.ts'
import { C1, C2, C3, KTP } from '../testing/sample-office.ts'
import { callNext, issue, open } from '../testing/steps.ts'
import { longestWaitAt } from './longest-waits.ts'

test('[D19] before the first call nobody has waited, and afterwards all counters of a work profile know of the wait, and no others', () => {
  const { office } = given(issue(KTP), open(C2, BUDI))
  const known = () => [C1, C2, C3].map((counterId) => longestWaitAt(office.state, counterId))
  expect(known()).toEqual([0, 0, 0])
  for (const step of [at('08:07'), callNext(C2, BUDI)]) office.run(step)
  expect(known()).toEqual([420_000, 420_000, 0])
})
