// Equally likely values of a duration, one for each scenario of a forecast: no chance, but every part of the distribution has its turn.

import { present } from '../invariant.ts'
import { normalQuantile, normalShare } from './normal.ts'

/** How many scenarios a forecast plays. A prime, so that any step through the strata meets them all. */
export const SCENARIOS = 61

/** Mean and deviation of a duration, ms; taken to be log-normal. */
export interface Spread {
  readonly meanMs: number
  readonly deviationMs: number
}

const MIDDLES = Array.from({ length: SCENARIOS }, (_, place) => (place + 0.5) / SCENARIOS)

interface Shape {
  readonly middle: number
  readonly width: number
}

function shapeOf({ meanMs, deviationMs }: Spread): Shape {
  const width2 = Math.log(1 + (deviationMs / meanMs) ** 2)
  return { middle: Math.log(meanMs) - width2 / 2, width: Math.sqrt(width2) }
}

/** Of a visit that has not begun: some of those called do not come, and hold the counter for `absentMs`. Rising. */
export function visitStrata(spread: Spread, absentShare: number, absentMs: number): Float64Array {
  const { middle, width } = shapeOf(spread)
  return Float64Array.from(MIDDLES, (share) =>
    share < absentShare ? absentMs : Math.exp(middle + width * normalQuantile((share - absentShare) / (1 - absentShare))),
  )
}

/** From so many deviations on, the far end of the distribution is told by its slope. */
const FAR = 2.5
const LEAST_WIDTH = 1e-3

/** What is left of a duration that has lasted `elapsedMs` already. Rising. */
export function remainderStrata(spread: Spread, elapsedMs: number): Float64Array {
  const { middle, width } = shapeOf(spread)
  const z = (Math.log(elapsedMs) - middle) / Math.max(width, LEAST_WIDTH)
  // Work that is stuck is not about to end: the longer it has lasted, the longer it will, in the mean by `elapsed × width / z`.
  if (z > FAR) return Float64Array.from(MIDDLES, (share) => (-Math.log(1 - share) * elapsedMs * width) / z)
  const passed = normalShare(z)
  return Float64Array.from(MIDDLES, (share) => {
    const whole = Math.exp(middle + width * normalQuantile(passed + (1 - passed) * share))
    return Math.max(whole - elapsedMs, 0)
  })
}

/**
 * Which stratum somebody has in a scenario: each has every stratum once over all scenarios, and two people meet in no fixed pairs.
 * `who` is any whole number that tells them apart.
 */
export function stratumOf(who: number, scenario: number): number {
  const step = 1 + ((who * 7919) % (SCENARIOS - 1))
  return (scenario * step + who * 104_729) % SCENARIOS
}

/** What the duration is in a scenario. */
export function chanceOf(strata: Float64Array, who: number, scenario: number): number {
  return present(strata[stratumOf(who, scenario)], 'a stratum')
}

/** What it usually is. */
export function usualOf(strata: Float64Array): number {
  return present(strata[SCENARIOS >> 1], 'a stratum')
}
