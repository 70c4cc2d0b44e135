import type { CallGround, ProfileId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { EVERYTHING, ONLY_KTP } from '../testing/sample-office.ts'
import { callsOf, NO_RUNS, type Runs, runsAfter } from './runs.ts'

type Call = readonly [ground: CallGround, profileRule?: number, profileId?: ProfileId]

function after(...calls: readonly Call[]): Runs {
  return calls.reduce<Runs>(
    (runs, [ground, profileRule = null, profileId = EVERYTHING]) => runsAfter(runs, { ground, profileRule, profileId }),
    NO_RUNS,
  )
}

test('[D5, BK8] calls by the step count while they follow each other, and another call ends the row', () => {
  expect(NO_RUNS.priorityRun).toBe(0)
  expect(after(['priorityStep'], ['priorityStep']).priorityRun).toBe(2)
  expect(after(['priorityStep'], ['bookingStep']).priorityRun).toBe(2)
  expect(after(['priorityStep'], ['priorityStep'], ['firstInLine']).priorityRun).toBe(0)
})

test('[D13] the calls of a line count while they follow each other, for this line of this profile alone', () => {
  const { profileRun } = after(['profileRule', 1], ['profileRule', 0], ['profileRule', 0], ['priorityStep', 0])
  expect(callsOf(profileRun, EVERYTHING, 0)).toBe(3)
  expect(callsOf(profileRun, EVERYTHING, 1)).toBe(0)
  expect(callsOf(profileRun, ONLY_KTP, 0)).toBe(0)
  expect(callsOf(NO_RUNS.profileRun, EVERYTHING, 0)).toBe(0)
})

test('[D13] a line begins anew after a call of none, and after the same line of another profile', () => {
  const { profileRun: none } = after(['profileRule', 0], ['firstInLine'])
  expect(none).toBeNull()
  const { profileRun } = after(['profileRule', 0, ONLY_KTP], ['profileRule', 0])
  expect([EVERYTHING, ONLY_KTP].map((profileId) => callsOf(profileRun, profileId, 0))).toEqual([1, 0])
})
