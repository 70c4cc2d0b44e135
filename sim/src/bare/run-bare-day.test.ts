import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { createChance } from '../chance.ts'
import { exponential, happens } from '../distributions.ts'
import type { BarePlan, BareVisit } from './bare-plan.ts'
import { runBareDay } from './run-bare-day.ts'

const SERVICES = [
  { seriesId: 'A', targetMinutes: 15 },
  { seriesId: 'S', targetMinutes: 60 },
]

function visit(arrivesMinute: number, serviceMinutes: number, more: Partial<BareVisit> = {}): BareVisit {
  const times = { arrivesMs: arrivesMinute * MINUTE_MS, walkingMs: 0, serviceMs: serviceMinutes * MINUTE_MS }
  return { service: 0, priority: false, ...times, ...more }
}

function run(visits: readonly BareVisit[], more: Partial<BarePlan> = {}) {
  const office = { services: SERVICES, counters: 1, discipline: { name: 'fifo' }, priority: { stepMinutes: 0, mostInARow: 1 } } as const
  return runBareDay({ ...office, visits, standStill: null, ...more })
}

const waits = (outcomes: ReturnType<typeof run>) => outcomes.map(({ waitMs }) => waitMs / MINUTE_MS)

function crowd(seed: number): readonly BareVisit[] {
  const chance = createChance(seed, 'crowd')
  let minute = 0
  return Array.from({ length: 200 }, () => {
    minute += exponential(chance, 3)
    const times = {
      arrivesMs: Math.round(minute * MINUTE_MS),
      walkingMs: Math.round(30_000 * chance()),
      serviceMs: Math.round(900_000 * chance()),
    }
    return { service: happens(chance, 0.5) ? 0 : 1, priority: false, ...times }
  })
}

describe('a bare day', () => {
  test('[G31] a free counter serves at once, a busy one in the order of the rule', () => {
    expect(waits(run([visit(0, 10), visit(4, 10), visit(5, 10)]))).toEqual([0, 6, 15])
    expect(waits(run([visit(0, 10), visit(4, 10), visit(5, 10)], { counters: 2 }))).toEqual([0, 0, 5])
  })

  test('[G31] the wait ends at the start: the way to the counter is part of it', () => {
    const walking = { walkingMs: MINUTE_MS }
    expect(waits(run([visit(0, 10, walking), visit(4, 10, walking)]))).toEqual([1, 8])
  })

  test('[G31] while counters stand still nobody is called, and what has begun ends later by as much', () => {
    const standStill = { fromMs: 5 * MINUTE_MS, toMs: 25 * MINUTE_MS }
    expect(waits(run([visit(0, 10), visit(4, 5), visit(6, 5)], { standStill }))).toEqual([0, 26, 29])
    expect(waits(run([visit(6, 5), visit(30, 5)], { standStill }))).toEqual([19, 0])
    expect(waits(run([visit(4.5, 5, { walkingMs: MINUTE_MS })], { standStill }))).toEqual([21])
  })

  test('[G31] it counts who was overtaken, by the own series and by others', () => {
    const long = visit(1, 10, { service: 1 })
    const outcomes = run([visit(0, 10), long, visit(2, 10), visit(3, 10)], { discipline: { name: 'deadline' } })
    expect(waits(outcomes)).toEqual([0, 29, 8, 17])
    expect(outcomes.map(({ overtakenWithin, overtakenAcross }) => [overtakenWithin, overtakenAcross])).toEqual([
      [0, 0],
      [0, 2],
      [0, 0],
      [0, 0],
    ])
    const within = run([visit(0, 20), visit(1, 10), visit(7, 10)], { discipline: { name: 'rescue', graceMinutes: 30 } })
    expect(within.map(({ overtakenWithin }) => overtakenWithin)).toEqual([0, 1, 0])
  })

  test.each(['fifo', 'deadline', 'profileOrder', 'rescue'] as const)(
    '[G31] under %s everybody is served, and no counter is free while somebody waits',
    (name) => {
      const discipline = name === 'rescue' ? ({ name, graceMinutes: 20 } as const) : { name }
      const visits = crowd(3)
      const outcomes = run(visits, { counters: 3, discipline })
      const spans = outcomes.map(({ visit: { arrivesMs, walkingMs, serviceMs }, waitMs }) => {
        const startsMs = arrivesMs + waitMs
        return { arrivesMs, calledMs: startsMs - walkingMs, doneMs: startsMs + serviceMs }
      })
      for (const { arrivesMs, calledMs } of spans) {
        expect(calledMs).toBeGreaterThanOrEqual(arrivesMs)
        if (calledMs === arrivesMs) continue
        const busy = spans.filter((other) => other.calledMs < calledMs && other.doneMs >= calledMs)
        expect(busy).toHaveLength(3)
      }
    },
  )
})
