import type { ProfileRule } from '@loket/protocol'
import { expect, test } from 'vitest'
import { callAndFree, nextCalls, tell } from '../../testing/calls.ts'
import { withOrder } from '../../testing/hand-made-line.ts'
import { anOpenOffice, at, BUDI, givenIn, type Step, WATI } from '../../testing/office-under-test.ts'
import { ADVICE, C1, C2, C3, EVERYTHING, KK, KTP } from '../../testing/sample-office.ts'
import { callNext, issue, issuePriority, open, toCounter } from '../../testing/steps.ts'

function line(serviceIds: ProfileRule['serviceIds'], more: Partial<ProfileRule> = {}): ProfileRule {
  return { serviceIds, waitedMinutes: 0, mostInARow: null, ...more }
}

function givenOrder(order: readonly ProfileRule[], ...steps: readonly Step[]) {
  return givenIn(anOpenOffice(withOrder(order)), ...steps)
}

test('[D13] the lines are read from above, and the first that applies chooses', () => {
  const order = [line([KTP], { mostInARow: 2 }), line([KK], { waitedMinutes: 20 })]
  const morning = [issue(KK), at('08:01'), issue(ADVICE), at('08:10'), issue(KTP), at('08:15'), issue(KTP), at('08:20'), issue(KTP)]
  const { office } = givenOrder(order, ...morning, at('08:30'), open())
  expect(nextCalls(office, 3)).toEqual([
    'A001 profileRule 0, overtook M001 profileRule, U001 profileRule',
    'A002 profileRule 0, overtook M001 profileRule, U001 profileRule',
    'M001 profileRule 1',
  ])
  office.run(at('08:32'))
  expect(nextCalls(office, 2)).toEqual(['U001 overdue', 'A003 profileRule 0'])
})

test('[D13] where no line applies the first in line is called', () => {
  const { office } = givenOrder([line([KK], { waitedMinutes: 5 })], issue(KTP), issue(KK), at('08:04:59'), open())
  expect(nextCalls(office, 2)).toEqual(['A001 firstInLine', 'M001 firstInLine'])
  const old = givenOrder([line([KK], { waitedMinutes: 5 })], issue(KTP), issue(KK), at('08:05'), open())
  expect(nextCalls(old.office, 1)).toEqual(['M001 profileRule 0, overtook A001 profileRule'])
})

test('[D13] a profile without lines calls like fifo', () => {
  const { office } = givenOrder([], issue(KK), issue(KTP), open())
  expect(nextCalls(office, 2)).toEqual(['M001 firstInLine', 'A001 firstInLine'])
})

test('[D13] a line that has had its calls in a row has its turn again after another call', () => {
  const order = [line([KK], { mostInARow: 1 })]
  const { office } = givenOrder(order, issue(KTP), issue(KTP), issue(KK), issue(KK), open())
  expect(nextCalls(office, 4).map((call) => call.split(',')[0])).toEqual([
    'M001 profileRule 0',
    'A001 firstInLine',
    'M002 profileRule 0',
    'A002 firstInLine',
  ])
})

test('[D13] a line goes on alone where nobody else waits', () => {
  const { office } = givenOrder([line([KK], { mostInARow: 1 })], issue(KK), issue(KK), issue(KK), open())
  expect(nextCalls(office, 3)).toEqual(['M001 profileRule 0', 'M002 firstInLine', 'M003 profileRule 0'])
})

test('[D13] a line counts only the calls it made itself', () => {
  const order = [line([KK], { waitedMinutes: 1, mostInARow: 2 }), line([KTP], { mostInARow: 2 })]
  const { office } = givenOrder(order, issue(KTP), issue(KTP), issue(KTP), at('08:00:30'), issue(KK), open())
  expect(nextCalls(office, 2)).toEqual(['A001 profileRule 1', 'A002 profileRule 1'])
  office.run(at('08:01:30'))
  expect(nextCalls(office, 1)).toEqual(['M001 profileRule 0, overtook A003 profileRule'])
})

test('[D13] the profile that the counter was opened with decides', () => {
  const settings = withOrder([line([KK])])
  const { office } = givenIn(
    anOpenOffice(settings),
    issue(KTP),
    issue(KK),
    open(C1),
    open(C2, BUDI, 'only-ktp' as never),
    open(C3, WATI, EVERYTHING),
  )
  expect(tell(office, callAndFree(office, C2, BUDI))).toBe('A001 firstInLine')
  expect(tell(office, callAndFree(office, C3, WATI))).toBe('M001 profileRule 0')
})

test('[D13] of the lines of another profile it knows nothing', () => {
  const { office } = givenOrder([line([KTP], { waitedMinutes: 0 })], issue(KTP), open(C3, WATI))
  expect(tell(office, callAndFree(office, C3, WATI))).toBe('A001 firstInLine')
})

test('[D13] the step works within a line, which keeps its count', () => {
  const order = [line([KTP], { mostInARow: 1 })]
  const { office } = givenOrder(order, issue(KK), issue(KTP), at('08:05'), issuePriority(KTP), open())
  expect(nextCalls(office, 3)).toEqual([
    'A002 priorityStep 0, overtook M001 priority, A001 priority',
    'M001 firstInLine',
    'A001 profileRule 0',
  ])
})

test('[D13] the waiting of a priority ticket counts the step as well', () => {
  const { office } = givenOrder([line([KK], { waitedMinutes: 15 })], issue(KTP), issuePriority(KK), at('08:05'), open())
  expect(nextCalls(office, 1)).toEqual(['M001 priorityStep 0, overtook A001 priority'])
})

test('[D14] who has waited more than twice the wait target goes before every line', () => {
  const { office } = givenOrder([line([KK])], issue(KTP), at('08:25'), issue(KK), issue(KK), at('08:30'), open())
  expect(nextCalls(office, 1)).toEqual(['M001 profileRule 0, overtook A001 profileRule'])
  office.run(at('08:30:01'))
  expect(nextCalls(office, 2)).toEqual(['A001 overdue', 'M002 profileRule 0'])
})

test('[D15] a ticket that waits for the counter takes part in the line of its service', () => {
  const moved = [issue(KK), issue(KTP), issue(KK), open(C2, BUDI), callNext(C2, BUDI), open(), toCounter(2, C1, { from: C2, actor: BUDI })]
  const { office } = givenOrder([line([KTP], { mostInARow: 1 }), line([KK])], ...moved)
  expect(nextCalls(office, 3)).toEqual(['A001 profileRule 0, overtook M001 profileRule', 'M001 profileRule 1', 'M002 profileRule 1'])
})
