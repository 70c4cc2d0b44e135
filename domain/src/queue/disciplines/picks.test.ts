// What holds for the picks of every discipline, over lines of any mix.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DISCIPLINE_SETTINGS, handMade, lineOf } from '../../testing/hand-made-line.ts'
import type { OfficeUnderTest } from '../../testing/office-under-test.ts'
import { plainPick } from '../../testing/plain-pick.ts'
import { C1, SAMPLE_SETTINGS } from '../../testing/sample-office.ts'
import { DISCIPLINES } from './index.ts'

function picked({ state, now }: OfficeUnderTest) {
  return DISCIPLINES[(state.settings ?? SAMPLE_SETTINGS).discipline.name].pick(state, C1, now)
}

test.each(DISCIPLINE_SETTINGS)('[D17] $name $graceMinutes picks whom a plain reading of the whole line picks', (discipline) => {
  fc.assert(
    fc.property(handMade, (made) => {
      const office = lineOf(made, discipline)
      const pick = picked(office)
      const found = pick && { ticketId: pick.waiting.ticketId, ground: pick.ground, profileRule: pick.profileRule }
      expect(found).toEqual(plainPick(office.state, C1, office.now))
    }),
    { numRuns: 600 },
  )
})

const CLAUSES: Readonly<Record<string, readonly string[]>> = {
  fifo: ['bookingStep', 'firstInLine', 'priorityStep'],
  deadline: ['bookingStep', 'earliestTarget', 'firstInLine', 'priorityStep'],
  rescue: ['bookingStep', 'oldest', 'overdue', 'priorityStep', 'stillInTime'],
  profileOrder: ['bookingStep', 'firstInLine', 'overdue', 'priorityStep', 'profileRule'],
}

test.each(DISCIPLINE_SETTINGS)('[D17] the lines of these tests bring out every clause of $name $graceMinutes', (discipline) => {
  const grounds = fc.sample(handMade, { numRuns: 600, seed: 1 }).map((made) => picked(lineOf(made, discipline))?.ground)
  expect([...new Set(grounds.filter((ground) => ground !== undefined))].sort()).toEqual(CLAUSES[discipline.name])
})

test('[D17] each discipline is found by the name it gives itself', () => {
  for (const [name, discipline] of Object.entries(DISCIPLINES)) expect(discipline.name).toBe(name)
})
