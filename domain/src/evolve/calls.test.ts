import { expect, test } from 'vitest'
import { waitMs } from '../clocks/clocks.ts'
import { livePromise } from '../figures/live-promise.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { projectConsole } from '../projections/console.ts'
import { projectTicket } from '../projections/ticket.ts'
import { nextCalls } from '../testing/calls.ts'
import { withOrder } from '../testing/hand-made-line.ts'
import {
  ADMINISTRATOR,
  anOpenOffice,
  at,
  BUDI,
  by,
  clock,
  given,
  givenIn,
  type OfficeUnderTest,
  RINI,
  SARI,
  SUPERVISOR,
} from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, KK, KTP, ONLY_KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  callTicket,
  cancel,
  close,
  complete,
  issue,
  issuePriority,
  noShow,
  open,
  park,
  recall,
  rejoin,
  resume,
  returnToQueue,
  start,
  ticket,
  toCounter,
  toService,
  undo,
} from '../testing/steps.ts'

function theTicket({ state }: OfficeUnderTest, n: number): Ticket {
  return state.tickets.get(ticket(n)) as Ticket
}

test('[K2] a no-show that was called twice had waited up to the first of the calls', () => {
  const first = [issue(KTP), open(), at('08:05'), callNext(), recall(1), at('08:07'), returnToQueue(1, 'notHere')]
  const { office } = given(...first, at('08:10'), callNext(), recall(1), at('08:12'), noShow(1))
  expect(waitMs(theTicket(office, 1), office.now)).toBe(5 * 60_000)
})

test('[K2, C7] a mistaken call ends no wait', () => {
  const mistaken = [issue(KTP), open(), at('08:05'), callNext(), returnToQueue(1, 'calledByMistake')]
  const { office } = given(...mistaken, at('08:10'), callNext(), recall(1), at('08:12'), noShow(1))
  expect(waitMs(theTicket(office, 1), office.now)).toBe(10 * 60_000)
  const falling = [issue(KTP), open(), at('08:05'), callNext(), recall(1), at('08:07'), returnToQueue(1, 'notHere')]
  const again = given(...falling, callNext(), returnToQueue(1, 'calledByMistake'), callNext(), recall(1), at('08:12'), noShow(1))
  expect(waitMs(theTicket(again.office, 1), again.office.now)).toBe(5 * 60_000)
})

test('[K2] who was moved while waiting had waited up to the call at the new service', () => {
  const moved = [issue(KTP), open(), toService(1, KK, { from: null, actor: SUPERVISOR }), at('08:14'), callNext(), recall(1)]
  const { office } = given(...moved, at('08:18'), noShow(1))
  expect(waitMs(theTicket(office, 1), office.now)).toBe(14 * 60_000)
})

test('[C7, D5] a mistaken call takes no turn', () => {
  const called = given(issue(KTP), issuePriority(KTP), open(), callNext())
  called.office.run(returnToQueue(2, 'calledByMistake'))
  called.when(callNext()).leadsTo({ type: 'ticketCalled', ticketId: ticket(2), ground: 'priorityStep' })
})

test('[C7, D5] nor does it give back the turns before it', () => {
  const { office } = given(issue(KTP), issuePriority(KTP), issuePriority(KTP), open())
  expect(nextCalls(office, 1)).toEqual(['A002 priorityStep, overtook A001 priority'])
  for (const step of [callNext(), returnToQueue(1, 'calledByMistake')]) office.run(step)
  expect(nextCalls(office, 1)).toEqual(['A001 firstInLine'])
})

test('[C7, V16] a mistaken call has passed over nobody, and takes back no more than its own', () => {
  const told = ({ state }: OfficeUnderTest, n: number) => projectTicket(state, anOpenOffice().context(), ticket(n))?.overtakenBy
  const passed = given(issue(KTP), issue(KTP), issue(KTP), open(C1, RINI), callTicket(2))
  expect([1, 2, 3].map((n) => told(passed.office, n))).toEqual([{ outOfOrder: 1 }, {}, {}])
  passed.office.run(returnToQueue(2, 'calledByMistake', C1, RINI))
  expect(told(passed.office, 1)).toEqual({})
  const twice = [callTicket(2), cancel(2, 'citizenLeft', RINI), callTicket(3), start(3, C1, RINI)]
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(C1, RINI), ...twice)
  office.run(undo(office, C1, RINI))
  expect(office.run(returnToQueue(3, 'calledByMistake', C1, RINI))).toMatchObject({ ok: true })
  expect(told(office, 1)).toEqual({ outOfOrder: 1 })
  office.run(callNext(C1, RINI))
  office.run(returnToQueue(1, 'calledByMistake', C1, RINI))
  expect(told(office, 1)).toEqual({ outOfOrder: 1 })
})

test('[C8] whoever was not here falls back in the line of the own service, whatever the counter takes by now', () => {
  const called = [issue(KK), issue(KK), issue(KK), open(), callNext(), recall(1), at('08:02'), open(C1, SARI, ONLY_KTP)]
  given(...called)
    .when(returnToQueue(1, 'notHere'))
    .leadsTo({ type: 'ticketReturned', rule: 'placesBack', orderKey: 3.5 })
})

test('[V16] whoever is passed over twice is told of two', () => {
  const passing = [callTicket(2), cancel(2, 'citizenLeft', RINI), callTicket(3)]
  const { office } = given(issue(KTP), issue(KTP), issue(KTP), open(C1, RINI), ...passing)
  expect(projectTicket(office.state, office.context(), ticket(1))?.overtakenBy).toEqual({ outOfOrder: 2 })
})

test('[D13] a line has all its calls in a row, and then no more', () => {
  const order = [{ serviceIds: [KTP], waitedMinutes: 0, mostInARow: 3 }]
  const line = [issue(KK), issue(KTP), issue(KTP), issue(KTP), issue(KTP)]
  const { office } = givenIn(anOpenOffice(withOrder(order)), ...line, open())
  expect(nextCalls(office, 4).map((call) => call.split(',')[0])).toEqual([
    'A001 profileRule 0',
    'A002 profileRule 0',
    'A003 profileRule 0',
    'M001 firstInLine',
  ])
})

test('[V8] work that is resumed at another counter counts where it was finished', () => {
  const putAside = [issue(KTP), open(), open(C2, BUDI), callNext(), start(1), acceptDocuments(1), park(1)]
  const finished = [resume(1, C2, BUDI), start(1, C2, BUDI), complete(1, { counterId: C2, actor: BUDI })]
  const { office } = given(...putAside, ...finished)
  const today = (actor: typeof SARI) =>
    projectConsole(office.state, office.context(actor), { nameOf: () => null, alerts: [], stations: [], boards: [] }).today
  expect(today(SARI)).toEqual({ completed: 0, promise: { met: 0, decided: 0 } })
  expect(today(BUDI)).toEqual({ completed: 1, promise: { met: 1, decided: 1 } })
})

test('[C9] calls before the work was put aside do not count when it is called back', () => {
  const calledTwice = [issue(KTP), open(), callNext(), recall(1), start(1), park(1), at('08:20'), resume(1), at('08:30')]
  given(...calledTwice)
    .when(noShow(1))
    .refused({ type: 'tooEarlyForNoShow', callsToGo: 1, allowedAt: clock('08:21') })
})

/** Moved to C2, called there, and not there. */
const ABSENT_AT_C2 = [
  ...[issue(KTP), open(), open(C2, BUDI), callNext(), start(1), acceptDocuments(1), toCounter(1, C2)],
  ...[callNext(C2, BUDI), recall(1, C2, BUDI), at('08:10'), noShow(1, C2, BUDI)],
]

test('[P8] a no-show that waited for a counter waits for it again while somebody is there', () => {
  given(...ABSENT_AT_C2, rejoin(1))
    .when(callNext())
    .refused({ type: 'queueEmpty' })
  given(...ABSENT_AT_C2, rejoin(1))
    .when(callNext(C2, BUDI))
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1) })
})

test('[P8] and for its service where the counter is no more', () => {
  const settings = { ...SAMPLE_SETTINGS, counters: SAMPLE_SETTINGS.counters.filter(({ id }) => id !== C2) }
  given(...ABSENT_AT_C2, close(C2, BUDI), by(ADMINISTRATOR, { type: 'changeSettings', settings }), rejoin(1))
    .when(callNext())
    .leadsTo({ type: 'ticketCalled', ticketId: ticket(1) })
})

const LATE_AND_ABSENT = [
  ...[issue(ADVICE), open(), callNext(), start(1), park(1), at('08:20')],
  ...[resume(1), recall(1), at('08:25'), noShow(1)],
]

test('[C12] the leg of a no-show that rejoins goes on as though it had never ended', () => {
  const { office } = given(...LATE_AND_ABSENT, at('08:30'), rejoin(1))
  const leg = presentLeg(theTicket(office, 1))
  expect(leg).toMatchObject({ end: null, endedAt: null })
  expect(leg.periods.slice(-2).map(({ kind }) => kind)).toEqual(['parked', 'absent'])
})

test('[K7] its promise is missed once, and not again when it comes back', () => {
  const { office } = given(...LATE_AND_ABSENT)
  const promise = () => livePromise(office.state, '15' as never, office.now)
  expect(promise()).toEqual({ met: 0, decided: 1 })
  for (const step of [rejoin(1), callNext(), start(1), complete(1)]) {
    office.run(step)
    expect(promise()).toEqual({ met: 0, decided: 1 })
  }
})
