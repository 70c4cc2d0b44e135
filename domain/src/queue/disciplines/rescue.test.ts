import { expect, test } from 'vitest'
import { nextCalls } from '../../testing/calls.ts'
import { withDiscipline } from '../../testing/hand-made-line.ts'
import { anOpenOffice, at, givenIn, type Step } from '../../testing/office-under-test.ts'
import { C1, KK, KTP } from '../../testing/sample-office.ts'
import { issue, issuePriority, open } from '../../testing/steps.ts'
import { DISCIPLINES } from './index.ts'

function given(...steps: readonly Step[]) {
  return givenIn(anOpenOffice(withDiscipline({ name: 'rescue', graceMinutes: 30 })), ...steps)
}

/** Time goes on to each instant, and one call is made there. */
function callsAt(office: ReturnType<typeof given>['office'], ...times: readonly string[]): readonly string[] {
  return times.flatMap((time) => {
    office.run(at(time))
    return nextCalls(office, 1)
  })
}

/** The example of docs/disciplines.md. */
const MORNING = [issue(KTP), at('08:05'), issue(KK), at('08:20'), issue(KTP), at('08:26'), issue(KTP), at('08:35'), issue(KTP), open()]

test('[D10] a lost target waits while others can be kept, until it is overdue by more than the grace', () => {
  const { office } = given(...MORNING)
  expect(callsAt(office, '08:40', '08:46', '08:47', '08:50', '08:55', '08:55')).toEqual([
    'A003 stillInTime, overtook A001 rescue, M001 rescue, A002 rescue',
    'A001 overdue',
    'A004 stillInTime, overtook M001 rescue, A002 rescue',
    'M001 stillInTime',
    'A002 oldest',
    'nobody',
  ])
})

test('[D10] the grace itself is not yet overdue', () => {
  const { office } = given(issue(KTP), at('08:40'), issue(KTP), open())
  expect(callsAt(office, '08:45')).toEqual(['A002 stillInTime, overtook A001 rescue'])
  const later = given(issue(KTP), at('08:40'), issue(KTP), open())
  expect(callsAt(later.office, '08:45:01')).toEqual(['A001 overdue'])
})

test('[D10] of several the oldest goes first, whatever its target', () => {
  const { office } = given(issue(KK), at('08:20'), issue(KTP), open())
  expect(callsAt(office, '09:31', '09:31')).toEqual(['M001 overdue', 'A001 overdue'])
})

test('[D10] one whose longer target is not overdue is passed over by one that is', () => {
  const { office } = given(issue(KK), at('08:01'), issue(KTP), open())
  expect(callsAt(office, '08:50')).toEqual(['A001 overdue, overtook M001 rescue'])
})

test('[D11] who can still be in time must have the minute that the way to the counter takes', () => {
  const { office } = given(issue(KTP), issue(KK), open())
  expect(callsAt(office, '08:14')).toEqual(['A001 stillInTime'])
  const tooLate = given(issue(KTP), issue(KK), open())
  expect(callsAt(tooLate.office, '08:14:01')).toEqual(['M001 stillInTime, overtook A001 rescue'])
})

test('[D11] the earliest target among them goes first', () => {
  const { office } = given(issue(KK), at('08:44'), issue(KTP), at('08:50'), issue(KTP), open())
  expect(nextCalls(office, 3)).toEqual(['A001 stillInTime, overtook M001 rescue', 'M001 stillInTime', 'A002 stillInTime'])
})

test('[D12] where no target can be kept and none is overdue, the oldest goes first', () => {
  const { office } = given(issue(KTP), at('08:01'), issue(KTP), open())
  expect(callsAt(office, '08:40', '08:40')).toEqual(['A001 oldest', 'A002 oldest'])
})

test('[D4] the step makes an age greater but takes nobody out of those in time', () => {
  const { office } = given(issuePriority(KTP), at('08:03'), issue(KTP), open())
  // Stepped its target would be lost already; it is not.
  expect(callsAt(office, '08:12', '08:12')).toEqual(['A001 stillInTime', 'A002 stillInTime'])
  const overdue = given(issue(KTP), at('08:05'), issuePriority(KTP), open())
  expect(callsAt(overdue.office, '08:41')).toEqual(['A002 priorityStep, overtook A001 priority'])
})

test('[D10] the rule is not asked under another discipline, which has no grace', () => {
  const { office } = givenIn(anOpenOffice(), issue(KTP), open())
  expect(() => DISCIPLINES.rescue.pick(office.state, C1, office.now)).toThrow('fifo knows no grace')
})
