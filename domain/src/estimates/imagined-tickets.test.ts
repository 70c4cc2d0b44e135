import { HOUR_MS, type Instant, MINUTE_MS, type Settings, type TicketId } from '@loket/protocol'
import { expect, test } from 'vitest'
import { anOpenOffice, at, clock, type OfficeUnderTest, type Step } from '../testing/office-under-test.ts'
import { ADVICE, C1, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, issue, open, ticket } from '../testing/steps.ts'
import { callOrder } from './call-order.ts'
import { assumptionsOf, forecast } from './forecast.ts'
import { askersOf, newcomersOf } from './imagined-tickets.ts'

const RESCUE: Settings = { ...SAMPLE_SETTINGS, discipline: { name: 'rescue', graceMinutes: 30 } }

function officeWith(settings: Settings, ...steps: readonly Step[]): OfficeUnderTest {
  const office = anOpenOffice(settings)
  for (const step of steps) office.run(step)
  return office
}

/** Minutes after the given time. */
function comingAfter({ state }: OfficeUnderTest, time: string): readonly number[] {
  return newcomersOf(state, clock(time), state.issueSeq).map(({ issuedAt }) => (issuedAt - clock(time)) / MINUTE_MS)
}

test('[V20] as many are expected of a service as came in the last hour, evenly spread over the three hours that follow', () => {
  const office = officeWith(SAMPLE_SETTINGS, at('09:00'), issue(KTP), issue(KTP), at('09:30'), issue(KTP), issue(KTP), issue(KK))
  expect(comingAfter(office, '09:30').slice(0, 4)).toEqual([7.5, 22.5, 30, 37.5])
  const coming = newcomersOf(office.state, clock('09:30'), 50)
  expect(coming.filter(({ serviceId }) => serviceId === KTP)).toHaveLength(12)
  expect(coming.filter(({ serviceId }) => serviceId === KK)).toHaveLength(3)
  expect(coming.map(({ issueSeq }) => issueSeq)).toEqual(coming.map((_, place) => 51 + place))
  expect(coming[2]).toMatchObject({ serviceId: KK, seriesId: 'M', waitTargetMs: HOUR_MS, orderKey: 53, priority: false })
})

test('[V20] who came more than an hour ago is not expected again', () => {
  const office = officeWith(SAMPLE_SETTINGS, at('09:00'), issue(KTP))
  expect(comingAfter(office, '09:59')).toEqual([30, 90, 150])
  expect(comingAfter(office, '10:00')).toEqual([])
})

test('[V20] right after the opening a few people are no crowd', () => {
  const office = officeWith(SAMPLE_SETTINGS, at('08:00'), issue(KTP), issue(KTP))
  // The office opened at 07:30: half an hour was looked at.
  expect(comingAfter(office, '08:00').slice(0, 2)).toEqual([7.5, 22.5])
  const early = anOpenOffice({
    ...SAMPLE_SETTINGS,
    hours: [{ weekday: 2, windows: [{ opensAtMinute: 479, lastTicketAtMinute: 900, closesAtMinute: 960 }] }],
  })
  for (const step of [at('08:00'), issue(KTP)]) early.run(step)
  expect(comingAfter(early, '08:00').slice(0, 2)).toEqual([7.5, 22.5])
})

test('[V20] nobody is expected when no ticket is given any more, by the clock on the wall', () => {
  const office = officeWith(SAMPLE_SETTINGS, at('14:30'), ...Array.from({ length: 6 }, () => issue(KTP)))
  expect(comingAfter(office, '14:30')).toEqual([5, 15, 25])
  expect(comingAfter(office, '15:00')).toEqual([])
  office.state.wallOffsetMs = 20 * MINUTE_MS
  expect(comingAfter(office, '14:30')).toEqual([5])
})

test('[V20] a hall that is stormed is not imagined for ever', () => {
  const office = officeWith(SAMPLE_SETTINGS, at('09:00'))
  office.state.arrivals.set(
    KTP,
    Array.from({ length: 500 }, () => clock('09:00')),
  )
  office.state.arrivals.set(
    ADVICE,
    Array.from({ length: 500 }, () => clock('09:00')),
  )
  expect(comingAfter(office, '09:00')).toHaveLength(400)
  for (let n = 0; n < 130; n += 1) office.run(issue(KK))
  expect(office.state.arrivals.get(KK)).toHaveLength(120)
})

test('[V20] under rescue somebody who has lost the target waits for those who will come; under fifo for nobody', () => {
  const steps = [open(), issue(KTP), callNext(), issue(KTP), at('08:16'), ...Array.from({ length: 6 }, () => issue(KTP))]
  const middleOf = (settings: Settings, withArrivals: boolean) => {
    const office = officeWith(settings, ...steps)
    if (!withArrivals) office.state.arrivals.clear()
    return forecast(office.state, office.now, assumptionsOf(office.state)).waiting.get(ticket(2))?.middle ?? Number.NaN
  }
  expect(middleOf(RESCUE, true)).toBeGreaterThan(middleOf(RESCUE, false))
  expect(middleOf(SAMPLE_SETTINGS, true)).toBe(middleOf(SAMPLE_SETTINGS, false))
})

test('[V21] a ticket taken now is foretold where the discipline would put it', () => {
  const steps = [open(), issue(KTP), callNext(), issue(KTP), at('08:16')]
  const foretold = (settings: Settings) => {
    const office = officeWith(settings, ...steps)
    const { waiting, taken } = forecast(office.state, office.now, assumptionsOf(office.state))
    return { lost: waiting.get(ticket(2))?.middle ?? Number.NaN, taken: taken.get(KTP)?.middle ?? Number.NaN }
  }
  const rescued = foretold(RESCUE)
  expect(rescued.taken).toBeLessThanOrEqual(rescued.lost)
  const fifo = foretold(SAMPLE_SETTINGS)
  expect(fifo.taken).toBeGreaterThan(fifo.lost)
})

test('[V21] asking makes nobody wait longer', () => {
  const office = officeWith(RESCUE, open(), issue(KTP), issue(KK), at('08:16'), issue(KTP), issue(ADVICE))
  const askers = askersOf(office.state, office.now, [KTP, KK, ADVICE])
  expect(askers.map(({ serviceId, issueSeq, issuedAt }) => [serviceId, issueSeq, issuedAt])).toEqual([
    [KTP, 5, office.now],
    [KK, 6, office.now],
    [ADVICE, 7, office.now],
  ])
  const waits = (asked: typeof askers) => {
    const calls: [TicketId, Instant][] = []
    let at = 0
    const counters = [{ counterId: C1, freeInMs: 0 }]
    for (const { waiting, as } of callOrder(office.state, office.now, {
      counters,
      askers: asked,
      newcomers: [],
      busyMs: () => 5 * MINUTE_MS,
    })) {
      if (as === 'waits') calls.push([waiting.ticketId, at as Instant])
      if (as !== 'asks') at += 5 * MINUTE_MS
    }
    return calls
  }
  expect(waits(askers)).toEqual(waits([]))
  expect(waits([])).toHaveLength(4)
})
