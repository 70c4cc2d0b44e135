// The bounds that docs/disciplines.md states, against arrivals without end.

import type { DisciplineSettings, Instant, Settings } from '@loket/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presentLeg, type Ticket } from '../../office/ticket.ts'
import { callAndFree } from '../../testing/calls.ts'
import { arrival, arrive, DISCIPLINE_SETTINGS, handMade, lineOf } from '../../testing/hand-made-line.ts'
import { anOpenOffice, givenIn, type OfficeUnderTest } from '../../testing/office-under-test.ts'
import { C2, KK, KTP, SAMPLE_SETTINGS } from '../../testing/sample-office.ts'
import { issue, issuePriority, open } from '../../testing/steps.ts'

const MINUTE = 60_000
const TARGETS = SAMPLE_SETTINGS.classes.map(({ waitTargetMinutes }) => waitTargetMinutes * MINUTE)

/** Nobody issued later than this is called while the ticket waits. */
function horizonOf({ state }: OfficeUnderTest, ticket: Ticket): number {
  const longest = Math.max(0, ...state.longestWaits.values())
  const { discipline, priority } = state.settings as Settings
  const step = priority.stepMinutes * MINUTE
  const place = Math.floor(presentLeg(ticket).terms.orderKey)
  const since = [...state.tickets.values()].find(({ issueSeq }) => issueSeq === place)?.issuedAt ?? Number.NaN
  const target = ticket.legs[0]?.terms.waitTargetMs ?? Number.NaN
  switch (discipline.name) {
    case 'fifo':
      return since + step
    case 'deadline':
      return since + Math.max(...TARGETS) - Math.min(...TARGETS) + step
    case 'rescue':
      return since + Math.max(target + discipline.graceMinutes * MINUTE, 0.7 * longest, step)
    case 'profileOrder':
      return since + Math.max(2 * target, step)
  }
}

function waitingAtC1({ state }: OfficeUnderTest): readonly Ticket[] {
  return [...state.tickets.values()].filter(({ state: now, reservedFor }) => now === 'waiting' && reservedFor !== C2)
}

test.each(DISCIPLINE_SETTINGS)('[D16] $name $graceMinutes calls nobody from beyond the horizon of anybody who waits', (discipline) => {
  fc.assert(
    fc.property(handMade, (made) => {
      const office = lineOf(made, discipline)
      const called = callAndFree(office)
      const issuedAt = called ? (office.state.tickets.get(called.ticketId)?.issuedAt ?? 0) : 0
      for (const ticket of waitingAtC1(office)) expect(issuedAt).toBeLessThanOrEqual(horizonOf(office, ticket))
    }),
    { numRuns: 500 },
  )
})

const anyArrivals = fc.array(arrival, { minLength: 1, maxLength: 9, size: 'max' })

test.each(DISCIPLINE_SETTINGS)(
  '[D16] under $name $graceMinutes everybody is called after at most as many calls as tickets are issued up to the horizon',
  (discipline) => {
    fc.assert(
      fc.property(handMade, anyArrivals, (made, arrivals) => {
        const office = lineOf({ ...made, arrivals: made.arrivals.slice(0, 6) }, discipline)
        const line = waitingAtC1(office)
        let calls = 0
        while (line.some(({ state }) => state === 'waiting') && calls < 1000) {
          for (const next of [0, 1])
            arrive(office, { ...(arrivals[(2 * calls + next) % arrivals.length] as (typeof arrivals)[0]), afterSeconds: 0 })
          if (callAndFree(office)) calls += 1
          office.now = (office.now + MINUTE) as Instant
        }
        // Only whoever was issued before a ticket can lift its bound by waiting longer.
        const horizon = Math.max(...line.map((ticket) => horizonOf(office, ticket)))
        expect(calls).toBeLessThanOrEqual([...office.state.tickets.values()].filter(({ issuedAt }) => issuedAt <= horizon).length)
      }),
      { numRuns: 15 },
    )
  },
)

test('[D16] under fifo the cap bounds the calls as well: with r ahead and m steps in a row, (r + 1)(m + 1)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 4 }), (ahead, mostInARow) => {
      const settings: Settings = { ...SAMPLE_SETTINGS, priority: { stepMinutes: 60, mostInARow } }
      const { office } = givenIn(anOpenOffice(settings), ...Array.from({ length: ahead + 1 }, () => issue(KTP)), open())
      const last = [...office.state.tickets.values()].at(-1) as Ticket
      let calls = 0
      while (last.state === 'waiting') {
        for (const step of [issuePriority(KK), issuePriority(KK)]) office.run(step)
        callAndFree(office)
        calls += 1
      }
      expect(calls).toBe((ahead + 1) * (mostInARow + 1))
    }),
  )
})

test.each(['deadline', 'rescue', 'profileOrder'] as const)(
  '[D5] nor under %s do priority tickets without end keep anybody from a turn',
  (name) => {
    const discipline: DisciplineSettings = name === 'rescue' ? { name, graceMinutes: 30 } : { name }
    const settings: Settings = { ...SAMPLE_SETTINGS, discipline, priority: { stepMinutes: 60, mostInARow: 2 } }
    const { office } = givenIn(anOpenOffice(settings), issue(KTP), open())
    const first = [...office.state.tickets.values()][0] as Ticket
    for (let calls = 0; calls < 3; calls += 1) {
      for (const step of [issuePriority(KTP), issuePriority(KTP)]) office.run(step)
      expect(first.state).toBe('waiting')
      callAndFree(office)
    }
    expect(first.state).not.toBe('waiting')
  },
)
