import type { Actor, CounterId, Settings, UserId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { projectDisplay } from '../projections/display.ts'
import { callAndFree } from '../testing/calls.ts'
import { anOpenOffice, BUDI, by, given, givenIn, type OfficeUnderTest, SARI, WATI } from '../testing/office-under-test.ts'
import { C1, C2, C3, EVERYTHING, HALL, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { acceptDocuments, callNext, issue, open, park, recall, resume, start, undo } from '../testing/steps.ts'

const board = (office: OfficeUnderTest) =>
  projectDisplay(
    office.state,
    office.context(),
    { hallId: HALL, counters: null },
    { ledgerHead: null, announcements: null, speaker: null, heard: false },
  )
const numbersOn = (lines: readonly { readonly number: string }[]) => lines.map(({ number }) => number)

test('[V5] of those called before, the latest thirty are remembered', () => {
  const people = Array.from({ length: 32 }, (_, place) => `A${String(place + 1).padStart(3, '0')}`)
  const { office } = given(...people.map(() => issue(KTP)), open())
  for (const _ of people) callAndFree(office)
  expect(numbersOn(office.state.calls)).toEqual(people.slice(2).reverse())
})

/** An office with so many counters that more people are called at once than lines are remembered. */
function aHallOfCounters(count: number): Settings {
  const counters = Array.from({ length: count }, (_, n) => ({ id: `c${n}` as CounterId, number: n, hallId: HALL, profileId: EVERYTHING }))
  return { ...SAMPLE_SETTINGS, counters }
}

test('[V5] whoever is called stays on the board, however many are called at once', () => {
  const settings = aHallOfCounters(33)
  const { office } = givenIn(anOpenOffice(settings), ...settings.counters.map(() => issue(KTP)))
  for (const { id } of settings.counters) {
    const agent: Actor = { kind: 'staff', userId: `u-${id}` as UserId, roles: ['agent'] }
    for (const step of [open(id, agent), callNext(id, agent)]) office.run(step)
  }
  expect(board(office).calling).toHaveLength(33)
})

test('[V5, U1] a start that is taken back finds its line again, however many were called since', () => {
  const settings = aHallOfCounters(34)
  const { office } = givenIn(anOpenOffice(settings), ...settings.counters.map(() => issue(KTP)))
  const agentOf = (id: CounterId): Actor => ({ kind: 'staff', userId: `u-${id}` as UserId, roles: ['agent'] })
  const [first, ...others] = settings.counters.map(({ id }) => id)
  if (!first) throw new Error('no counter')
  const calling = (id: CounterId) => [open(id, agentOf(id)), callNext(id, agentOf(id))]
  const [second = [], ...later] = others.map(calling)
  for (const step of [...calling(first), ...second, start(1, first, agentOf(first)), ...later.flat()]) office.run(step)
  expect(numbersOn(office.state.calls)).not.toContain('A001')
  const actSeq = office.state.counters.get(first)?.lastAct?.seq ?? Number.NaN
  office.run(by(agentOf(first), { type: 'undo', counterId: first, actSeq }))
  expect(numbersOn(office.state.calls).at(-1)).toBe('A001')
  office.run(recall(1, first, agentOf(first)))
  expect(numbersOn(office.state.calls)[0]).toBe('A001')
})

test('[V5, U1] of several that stand there, the one whose start is taken back keeps its place', () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(), open(C2, BUDI), open(C3, WATI))
  for (const step of [callNext(), callNext(C2, BUDI), callNext(C3, WATI)]) office.run(step)
  for (const [n, counterId, agent] of [[3, C3, WATI] as const, [2, C2, BUDI] as const, [1, C1, SARI] as const]) {
    office.run(start(n, counterId, agent))
    expect(office.run(undo(office, counterId, agent))).toMatchObject({ ok: true })
    expect(numbersOn(office.state.calls)).toEqual(['A003', 'A002', 'A001'])
  }
})

test('[V5] who is called back after being put aside stands there once', () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1), acceptDocuments(1), park(1), resume(1))
  expect(board(office)).toMatchObject({ calling: [{ number: 'A001', callNo: 2 }], recent: [] })
})

test('[C6] every announcement has a call number of its own, recalls too', () => {
  const { office, when } = given(issue(KTP), issue(KTP), open(), open(C2, BUDI), callNext(C1), recall(1))
  when(callNext(C2, BUDI)).leadsTo({ type: 'ticketCalled', callNo: 3 })
  expect(board(office).calling.map(({ callNo, calls }) => [callNo, calls])).toEqual([
    [3, 1],
    [2, 2],
  ])
})
