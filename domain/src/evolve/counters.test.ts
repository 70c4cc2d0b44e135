import { expect, test } from 'vitest'
import { closedCounter } from '../office/counter-life.ts'
import { projectConsole } from '../projections/console.ts'
import { nextCalls } from '../testing/calls.ts'
import { withOrder } from '../testing/hand-made-line.ts'
import { anOpenOffice, BUDI, given, givenIn, SARI } from '../testing/office-under-test.ts'
import { C1, C2, EVERYTHING, KTP, ONLY_KTP } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  close,
  complete,
  issue,
  issuePriority,
  open,
  pause,
  start,
  toCounter,
} from '../testing/steps.ts'

test('[H9] who comes back from a break has no reason to be away any more', () => {
  const { office } = given(open(), pause(), open())
  const { counter } = projectConsole(office.state, office.context(SARI), { nameOf: () => null, alerts: [] })
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
    const { runs, runsBefore } = office.state.counters.get(C1) ?? closedCounter(C1)
    for (const step of [pause(), close()]) office.run(step)
    expect(office.state.counters.get(C1)).toEqual({ ...closedCounter(C1), runs, runsBefore })
  }
  const reopened = given(issue(KTP), issuePriority(KTP), issuePriority(KTP), open(), callNext(), cancel(2), close(), open())
  expect(nextCalls(reopened.office, 1)).toEqual(['A001 firstInLine'])
})

test('[P8] who waited for a counter that closes waits there no more, also when it opens again', () => {
  const moved = [issue(KTP), open(), callNext(), start(1), acceptDocuments(1), open(C2, BUDI), toCounter(1, C2)]
  given(...moved, close(C2, BUDI), callNext(), start(1), complete(1), open(C2, BUDI))
    .when(callNext(C2, BUDI))
    .refused({ type: 'queueEmpty' })
})
