import type { Instant } from '@loket/protocol'
import { expect, test } from 'vitest'
import { promiseVerdict } from '../figures/promise.ts'
import type { presentLeg } from '../office/ticket.ts'
import { at, BUDI, clock, given, type OfficeUnderTest } from '../testing/office-under-test.ts'
import { ADVICE, C2, KK, KTP } from '../testing/sample-office.ts'
import {
  acceptDocuments,
  callNext,
  complete,
  issue,
  noShow,
  open,
  park,
  recall,
  rejoin,
  resume,
  start,
  ticket,
  toCounter,
  toService,
} from '../testing/steps.ts'
import { takeDueAlerts } from './alerts.ts'
import { targetClocks } from './clocks.ts'
import { promiseNetMs, promiseRawMs } from './promise-clock.ts'

const MINUTE = 60_000
/** Documents accepted at 08.10. */
const ACCEPTED = [issue(KTP), open(), open(C2, BUDI), at('08:05'), callNext(), start(1), at('08:10'), acceptDocuments(1)]

function leg(office: OfficeUnderTest, place = -1) {
  return office.state.tickets.get(ticket(1))?.legs.at(place) as ReturnType<typeof presentLeg>
}

function minutes(office: OfficeUnderTest): readonly (number | null)[] {
  return [promiseRawMs(leg(office), office.now), promiseNetMs(leg(office), office.now)].map((ms) => ms && ms / MINUTE)
}

function running(office: OfficeUnderTest): Readonly<Record<string, Instant>> {
  const found = office.state.tickets.get(ticket(1))
  return Object.fromEntries((found ? targetClocks(found) : []).map((run) => [run.clock, run.startedAt]))
}

test('[K10] parking for documents is the one pause: the promise is judged net, and the raw time stands beside it', () => {
  const pause = [at('08:15'), park(1, { cause: 'documents' }), at('08:45'), resume(1), at('08:47'), start(1), at('08:50')]
  const { office } = given(...ACCEPTED, ...pause)
  expect(minutes(office)).toEqual([40, 8])
  expect(running(office)).toEqual({ processing: clock('08:42') })
  expect(promiseVerdict(leg(office), clock('08:57'))).toBe('undecided')
  expect(promiseVerdict(leg(office), (clock('08:57') + 1) as Instant)).toBe('missed')
})

test('[K10] the pause ends when the work starts again, not when the ticket is called', () => {
  const { office } = given(...ACCEPTED, at('08:15'), park(1, { cause: 'documents' }), at('08:45'), resume(1), at('08:47'))
  expect(minutes(office)).toEqual([37, 5])
  expect(running(office)).toEqual({})
})

test('[K11] every other cause is recorded, and the clock runs on', () => {
  for (const cause of ['system', 'network', 'production', 'citizenAway', 'signingOfficer'] as const) {
    const { office } = given(...ACCEPTED, at('08:15'), park(1, { cause }), at('08:30'))
    expect(minutes(office)).toEqual([20, 20])
    expect(running(office)).toEqual({ processing: clock('08:10') })
    expect(promiseVerdict(leg(office), office.now)).toBe('missed')
  }
})

test('[K11] papers that are looked for while they are checked pause the checking', () => {
  const parked = [at('08:07'), park(1, { cause: 'documents' }), at('08:20'), resume(1), start(1)]
  const { office } = given(issue(KTP), open(), at('08:05'), callNext(), start(1), ...parked, at('08:21'))
  expect(running(office)).toEqual({ checking: clock('08:18') })
  expect(minutes(office)).toEqual([null, null])
})

test('[K10] what the checking was paused for is no pause of the promise that begins after it', () => {
  const parked = [at('08:07'), park(1, { cause: 'documents' }), at('08:20'), resume(1), start(1)]
  const { office } = given(issue(KTP), open(), at('08:05'), callNext(), start(1), ...parked, at('08:22'), acceptDocuments(1), at('08:30'))
  expect(minutes(office)).toEqual([8, 8])
  expect(running(office)).toEqual({ processing: clock('08:22') })
})

test('[K12] a transfer to another counter stops nothing', () => {
  const { office } = given(...ACCEPTED, at('08:12'), toCounter(1, C2), at('08:20'), callNext(C2, BUDI), start(1, C2, BUDI), at('08:24'))
  expect(minutes(office)).toEqual([14, 14])
  expect(running(office)).toEqual({ processing: clock('08:10') })
})

test('[K12] a promise that runs is carried on into the leg of another service, also back again', () => {
  const there = [at('08:12'), toService(1, KK), at('08:14'), callNext(), start(1)]
  const { office } = given(...ACCEPTED, ...there, at('08:16'), toService(1, KTP), at('08:20'), callNext(), start(1), at('08:25'))
  expect(minutes(office)).toEqual([15, 15])
  expect(running(office)).toEqual({ checking: clock('08:20'), processing: clock('08:10') })
  office.run(at('08:26'))
  office.run(acceptDocuments(1))
  office.run(complete(1))
  expect([0, 1, 2].map((place) => promiseVerdict(leg(office, place), office.now))).toEqual(['beside', 'beside', 'missed'])
})

test('[K12] and so is what was paused of it', () => {
  const pause = [at('08:12'), park(1, { cause: 'documents' }), at('08:32'), resume(1), start(1)]
  const { office } = given(...ACCEPTED, ...pause, at('08:33'), toService(1, KK), at('08:40'))
  expect(minutes(office)).toEqual([30, 10])
  expect(running(office)).toEqual({ processing: clock('08:30') })
})

test('[K12] a transfer after the promise is past does not hide that it was missed', () => {
  const { office } = given(...ACCEPTED, at('08:26'), toService(1, KK))
  expect(promiseVerdict(leg(office, 0), clock('12:00'))).toBe('missed')
  expect(office.state.promiseByClass.get('15')).toEqual({ met: 0, decided: 1 })
})

test('[K12] a promise that has not begun is not carried', () => {
  const { office } = given(issue(KTP), open(), callNext(), start(1), at('08:08'), toService(1, KK), at('08:20'))
  expect(minutes(office)).toEqual([null, null])
  const { office: advice } = given(issue(ADVICE), open(), callNext(), start(1), at('08:08'), toService(1, KK), at('08:20'))
  expect(minutes(advice)).toEqual([20, 20])
})

test('[K12] absence stops neither the wait nor a promise that runs', () => {
  const absent = [at('08:12'), toCounter(1, C2), callNext(C2, BUDI), recall(1, C2, BUDI), at('08:14'), noShow(1, C2, BUDI)]
  const { office } = given(...ACCEPTED, ...absent, at('08:20'), rejoin(1), at('08:24'))
  expect(minutes(office)).toEqual([14, 14])
  expect(running(office)).toEqual({ processing: clock('08:10') })
  expect(leg(office).periods.at(-1)).toMatchObject({ kind: 'absent', from: clock('08:14'), to: null })
})

test('[K12] a promise from the documents goes on to the end of an absence, also of who was called for another service in time', () => {
  const absent = [at('08:12'), toService(1, KK), callNext(), recall(1), at('08:20'), noShow(1)]
  const { office } = given(...ACCEPTED, ...absent)
  expect(minutes(office)).toEqual([10, 10])
})

test('[K1] from the no-show to the call after rejoining a visit is absent', () => {
  const absent = [issue(KTP), open(), callNext(), recall(1), at('08:05'), noShow(1), at('08:10'), rejoin(1), at('08:12'), callNext()]
  const { office } = given(...absent)
  expect(leg(office).periods.map(({ kind, from }) => [kind, from])).toEqual([
    ['legWait', clock('08:00')],
    ['walking', clock('08:00')],
    ['absent', clock('08:05')],
    ['walking', clock('08:12')],
  ])
  expect(running(office)).toEqual({ wait: clock('08:00') })
})

function bands(office: OfficeUnderTest): readonly string[] {
  return takeDueAlerts(office.state, office.now).map(({ leg: place, clock: name, band }) => `${place} ${name} ${band}`)
}

test('[K6] a band that was crossed before a pause is not announced again after it; one that was not, is', () => {
  const { office } = given(...ACCEPTED, at('08:22'))
  expect(bands(office)).toContain('0 processing atRisk')
  for (const step of [park(1, { cause: 'documents' }), at('09:00'), resume(1), start(1), at('09:02')]) office.run(step)
  expect(bands(office)).toEqual([])
  office.run(at('09:03:01'))
  expect(bands(office)).toEqual(['0 processing breached'])
})

test('[K6] a band that is reached in the instant of the pause is announced after it', () => {
  const pause = [at('08:21:15'), park(1, { cause: 'documents' }), at('09:00'), resume(1), start(1)]
  const { office } = given(...ACCEPTED, ...pause)
  expect(bands(office)).toEqual(['0 processing atRisk'])
})

test('[K6] a pause that puts one band where the other stood announces the one alone', () => {
  const goesOn = { until: (clock('08:15') + 225_001) as Instant }
  const { office } = given(...ACCEPTED, at('08:15'), park(1, { cause: 'documents' }), goesOn, resume(1), start(1))
  bands(office)
  office.run({ until: (clock('08:25') + 1) as Instant })
  expect(bands(office)).toEqual(['0 processing atRisk'])
})

test('[K6] a promise that was carried on is announced of the leg that runs, once', () => {
  const { office } = given(...ACCEPTED, at('08:12'), toService(1, ADVICE), at('08:30'))
  expect(bands(office)).toEqual(['1 processing atRisk', '1 processing breached'])
})

test('[K6] nothing is announced while the promise is paused', () => {
  const { office } = given(...ACCEPTED, at('08:12'), park(1, { cause: 'documents' }))
  bands(office)
  office.run(at('12:00'))
  expect(bands(office)).toEqual([])
})

test('[K6] what ran out while somebody was absent is announced when they rejoin', () => {
  const { office } = given(issue(KTP), open(), callNext(), recall(1), at('08:05'), noShow(1), at('08:12'))
  expect(bands(office)).toEqual([])
  office.run(rejoin(1))
  expect(bands(office)).toEqual(['0 wait atRisk'])
})
