import { expect, test } from 'vitest'
import { callAndFree, nextCalls, tell } from '../../testing/calls.ts'
import { at, BUDI, given } from '../../testing/office-under-test.ts'
import { C2, KK, KTP } from '../../testing/sample-office.ts'
import { callNext, issue, open, recall, returnToQueue, toCounter, toService } from '../../testing/steps.ts'

const RETURNED = [callNext(), recall(1), at('08:01'), returnToQueue(1, 'notHere')]

test('[D1] the first place is called, whatever the service', () => {
  const { office } = given(issue(KK), at('08:01'), issue(KTP), at('08:02'), issue(KK), open())
  expect(nextCalls(office, 4)).toEqual(['M001 firstInLine', 'A001 firstInLine', 'M002 firstInLine', 'nobody'])
})

test('[D1] tickets of one instant are called in the order of issue', () => {
  const { office } = given(issue(KK), issue(KTP), issue(KK), open())
  expect(nextCalls(office, 3)).toEqual(['M001 firstInLine', 'A001 firstInLine', 'M002 firstInLine'])
})

test('[D3] who was put back is overtaken by those before the new place, and the call says why', () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), issue(KTP), open(), ...RETURNED)
  expect(nextCalls(office, 4)).toEqual([
    'A002 firstInLine, overtook A001 returned',
    'A003 firstInLine, overtook A001 returned',
    'A001 firstInLine',
    'A004 firstInLine',
  ])
})

test('[D3] who asked for the last place is overtaken as transferred', () => {
  const { office } = given(issue(KTP), issue(KK), open(), callNext(), toService(1, KK, { last: true }))
  expect(nextCalls(office, 2)).toEqual(['M001 firstInLine, overtook A001 transferred', 'A001 firstInLine'])
})

test('[D15] a ticket that waits for one counter is called there in its own place, and nowhere else', () => {
  const { office } = given(issue(KK), issue(KTP), issue(KTP), open(), open(C2, BUDI), callNext(), toCounter(1, C2))
  expect(tell(office, callAndFree(office))).toBe('A001 firstInLine')
  expect(tell(office, callAndFree(office, C2, BUDI))).toBe('M001 firstInLine')
  expect(tell(office, callAndFree(office, C2, BUDI))).toBe('A002 firstInLine')
})
