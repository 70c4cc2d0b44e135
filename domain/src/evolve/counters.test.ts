import type { CounterId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { closedCounter } from '../office/counter-life.ts'
import { projectConsole } from '../projections/console.ts'
import { nextCalls } from '../testing/calls.ts'
import { withOrder } from '../testing/hand-made-line.ts'
import {
  ADMINISTRATOR,
  anOpenOffice,
  at,
  BUDI,
  by,
  given,
  givenIn,
  type OfficeUnderTest,
  SARI,
  type Step,
} from '../testing/office-under-test.ts'
import { C1, C2, EVERYTHING, KK, KTP, ONLY_KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  close,
  complete,
  issue,
  issuePriority,
  noShow,
  open,
  park,
  pause,
  recall,
  rejoin,
  resume,
  serve,
  start,
  toCounter,
} from '../testing/steps.ts'

test('[H9] who comes back from a break has no reason to be away any more', () => {
  const { office } = given(open(), pause(), open())
  const { counter } = projectConsole(office.state, office.context(SARI), { nameOf: () => null, alerts: [], stations: [], boards: [] })
  expect(counter).toMatchObject({ state: 'open', pauseReason: null })
})

test('[H14] the next agent has the usual work profile of the counter again', () => {
  given(open(C1, SARI, ONLY_KTP), close())
    .when(open(C1, BUDI))
    .leadsTo({ type: 'counterOpened', profileId: EVERYTHING })
})

test('[D5, D13] closing a counter does not begin its calls in a row anew, and another profile has its own', () => {
  const stepping = given(issue(KTP), issuePriority(KTP), open())
  expect(nextCalls(stepping.office, 1)).toEqual(['A002 priorityStep, overtook A001 priority'])
  const order = [{ serviceIds: [KTP], waitedMinutes: 0, mostInARow: 2 }]
  const ordered = givenIn(anOpenOffice(withOrder(order)), issue(KTP), open())
  expect(nextCalls(ordered.office, 1)).toEqual(['A001 profileRule 0'])
  for (const { office } of [stepping, ordered]) {
    const { runs, runsBefore, overtook } = office.state.counters.get(C1) ?? closedCounter(C1)
    for (const step of [pause(), close()]) office.run(step)
    expect(office.state.counters.get(C1)).toEqual({ ...closedCounter(C1), lastProfileId: EVERYTHING, runs, runsBefore, overtook })
  }
  const reopened = given(issue(KTP), issuePriority(KTP), issuePriority(KTP), open(), callNext(), cancel(2), close(), open())
  expect(nextCalls(reopened.office, 1)).toEqual(['A001 firstInLine'])
})

function without(counterId: CounterId): Step {
  const settings = { ...SAMPLE_SETTINGS, counters: SAMPLE_SETTINGS.counters.filter(({ id }) => id !== counterId) }
  return by(ADMINISTRATOR, { type: 'changeSettings', settings })
}

const AS_BEFORE = by(ADMINISTRATOR, { type: 'changeSettings', settings: SAMPLE_SETTINGS })

test('[H16, U1] a counter that is taken away and given back keeps its counts, so that nothing is taken from them which is not there', () => {
  const late = [issue(KTP), open(), callNext(), start(1), acceptDocuments(1), open(C2, BUDI), at('08:20'), toCounter(1, C2)]
  const absent = [callNext(C2, BUDI), recall(1, C2, BUDI), at('08:22'), noShow(1, C2, BUDI)]
  const counts = ({ state }: OfficeUnderTest) => [state.counters.get(C2)?.completed, state.counters.get(C2)?.promise.decided]
  const { office } = given(...late, ...absent, issue(KK), ...serve(2, C2, BUDI), close(C2, BUDI))
  expect(counts(office)).toEqual([1, 2])
  for (const step of [without(C2), AS_BEFORE]) office.run(step)
  expect(counts(office)).toEqual([1, 2])
  expect(office.run(rejoin(1))).toMatchObject({ ok: true })
  expect(counts(office)).toEqual([1, 1])
})

test('[H16] what changes while it is away is counted too', () => {
  const late = [issue(KTP), open(), open(C2, BUDI), callNext(C2, BUDI), start(1, C2, BUDI), acceptDocuments(1, C2, BUDI), at('08:20')]
  const promise = ({ state }: OfficeUnderTest) => state.counters.get(C2)?.promise
  const aside = [park(1, { counterId: C2, actor: BUDI }), close(C2, BUDI)]
  expect(promise(given(...late, ...aside, without(C2), cancel(1), AS_BEFORE).office)).toEqual({ met: 0, decided: 1 })
  const back = [resume(1, C2, BUDI), recall(1, C2, BUDI), at('08:22'), noShow(1, C2, BUDI), close(C2, BUDI), without(C2), rejoin(1)]
  expect(promise(given(...late, ...aside.slice(0, 1), ...back, AS_BEFORE).office)).toEqual({ met: 0, decided: 0 })
})

test('[H16, D5] nor does taking a counter away begin its calls in a row anew', () => {
  const { office } = given(issue(KTP), issuePriority(KTP), issuePriority(KTP), open(), callNext(), cancel(2), close())
  for (const step of [without(C1), AS_BEFORE, open()]) expect(office.run(step)).toMatchObject({ ok: true })
  expect(nextCalls(office, 1)).toEqual(['A001 firstInLine'])
})

test('[P8] who waited for a counter that closes waits there no more, also when it opens again', () => {
  const moved = [issue(KTP), open(), callNext(), start(1), acceptDocuments(1), open(C2, BUDI), toCounter(1, C2)]
  given(...moved, close(C2, BUDI), callNext(), start(1), complete(1), open(C2, BUDI))
    .when(callNext(C2, BUDI))
    .refused({ type: 'queueEmpty' })
})
