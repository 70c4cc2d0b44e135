import type { Instant } from '@loket/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { callAndFree, nextCalls } from '../../testing/calls.ts'
import { handMade, lineOf, withDiscipline } from '../../testing/hand-made-line.ts'
import { anOpenOffice, at, BUDI, givenIn, type OfficeUnderTest, RINI, type Step, SUPERVISOR } from '../../testing/office-under-test.ts'
import { C1, C2, C3, EVERYTHING, KK, KTP, ONLY_KTP } from '../../testing/sample-office.ts'
import {
  callNext,
  callTicket,
  close,
  complete,
  issue,
  open,
  recall,
  returnToQueue,
  serve,
  start,
  ticket,
  toCounter,
} from '../../testing/steps.ts'

const MINUTE = 60_000
const RESCUE = { name: 'rescue', graceMinutes: 30 } as const

function given(...steps: readonly Step[]): OfficeUnderTest {
  return givenIn(anOpenOffice(withDiscipline(RESCUE)), ...steps).office
}

function longestOf({ state }: OfficeUnderTest, profile = EVERYTHING): number | undefined {
  const longest = state.longestWaits.get(profile)
  return longest === undefined ? undefined : longest / MINUTE
}

/** Nobody is served before 10.00: the first to be called has waited two hours. */
const LATE_START = [issue(KTP), at('08:50'), issue(KTP), at('09:55'), issue(KTP), at('10:00'), open(), ...serve(1)]

describe('a day of long waits', () => {
  test('[D19] who is late by the grace is passed over until having waited seven tenths of the longest wait of the day', () => {
    const office = given(...LATE_START, at('10:14'))
    expect(nextCalls(office, 1)).toEqual(['A002 oldest'])
    const later = given(...LATE_START, at('10:14:01'))
    expect(nextCalls(later, 2)).toEqual(['A002 overdue', 'A003 oldest'])
    const sooner = given(...LATE_START, at('10:05'))
    expect(nextCalls(sooner, 2)).toEqual(['A003 stillInTime, overtook A002 rescue', 'A002 oldest'])
  })

  test('[D19] on a day of short waits the grace alone counts', () => {
    const office = given(issue(KTP), open(), ...serve(1), issue(KTP), at('08:46'), issue(KTP))
    expect(longestOf(office)).toBe(0)
    expect(nextCalls(office, 1)).toEqual(['A002 overdue'])
  })

  test('[D19] the longest wait is that of a first call at counters of the same work profile', () => {
    const office = given(issue(KTP), issue(KTP), at('08:20'), open(), callNext(), at('08:50'), open(C3, BUDI), callNext(C3, BUDI))
    expect([longestOf(office, EVERYTHING), longestOf(office, ONLY_KTP)]).toEqual([20, 50])
  })

  test('[D19] a shorter wait does not shorten it', () => {
    const office = given(issue(KTP), at('09:00'), open(), ...serve(1), issue(KTP), at('09:01'), callNext())
    expect(longestOf(office)).toBe(60)
  })

  test.each<[string, readonly Step[]]>([
    ['who was called before', [callNext(), recall(1), at('08:02'), returnToQueue(1, 'calledByMistake'), at('10:00'), callNext()]],
    ['who waited for one counter alone', [toCounter(1, C2, { from: null, actor: SUPERVISOR }), at('10:00'), callNext(C2, BUDI)]],
    ['whose visit goes on to another service', [...[callNext(), start(1), complete(1, { next: KK })], at('10:00'), callNext()]],
  ])('[D19] it is not that of somebody %s', (_, steps) => {
    const office = given(issue(KTP), open(), open(C2, BUDI), ...steps)
    expect([...office.state.tickets.values()].map(({ state }) => state)).toEqual(['called'])
    expect(longestOf(office) ?? 0).toBe(0)
  })

  test('[D19] nor that of somebody whose place was moved before the first call', () => {
    const behindAll = toCounter(1, C2, { last: true, from: null, actor: SUPERVISOR })
    const office = given(issue(KTP), issue(KTP), open(), open(C2, BUDI), behindAll, close(C2, BUDI), ...serve(2), at('10:00'), callNext())
    expect(office.state.tickets.get(ticket(1))?.state).toBe('called')
    expect(longestOf(office)).toBe(0)
  })

  test('[D19] nor that of somebody called out of order', () => {
    const office = given(issue(KTP), at('10:00'), open(C1, RINI), callTicket(1))
    expect(longestOf(office)).toBeUndefined()
  })

  test('[D16] only somebody issued before a waiting ticket can make it wait longer', () => {
    fc.assert(
      fc.property(handMade, fc.nat(90), (made, minutes) => {
        const office = lineOf(made, RESCUE)
        office.now = (office.now + minutes * MINUTE) as Instant
        const before = longestOf(office) ?? 0
        const called = callAndFree(office)
        if ((longestOf(office) ?? 0) === before || called === null) return
        const age = (office.now - (office.state.tickets.get(called.ticketId)?.issuedAt ?? 0)) / MINUTE
        expect(longestOf(office)).toBe(age)
        expect(age).toBeGreaterThan(before)
      }),
    )
  })
})
