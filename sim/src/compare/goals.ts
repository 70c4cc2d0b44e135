// What an office may expect of a rule that passes people over, and which grace to recommend.

import type { Result } from './compare-disciplines.ts'

/** Points of the wait share that `rescue` must win, and by how much the longest waits may grow over those of `fifo`. */
export const GOAL_POINTS = 15
export const GOAL_QUOTIENT = 1.05

/** Holds where the whole 95 % interval does. */
export function winsEnough({ againstFifo }: Result): boolean {
  return againstFifo.points.low >= GOAL_POINTS
}

/** The longest waits stay as they are: the whole interval of both quotients is within the bound. */
export function keepsLongWaits({ againstFifo }: Result): boolean {
  return Math.max(againstFifo.p99.high, againstFifo.p999.high) <= GOAL_QUOTIENT
}

/** Of the given results the one that keeps most without longer waits; `null`: each makes them longer. */
export function recommended(results: readonly Result[]): Result | null {
  const allowed = results.filter(keepsLongWaits)
  return allowed.reduce<Result | null>((best, next) => (best && best.kept >= next.kept ? best : next), null)
}
