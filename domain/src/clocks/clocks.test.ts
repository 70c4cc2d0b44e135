import type { Instant, PeriodKind } from '@loket/protocol'
import { expect, test } from 'vitest'
import { presentLeg } from '../office/ticket.ts'
import { at, clock, given, type OfficeUnderTest, SUPERVISOR } from '../testing/office-under-test.ts'
import { ADVICE, KK, KTP } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  cancel,
  complete,
  issue,
  noShow,
  open,
  recall,
  returnToQueue,
  start,
  ticket,
  toService,
} from '../testing/steps.ts'
import { targetClocks, ticketStanding, visitMs, waitMs } from './clocks.ts'
import { timeIn } from './periods.ts'
import { processingNetMs, promiseRawMs } from './promise-clock.ts'

const MINUTE = 60_000

function theTicket(office: OfficeUnderTest, n = 1) {
  const found = office.state.tickets.get(ticket(n))
  if (!found) throw new Error(`ticket ${n} was never issued`)
  return found
}

function minutesByKind(office: OfficeUnderTest, n = 1): Partial<Record<PeriodKind, number>> {
  const minutes: Partial<Record<PeriodKind, number>> = {}
  for (const leg of theTicket(office, n).legs) {
    for (const period of leg.periods)
      minutes[period.kind] = (minutes[period.kind] ?? 0) + ((period.to ?? office.now) - period.from) / MINUTE
  }
  return minutes
}

const WHOLE_VISIT = [
  issue(KTP),
  open(),
  at('08:10'),
  callNext(),
  at('08:11'),
  recall(1),
  at('08:12'),
  start(1),
  at('08:15'),
  acceptDocuments(1),
  at('08:27'),
  complete(1),
]

test('[K1] leg wait, walking, checking and processing tile the visit', () => {
  const { office } = given(...WHOLE_VISIT, at('09:00'))
  expect(minutesByKind(office)).toEqual({ legWait: 10, walking: 2, checking: 3, processing: 12 })
  expect(visitMs(theTicket(office), office.now)).toBe(27 * MINUTE)
})

test('[K1] stretches of one kind add up, one that goes on counts up to now', () => {
  const back = [at('08:04'), callNext(), at('08:05'), returnToQueue(1, 'calledByMistake')]
  const { office } = given(issue(KTP), open(), ...back, at('08:10'), callNext(), at('08:12'))
  const minutesIn = (kind: PeriodKind) => timeIn(presentLeg(theTicket(office)), kind, office.now) / MINUTE
  expect([minutesIn('legWait'), minutesIn('walking'), minutesIn('checking')]).toEqual([9, 3, 0])
})

test('[K2] the wait runs from issue to the first start and never restarts', () => {
  const { office } = given(
    issue(KTP),
    open(),
    callNext(),
    at('08:04'),
    returnToQueue(1, 'calledByMistake'),
    at('08:10'),
    callNext(),
    at('08:12'),
    start(1),
  )
  expect(waitMs(theTicket(office), clock('09:00'))).toBe(12 * MINUTE)
  expect(minutesByKind(office)).toMatchObject({ legWait: 6, walking: 6 })
})

test('[K2] a second leg does not start the wait again', () => {
  const { office } = given(
    issue(KTP),
    open(),
    at('08:05'),
    callNext(),
    start(1),
    at('08:10'),
    complete(1, { next: KK }),
    at('08:30'),
    callNext(),
    start(1),
  )
  expect(waitMs(theTicket(office), office.now)).toBe(5 * MINUTE)
  expect(theTicket(office).legs).toHaveLength(2)
  expect(minutesByKind(office)).toMatchObject({ legWait: 25 })
})

test('[K2] who was never started waits up to the end, a no-show up to the first call', () => {
  const { office } = given(issue(KTP), issue(KTP), open(), at('08:05'), callNext(), recall(1), at('08:20'), noShow(1))
  expect(waitMs(theTicket(office, 1), office.now)).toBe(5 * MINUTE)
  expect(waitMs(theTicket(office, 2), office.now)).toBe(20 * MINUTE)
})

test('[K2] who was called and left waits up to the end, and who is still called up to now', () => {
  const { office } = given(issue(KTP), open(), at('08:05'), callNext(), at('08:20'))
  expect(waitMs(theTicket(office), office.now)).toBe(20 * MINUTE)
  for (const step of [cancel(1), at('08:30')]) office.run(step)
  expect(waitMs(theTicket(office), office.now)).toBe(20 * MINUTE)
})

test('[K2] a no-show waits up to its first call, whether it was called for its first service or only after being moved', () => {
  const absent = [at('08:14'), callNext(), recall(1), at('08:18'), noShow(1)]
  const { office: calledBefore } = given(issue(KTP), open(), at('08:05'), callNext(), toService(1, KK), ...absent)
  expect(waitMs(theTicket(calledBefore), calledBefore.now)).toBe(5 * MINUTE)
  const { office: movedBefore } = given(issue(KTP), open(), toService(1, KK, { from: null, actor: SUPERVISOR }), ...absent)
  expect(waitMs(theTicket(movedBefore), movedBefore.now)).toBe(14 * MINUTE)
})

test('[K3] the promise counts from accepted documents', () => {
  const { office } = given(...WHOLE_VISIT)
  const leg = presentLeg(theTicket(office))
  expect(processingNetMs(leg, office.now)).toBe(12 * MINUTE)
  expect([promiseRawMs, processingNetMs].map((clockOf) => clockOf(leg, clock('09:00')))).toEqual([12 * MINUTE, 12 * MINUTE])
})

test('[K3] where nobody accepted documents it counts from the start: skipping the key stops no clock', () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1), at('08:20'), complete(1))
  expect(processingNetMs(presentLeg(theTicket(office)), office.now)).toBe(20 * MINUTE)
  expect(minutesByKind(office)).not.toHaveProperty('checking')
})

test('[K3] a service without documents processes from its start', () => {
  const { office } = given(issue(ADVICE), open(), callNext(), start(1), at('08:07'))
  expect(processingNetMs(presentLeg(theTicket(office)), office.now)).toBe(7 * MINUTE)
  expect(processingNetMs(presentLeg(theTicket(given(issue(KTP)).office)), office.now)).toBeNull()
})

test('[K4] a clock is at risk from 75 % of its target, and breached only past it', () => {
  const { office } = given(issue(KTP))
  const standingAt = (instant: number) => ticketStanding(theTicket(office), 0.75, instant as Instant)
  const issuedAt = clock('08:00')
  expect(standingAt(issuedAt + 11.25 * MINUTE - 1)).toBe('onTrack')
  expect(standingAt(issuedAt + 11.25 * MINUTE)).toBe('atRisk')
  expect(standingAt(issuedAt + 15 * MINUTE)).toBe('atRisk')
  expect(standingAt(issuedAt + 15 * MINUTE + 1)).toBe('breached')
})

test('[K4] a share that ends between two milliseconds is used up at the later one', () => {
  const { office } = given(issue(KTP))
  const standingAt = (ms: number) => ticketStanding(theTicket(office), 0.7123451, (clock('08:00') + ms) as Instant)
  expect([standingAt(641_110), standingAt(641_111)]).toEqual(['onTrack', 'atRisk'])
})

/** The promise runs from 08.10 on and is carried into a leg whose documents are checked again; it is at risk from 08.55 and ends at 09.10. */
const CARRIED = [issue(KTP), open(), callNext(), start(1), at('08:10'), acceptDocuments(1), toService(1, KK)]

test.each([
  ['08:20', '08:21', 'onTrack'],
  ['08:20', '08:24', 'atRisk'],
  ['08:20', '08:26', 'breached'],
  ['08:54', '08:56', 'atRisk'],
  ['08:50', '08:56', 'breached'],
  ['09:07', '09:11', 'breached'],
  ['09:10', '09:11', 'breached'],
] as const)(
  '[K4] with the checking begun at %s beside a promise that runs, a ticket stands at %s as the worse: %s',
  (began, now, standing) => {
    const { office } = given(...CARRIED, at(began), callNext(), start(1))
    expect(targetClocks(theTicket(office)).map((run) => run.clock)).toEqual(['checking', 'processing'])
    expect(ticketStanding(theTicket(office), 0.75, clock(now))).toBe(standing)
  },
)

test('[K4] a ticket stands as its worst running clock does, and an ended one runs none', () => {
  const { office } = given(issue(KTP), open(), at('08:20'), callNext(), start(1))
  expect(targetClocks(theTicket(office)).map((run) => run.clock)).toEqual(['checking'])
  expect(ticketStanding(theTicket(office), 0.75, clock('08:21'))).toBe('onTrack')
  expect(ticketStanding(theTicket(office), 0.75, clock('08:24'))).toBe('atRisk')
  const { office: ended } = given(...WHOLE_VISIT)
  expect(targetClocks(theTicket(ended))).toEqual([])
  expect(ticketStanding(theTicket(ended), 0.75, clock('15:00'))).toBe('onTrack')
})
