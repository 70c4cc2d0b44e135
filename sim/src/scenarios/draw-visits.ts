import { type Instant, MINUTE_MS } from '@loket/protocol'
import { arrivalsIn } from '../arrivals.ts'
import type { BareVisit } from '../bare/bare-plan.ts'
import { createChance } from '../chance.ts'
import { pick } from '../distributions.ts'
import { drawDuration } from '../durations.ts'
import type { Load, Scenario } from './scenario.ts'

interface Draw {
  readonly load: Load
  readonly counters: number
  readonly seed: number
}

/** How many people a day of the scenario expects, so that their walking and their services are this load of so many counters. */
export function expectedVisits({ services, walking, horizon }: Scenario, load: Load, counters: number): number {
  const weights = services.reduce((sum, { weight }) => sum + weight, 0)
  const minutes = services.reduce((sum, { weight, service }) => sum + (weight / weights) * service.mean, walking.mean)
  return (load * counters * (horizon.toMinute - horizon.fromMinute)) / minutes
}

/** The people of one day, in the order of arrival: the same seed brings the same people, whatever the discipline. Nobody has priority. */
export function drawVisits(scenario: Scenario, { load, counters, seed }: Draw): readonly BareVisit[] {
  const arrivals = createChance(seed, 'arrivals')
  const needs = createChance(seed, 'needs')
  const opensAt = (-scenario.horizon.fromMinute * MINUTE_MS) as Instant
  const visits = expectedVisits(scenario, load, counters)
  const mix = scenario.services.map(({ weight, service }, place) => ({ value: { service: place, takes: service }, weight }))
  return scenario.arrivals
    .flatMap((stretch) => arrivalsIn(arrivals, stretch, visits, opensAt))
    .map((arrivesMs) => {
      const { service, takes } = pick(needs, mix)
      const walkingMs = drawDuration(needs, scenario.walking)
      return { service, priority: false, arrivesMs, walkingMs, serviceMs: drawDuration(needs, takes) }
    })
}
