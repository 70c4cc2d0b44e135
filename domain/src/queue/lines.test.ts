import { expect, test } from 'vitest'
import { BUDI, given } from '../testing/office-under-test.ts'
import { C1, C2, KK, KTP } from '../testing/sample-office.ts'
import { callNext, issue, open, toCounter } from '../testing/steps.ts'
import { firstInLine, headOfLine, lengthOfLine, queuesAt } from './lines.ts'

const FOUR = [issue(KK), issue(KTP), issue(KTP), issue(KK)]

test('[C1] the line of a counter is the queues of its services in one order, and the tickets that wait for it alone', () => {
  const { office } = given(...FOUR, open(), open(C2, BUDI), callNext(), toCounter(1, C2))
  const line = (counterId: typeof C1) => headOfLine(office.state, queuesAt(office.state, counterId), 3).map(({ issueSeq }) => issueSeq)
  expect(line(C1)).toEqual([2, 3, 4])
  expect(line(C2)).toEqual([1, 2, 3])
  expect(lengthOfLine(office.state, queuesAt(office.state, C2))).toBe(4)
})

test('[C1] whoever stands first by place is found, or nobody', () => {
  const { office } = given(...FOUR)
  expect(firstInLine(office.state, [KTP, KK])?.issueSeq).toBe(1)
  expect(firstInLine(office.state, [KTP])?.issueSeq).toBe(2)
  expect(firstInLine(office.state, [])).toBeNull()
})
