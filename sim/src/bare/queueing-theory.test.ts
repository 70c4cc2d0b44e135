// The simulator against queueing theory: the theory's figure must lie in the 99 % interval of twenty runs, and the interval must be narrow.

import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { createChance } from '../chance.ts'
import { BATCHES, estimateOf, meanOf } from '../compare/estimate.ts'
import { exponential, happens } from '../distributions.ts'
import { type Duration, drawDuration } from '../durations.ts'
import { cobhamWaits, erlangC, erlangWait, pollaczekKhinchineWait } from '../testing/queueing-theory.ts'
import type { BareOutcome, BarePlan, BareVisit } from './bare-plan.ts'
import { runBareDay } from './run-bare-day.ts'

interface Stream {
  readonly perMinute: number
  readonly service: Duration
  /** Of those who come. */
  readonly priorityShare?: number
  readonly priorityService?: Duration
}

const VISITS = 4000
/** Left out, until the empty office has become an ordinary one. */
const FIRST = 500

const EXPONENTIAL: Duration = { distribution: 'exponential', mean: 1 }
const NO_PRIORITY = { stepMinutes: 0, mostInARow: 1 }
/** A step and a cap without bound: priority before everybody else. */
const ABSOLUTE_PRIORITY = { stepMinutes: 10_000_000, mostInARow: 10_000_000 }

function visitsOf({ perMinute, service, priorityShare = 0, priorityService = service }: Stream, seed: number): readonly BareVisit[] {
  const arrivals = createChance(seed, 'arrivals')
  const services = createChance(seed, 'services')
  let minutes = 0
  return Array.from({ length: VISITS }, () => {
    minutes += exponential(arrivals, 1 / perMinute)
    const priority = happens(arrivals, priorityShare)
    const serviceMs = drawDuration(services, priority ? priorityService : service)
    return { service: 0, priority, arrivesMs: Math.round(minutes * MINUTE_MS), walkingMs: 0, serviceMs }
  })
}

function runs(stream: Stream, plan: Partial<BarePlan>): readonly (readonly BareOutcome[])[] {
  return Array.from({ length: BATCHES }, (_, run) => {
    const services = [{ seriesId: 'A', targetMinutes: 15 }]
    const visits = visitsOf(stream, run + 1)
    const office: BarePlan = {
      ...{ services, counters: 1, discipline: { name: 'fifo' }, priority: NO_PRIORITY, visits, standStill: null },
      ...plan,
    }
    return runBareDay(office).slice(FIRST)
  })
}

function waitsOf(batches: readonly (readonly BareOutcome[])[], counts: (outcome: BareOutcome) => boolean = () => true) {
  return batches.map((batch) => meanOf(batch.filter(counts).map(({ waitMs }) => waitMs / MINUTE_MS)))
}

function expectTheory(batches: readonly number[], theory: number): void {
  const { value, low, high } = estimateOf(batches, 99)
  expect(low).toBeLessThan(theory)
  expect(high).toBeGreaterThan(theory)
  expect((high - low) / 2).toBeLessThan(0.1 * value)
}

describe('the bare office waits as queueing theory says', () => {
  test('[G30] one counter, exponential services: M/M/1', () => {
    const batches = runs({ perMinute: 0.6, service: EXPONENTIAL }, {})
    expectTheory(waitsOf(batches), erlangWait(1, 0.6, 1))
  })

  test('[G30] several counters: M/M/c, and as many who wait at all as Erlang has it', () => {
    const batches = runs({ perMinute: 2.25, service: EXPONENTIAL }, { counters: 3 })
    expectTheory(waitsOf(batches), erlangWait(3, 2.25, 1))
    const waiting = batches.map((batch) => batch.filter(({ waitMs }) => waitMs > 0).length / batch.length)
    expectTheory(waiting, erlangC(3, 2.25))
  })

  test.each([
    ['services that vary more than exponential ones', { distribution: 'logNormal', mean: 1, deviation: 1.2 } as const, 1.2],
    ['services of one length', { distribution: 'constant', mean: 1 } as const, 0],
  ])('[G30] one counter, %s: M/G/1 by Pollaczek and Khinchine', (_, service, deviation) => {
    const batches = runs({ perMinute: 0.6, service }, {})
    expectTheory(waitsOf(batches), pollaczekKhinchineWait(0.6, { mean: 1, deviation }))
  })

  test('[G30] priority without interruption: Cobham, for those who have it and for those who have not', () => {
    const shorter: Duration = { distribution: 'exponential', mean: 0.8 }
    const stream = { perMinute: 0.75, service: EXPONENTIAL, priorityShare: 0.4, priorityService: shorter }
    const batches = runs(stream, { priority: ABSOLUTE_PRIORITY })
    const [first, second] = cobhamWaits(
      [0.3, 0.45],
      [
        { mean: 0.8, deviation: 0.8 },
        { mean: 1, deviation: 1 },
      ],
    )
    expectTheory(
      waitsOf(batches, ({ visit }) => visit.priority),
      first,
    )
    expectTheory(
      waitsOf(batches, ({ visit }) => !visit.priority),
      second,
    )
  })
})
