import { expect, test } from 'vitest'
import { processingNetMs } from '../clocks/promise-clock.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { at, BUDI, by, clock, given, type OfficeUnderTest, SUPERVISOR } from '../testing/office-under-test.ts'
import { ADVICE, C1, C2, KK, KTP, POLICE } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  complete,
  declareOutage,
  endOutage,
  issue,
  noShow,
  open,
  park,
  recall,
  resume,
  start,
  ticket,
  toService,
} from '../testing/steps.ts'
import { dayFigures } from './day-figures.ts'
import { livePromise } from './live-promise.ts'
import { promiseInOutageMs, waitInOutageMs } from './outage-overlap.ts'

const CLASS_15 = '15' as never
const CLASS_60 = '60' as never

function figuresOf(office: ReturnType<typeof given>['office'], classId: string, time: string) {
  return dayFigures(office.state, clock(time)).classes.find((entry) => entry.classId === classId)
}

const served = (n: number, from: string, to: string) => [at(from), callNext(), start(n), acceptDocuments(n), at(to), complete(n)]

test('[K7] the promise share counts completed legs and open ones already past it, and no younger ones', () => {
  const { office } = given(
    ...[issue(ADVICE), issue(ADVICE), issue(ADVICE), open(), open(C2, BUDI)],
    ...[callNext(), start(1), at('08:10'), complete(1)],
    ...[callNext(), start(2), at('08:30'), complete(2)],
    ...[callNext(), start(3)],
  )
  expect(figuresOf(office, '15', '08:40')?.promise).toEqual({ met: 1, decided: 2, undecided: 1 })
  expect(figuresOf(office, '15', '08:46')?.promise).toEqual({ met: 1, decided: 3, undecided: 0 })
  expect(livePromise(office.state, CLASS_15, clock('08:40'))).toEqual({ met: 1, decided: 2 })
  expect(livePromise(office.state, CLASS_15, clock('08:46'))).toEqual({ met: 1, decided: 3 })
  expect(livePromise(office.state, CLASS_60, clock('08:46'))).toEqual({ met: 0, decided: 0 })
})

test('[K7] exactly the promised time is kept, one millisecond more is not', () => {
  const { office } = given(issue(KTP), open(), ...served(1, '08:00', '08:15'))
  expect(figuresOf(office, '15', '09:00')?.promise).toMatchObject({ met: 1, decided: 1 })
})

test('[K7] incomplete documents and redirections stand beside the promise, never in it', () => {
  const { office } = given(
    ...[issue(KTP), issue(KTP), open()],
    ...[callNext(), start(1), at('08:01'), complete(1, { outcome: 'documentsIncomplete' })],
    ...[callNext(), start(2), at('09:00'), complete(2, { outcome: 'redirected', redirectTo: POLICE })],
  )
  expect(figuresOf(office, '15', '09:00')).toMatchObject({
    promise: { met: 0, decided: 0 },
    documentsIncomplete: 1,
    redirected: 1,
    completed: 2,
  })
  expect(office.state.counters.get(C1)).toMatchObject({ completed: 2, promise: { met: 0, decided: 0 } })
})

test('[K8] the wait share counts every ticket: started in time, late, expired, absent, still waiting', () => {
  const { office } = given(
    ...[issue(KTP), issue(KTP), issue(KTP), open()],
    ...[at('08:10'), callNext(), start(1), complete(1)],
    ...[callNext(), recall(2), at('08:20'), noShow(2)],
    ...[callNext(), start(3), complete(3)],
    ...[issue(KTP), issue(KTP), cancel(5)],
  )
  // Met: the first, and the no-show, who was called after 10 minutes. Missed: the third, after 20.
  expect(figuresOf(office, '15', '08:30')?.wait).toEqual({ met: 2, decided: 3, undecided: 2 })
  expect(figuresOf(office, '15', '08:40')).toMatchObject({ wait: { met: 2, decided: 4, undecided: 1 }, noShows: 1, cancelled: 1, open: 1 })
})

test('[K8] a ticket that expires was missed, however short it waited', () => {
  const { office } = given(issue(KTP), by(SUPERVISOR, { type: 'closeDay' }))
  expect(figuresOf(office, '15', '08:00')).toMatchObject({ wait: { met: 0, decided: 1, undecided: 0 }, expired: 1 })
})

test('[K8] exactly the wait target is kept, one millisecond more is not', () => {
  const wait = (time: string) => figuresOf(given(issue(KTP), open(), at(time), callNext(), start(1)).office, '15', time)?.wait
  expect(wait('08:15')).toEqual({ met: 1, decided: 1, undecided: 0 })
  expect(wait('08:15:00.001')).toEqual({ met: 0, decided: 1, undecided: 0 })
})

test('[K8] whoever was started in time had waited no longer, though the work expires with the day', () => {
  const { office } = given(issue(KTP), open(), at('08:05'), callNext(), start(1), park(1), by(SUPERVISOR, { type: 'closeDay' }))
  expect(figuresOf(office, '15', '08:05')).toMatchObject({ wait: { met: 1, decided: 1 }, expired: 1 })
})

test('[K9] a percentile is one of the values, in the order of their size', () => {
  const { office } = given(issue(KTP), at('08:10'), issue(KTP), at('08:20'), issue(KTP))
  expect(figuresOf(office, '15', '08:30')?.waitMs).toEqual({ p50: 20 * 60_000, p90: 30 * 60_000, p99: 30 * 60_000 })
})

test('[K9] percentiles count open tickets at their present age', () => {
  const { office } = given(issue(KTP), issue(KTP), open(), ...served(1, '08:04', '08:10'))
  expect(figuresOf(office, '15', '08:30')).toMatchObject({
    tickets: 2,
    waitMs: { p50: 4 * 60_000, p90: 30 * 60_000, p99: 30 * 60_000 },
    processingMs: { p50: 6 * 60_000 },
    serviceMs: { p50: 6 * 60_000 },
  })
  expect(figuresOf(office, '60', '08:30')).toMatchObject({ tickets: 0, waitMs: { p50: null, p90: null, p99: null } })
})

test('[K7, K8] a visit counts where it began, each of its legs in the class of its own service', () => {
  const { office } = given(
    ...[issue(KTP), open(), callNext(), start(1), at('08:10'), complete(1, { next: KK })],
    ...[at('08:20'), callNext(), start(1), at('09:00'), toService(1, ADVICE)],
  )
  expect(figuresOf(office, '15', '09:10')).toMatchObject({ tickets: 1, completed: 1, open: 1, wait: { met: 1 }, promise: { met: 1 } })
  expect(figuresOf(office, '60', '09:10')).toMatchObject({ tickets: 0, completed: 0, open: 0, serviceMs: { p50: 40 * 60_000 } })
})

test('[K9] checking counts only legs whose documents were checked', () => {
  const { office } = given(
    ...[issue(ADVICE), issue(KTP), open()],
    ...[callNext(), start(1), complete(1)],
    ...[callNext(), start(2), at('08:04'), acceptDocuments(2), complete(2)],
  )
  expect(figuresOf(office, '15', '09:00')?.checkingMs).toEqual({ p50: 4 * 60_000, p90: 4 * 60_000, p99: 4 * 60_000 })
})

test('[K9] start to completion stands next to processing, so that long checking shows', () => {
  const { office } = given(issue(KK), open(), callNext(), start(1), at('08:40'), acceptDocuments(1), at('08:45'), complete(1))
  expect(figuresOf(office, '60', '09:00')).toMatchObject({
    checkingMs: { p50: 40 * 60_000 },
    processingMs: { p50: 5 * 60_000 },
    serviceMs: { p50: 45 * 60_000 },
  })
})

test('[Y6] figures stand raw, and beside that with the time in outages subtracted', () => {
  const { office } = given(
    ...[issue(KTP), issue(KTP), open(), at('08:05'), declareOutage('registry', [KTP], SUPERVISOR), at('08:10'), callNext(), start(1)],
    ...[acceptDocuments(1), at('08:20'), endOutage('o-2027-01-12-1' as never), at('08:30'), complete(1), callNext(), start(2)],
  )
  expect(figuresOf(office, '15', '08:31')).toMatchObject({
    wait: { met: 1, decided: 2 },
    waitWithoutOutages: { met: 2, decided: 2 },
    promise: { met: 0, decided: 1 },
    promiseWithoutOutages: { met: 1, decided: 1 },
  })
})

test('[Y6] papers that are missing and an outage at the same time are not taken off twice', () => {
  const parked = [
    at('08:05'),
    park(1, { cause: 'documents' }),
    declareOutage('registry', 'all', SUPERVISOR),
    at('08:15'),
    resume(1),
    start(1),
  ]
  const { office } = given(issue(KTP), open(), callNext(), start(1), acceptDocuments(1), ...parked, at('08:31'), complete(1))
  const leg = office.state.tickets.get(ticket(1))?.legs[0] as never
  expect(processingNetMs(leg, office.now)).toBe(21 * 60_000)
  expect(promiseInOutageMs(office.state, office.state.tickets.get(ticket(1)) as never, leg, office.now)).toBe(16 * 60_000)
})

test('[Y6] only the service that was waited for counts', () => {
  const { office } = given(issue(KTP), declareOutage('registry', [KK], SUPERVISOR), at('08:20'), open(), callNext(), start(1))
  expect(figuresOf(office, '15', '08:20')).toMatchObject({ wait: { met: 0, decided: 1 }, waitWithoutOutages: { met: 0, decided: 1 } })
})

const theTicket = (office: OfficeUnderTest) => office.state.tickets.get(ticket(1)) as Ticket

test('[Y6] of the wait only the outage before the first start is taken off, of the promise only what came in its legs', () => {
  const outage = [at('08:05'), declareOutage('registry', [KTP], SUPERVISOR), at('08:10'), callNext(), start(1), acceptDocuments(1)]
  const { office } = given(issue(KTP), open(), ...outage, at('08:20'), toService(1, KK), at('08:50'), callNext(), start(1))
  const late = clock('09:00')
  expect(waitInOutageMs(office.state, theTicket(office), late)).toBe(5 * 60_000)
  const [first, second] = theTicket(office).legs.map((leg) => promiseInOutageMs(office.state, theTicket(office), leg, late))
  expect([first, second]).toEqual([10 * 60_000, 10 * 60_000])
})

test('[Y6] nothing is taken off a promise that has not begun', () => {
  const { office } = given(issue(KTP), declareOutage('registry', [KTP], SUPERVISOR), at('08:10'))
  expect(promiseInOutageMs(office.state, theTicket(office), presentLeg(theTicket(office)), office.now)).toBe(0)
})
