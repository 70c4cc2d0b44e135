import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { meanOf } from '../compare/estimate.ts'
import { drawVisits, expectedVisits } from './draw-visits.ts'
import { SCENARIOS, scenarioNamed } from './scenarios.ts'

const LOAD = 0.95

describe.each(SCENARIOS)('scenario $name', (scenario) => {
  const opening = scenario.horizon.toMinute - scenario.horizon.fromMinute

  test('[G32] its arrivals fill the opening hours and add up to the whole day', () => {
    expect(scenario.arrivals.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10)
    expect([scenario.arrivals[0]?.fromMinute, scenario.arrivals.at(-1)?.toMinute]).toEqual([
      scenario.horizon.fromMinute,
      scenario.horizon.toMinute,
    ])
    expect(scenario.arrivals.every(({ fromMinute }, place) => place === 0 || fromMinute === scenario.arrivals[place - 1]?.toMinute)).toBe(
      true,
    )
  })

  test('[G32] its people bring the load that was asked for, in its mix', () => {
    const days = Array.from({ length: 150 }, (_, seed) => drawVisits(scenario, { load: LOAD, counters: scenario.counters, seed }))
    const work = days.map((visits) => visits.reduce((sum, { walkingMs, serviceMs }) => sum + walkingMs + serviceMs, 0) / MINUTE_MS)
    expect(meanOf(work) / (scenario.counters * opening)).toBeCloseTo(LOAD, 1)
    const visits = days.flat()
    expect(visits.length / days.length / expectedVisits(scenario, LOAD, scenario.counters)).toBeCloseTo(1, 1)
    const weights = scenario.services.reduce((sum, { weight }) => sum + weight, 0)
    for (const [place, { weight }] of scenario.services.entries()) {
      expect(visits.filter(({ service }) => service === place).length / visits.length).toBeCloseTo(weight / weights, 1)
    }
    for (const { arrivesMs } of visits) expect(arrivesMs / MINUTE_MS).toBeLessThanOrEqual(opening)
  })

  test('[G32] it says where each kind of number comes from: an address with a date, or an assumption', () => {
    for (const kind of ['Mix', 'Minutes', 'Counters', 'Arrivals', 'Walking']) {
      expect(scenario.sources.filter((source) => source.startsWith(kind))).toHaveLength(1)
    }
    for (const source of scenario.sources) expect(source).toMatch(/assumption|https:\/\/.+|the catalogue/)
    if (scenario.standStill) expect(scenario.sources.some((source) => source.startsWith('Outage'))).toBe(true)
  })
})

test('[G32] twice the load brings twice the people, the same seed the same ones', () => {
  const [scenario] = SCENARIOS
  if (!scenario) throw new Error('no scenario')
  expect(expectedVisits(scenario, 1, 3)).toBeCloseTo(2 * expectedVisits(scenario, 0.5, 3))
  const draw = (seed: number) => drawVisits(scenario, { load: LOAD, counters: 3, seed })
  expect(draw(4)).toEqual(draw(4))
  expect(draw(5)).not.toEqual(draw(4))
})

test('[G32] scenarios are found by their name', () => {
  expect(SCENARIOS.map(({ name }) => scenarioNamed(name)?.name)).toEqual([
    'jakarta-day',
    'balanced-mix',
    'service-mall',
    'morning-rush',
    'outage-day',
  ])
  expect(scenarioNamed('desa')).toBeNull()
})
