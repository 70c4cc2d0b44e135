import { expect, test } from 'vitest'
import { nextCalls } from '../../testing/calls.ts'
import { withDiscipline } from '../../testing/hand-made-line.ts'
import { anOpenOffice, at, givenIn, type Step } from '../../testing/office-under-test.ts'
import { ADVICE, KK, KTP, withService } from '../../testing/sample-office.ts'
import { callNext, issue, issuePriority, open, recall, returnToQueue } from '../../testing/steps.ts'

const DEADLINE = withDiscipline({ name: 'deadline' })

function given(...steps: readonly Step[]) {
  return givenIn(anOpenOffice(DEADLINE), ...steps)
}

test('[D8] between series the earliest wait target is called, and the rule is named where fifo would call another', () => {
  const morning = [issue(KK), at('08:10'), issue(KTP), at('08:30'), issue(KTP), at('08:35'), issue(KK), at('08:50'), issue(KTP)]
  const { office } = given(...morning, open())
  expect(nextCalls(office, 5)).toEqual([
    'A001 earliestTarget, overtook M001 target',
    'A002 earliestTarget, overtook M001 target',
    'M001 firstInLine',
    'A003 earliestTarget, overtook M002 target',
    'M002 firstInLine',
  ])
})

test('[D8] of two targets at one instant the earlier place is called', () => {
  const { office } = given(issue(KK), at('08:45'), issue(KTP), open())
  expect(nextCalls(office, 2)).toEqual(['M001 firstInLine', 'A001 firstInLine'])
})

test('[D9] within a series the order of places holds, also where a later number has the earlier target', () => {
  const oneSeries = withService(ADVICE, { seriesId: 'M' as never }, DEADLINE)
  const { office } = givenIn(anOpenOffice(oneSeries), issue(KK), issue(ADVICE), at('08:20'), issue(KTP), open())
  expect(nextCalls(office, 3)).toEqual(['A001 earliestTarget, overtook M001 target, M002 target', 'M001 firstInLine', 'M002 firstInLine'])
})

test('[D6] who was put back has the target of the place, not of the issue', () => {
  const back = [callNext(), recall(1), at('08:02'), returnToQueue(1, 'notHere')]
  const { office } = given(issue(KTP), at('08:01'), issue(ADVICE), issue(ADVICE), issue(KK), open(), ...back)
  expect(nextCalls(office, 4)).toEqual([
    'U001 firstInLine, overtook A001 returned',
    'U002 firstInLine, overtook A001 returned',
    'A001 firstInLine',
    'M001 firstInLine',
  ])
})

test('[D4] the step makes a target earlier, in its own series and before others', () => {
  const { office } = given(issue(ADVICE), at('08:04'), issue(KTP), at('08:09'), issuePriority(KTP), open())
  expect(nextCalls(office, 3)).toEqual(['A002 priorityStep, overtook U001 priority, A001 priority', 'U001 firstInLine', 'A001 firstInLine'])
})

test('[D7] the step of a ticket with a late target does not hide the head of its series from the others', () => {
  const oneSeries = withService(ADVICE, { seriesId: 'M' as never }, DEADLINE)
  const { office } = givenIn(anOpenOffice(oneSeries), issue(ADVICE), at('08:02'), issuePriority(KK), issue(KTP), open())
  expect(nextCalls(office, 3)).toEqual(['M001 firstInLine', 'A001 earliestTarget, overtook M002 target', 'M002 firstInLine'])
})
