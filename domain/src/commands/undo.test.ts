import type { Instant } from '@loket/protocol'
import { expect, test } from 'vitest'
import { dayFigures } from '../figures/day-figures.ts'
import { at, BUDI, by, given, SARI, type Step } from '../testing/office-under-test.ts'
import { C1, C2, KK, KTP } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  complete,
  issue,
  noShow,
  open,
  park,
  pause,
  recall,
  rejoin,
  start,
  takeOver,
  ticket,
  toCounter,
  toService,
  undo,
} from '../testing/steps.ts'
import { visibleState } from '../testing/visible-state.ts'

const CALLED = [issue(KTP), issue(KTP), open(), open(C2, BUDI), at('08:03'), callNext(), recall(1), at('08:05')]
const CHECKING = [...CALLED, start(1), at('08:06')]
const WORKING = [...CHECKING, acceptDocuments(1), at('08:10')]

const ACTS: readonly (readonly [string, readonly Step[], Step])[] = [
  ['startService', CALLED, start(1)],
  ['acceptDocuments', CHECKING, acceptDocuments(1)],
  ['complete', WORKING, complete(1)],
  ['complete', WORKING, complete(1, { next: KK })],
  ['markNoShow', CALLED, noShow(1)],
  ['park', WORKING, park(1, { cause: 'documents' })],
  ['transfer', WORKING, toService(1, KK)],
  ['transfer', WORKING, toCounter(1, C2)],
]

test('[U1] taking back an act leaves ticket, counter, queues and counts as they were before it', () => {
  for (const [act, before, step] of ACTS) {
    const { office: untouched } = given(...before)
    const { office } = given(...before, step)
    office.run({ until: (office.now + 20_000) as Instant })
    expect(office.run(undo(office)), act).toMatchObject({ ok: true, events: [{ type: 'commandUndone', act, ticketId: ticket(1) }] })
    expect(visibleState(office.state), act).toEqual(visibleState(untouched.state))
  }
})

test('[U1] the clocks go on from their original instants', () => {
  const { office } = given(...WORKING, complete(1), at('08:10:30'))
  office.run(undo(office))
  office.run(at('08:25:00'))
  office.run(complete(1))
  const leg = office.state.tickets.get(ticket(1))?.legs[0]
  expect(leg?.periods.map(({ kind }) => kind)).toEqual(['legWait', 'walking', 'checking', 'processing'])
  expect(dayFigures(office.state, office.now).classes[0]).toMatchObject({ promise: { met: 0, decided: 1 }, completed: 1 })
})

test('[U2] for thirty seconds, and not a moment longer', () => {
  const { office, when } = given(...WORKING, complete(1), at('08:10:30'))
  when(undo(office)).leadsTo({ type: 'commandUndone' })
  const { office: late, when: whenLate } = given(...WORKING, complete(1), at('08:10:31'))
  whenLate(undo(late)).refused({ type: 'undoTooLate', seconds: 30 })
})

test("[U2] only the counter's own last act, and only once", () => {
  const { office, when } = given(...WORKING, complete(1), callNext())
  when(by(SARI, { type: 'undo', counterId: C1, actSeq: office.state.lastSeq - 1 })).refused({ type: 'nothingToUndo' })
  const { office: twice, when: again } = given(...CHECKING, acceptDocuments(1))
  twice.run(undo(twice))
  again(undo(twice)).refused({ type: 'nothingToUndo' })
  const { office: onBreak, when: later } = given(...WORKING, complete(1), pause())
  later(undo(onBreak)).refused({ type: 'nothingToUndo' })
  given(open())
    .when(by(SARI, { type: 'undo', counterId: C1, actSeq: 4 }))
    .refused({ type: 'nothingToUndo' })
})

test('[U2] a call and a recall are no acts to undo', () => {
  const { office, when } = given(...CALLED.slice(0, 6))
  when(undo(office)).refused({ type: 'nothingToUndo' })
})

test('[U3] not when something has happened to the ticket since', () => {
  const absent = given(...CALLED, noShow(1))
  const seq = absent.office.state.lastSeq
  absent.office.run(rejoin(1))
  absent.when(by(SARI, { type: 'undo', counterId: C1, actSeq: seq })).refused({ type: 'ticketMovedOn' })
  const moved = given(...WORKING, toCounter(1, C2))
  const row = moved.office.state.lastSeq
  moved.office.run(callNext(C2, BUDI))
  moved.when(by(SARI, { type: 'undo', counterId: C1, actSeq: row })).refused({ type: 'ticketMovedOn' })
})

test('[U3] whoever takes over a counter takes back nothing of the colleague', () => {
  const { office, when } = given(...CHECKING, acceptDocuments(1))
  const seq = office.state.lastSeq
  office.run(by(BUDI, { type: 'closeCounter', counterId: C2 }))
  office.run(takeOver())
  when(by(BUDI, { type: 'undo', counterId: C1, actSeq: seq })).refused({ type: 'nothingToUndo' })
  when(by(SARI, { type: 'undo', counterId: C1, actSeq: seq })).refused({ type: 'counterNotYours' })
})

test('[U4] who was called while a moved ticket waited has overtaken it all the same', () => {
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(), open(C2, BUDI), callNext(), start(1))
  office.run(toService(1, KK, { last: true }))
  const seq = office.state.lastSeq
  office.run(callNext(C2, BUDI))
  office.run(by(SARI, { type: 'undo', counterId: C1, actSeq: seq }))
  expect(office.state.tickets.get(ticket(1))).toMatchObject({ state: 'checking', overtakenBy: { transferred: 1 } })
})
