// Lengths of time as a scenario states them.

import { MINUTE_MS } from '@loket/protocol'
import type { Chance } from './chance.ts'
import { exponential, logNormal } from './distributions.ts'

/** Minutes; an exponential length deviates by its mean, a constant one not at all. */
export type Duration =
  | { readonly distribution: 'logNormal'; readonly mean: number; readonly deviation: number }
  | { readonly distribution: 'exponential'; readonly mean: number }
  | { readonly distribution: 'constant'; readonly mean: number }

/** Whole milliseconds. */
export function drawDuration(chance: Chance, duration: Duration): number {
  return Math.round(minutesOf(chance, duration) * MINUTE_MS)
}

function minutesOf(chance: Chance, duration: Duration): number {
  switch (duration.distribution) {
    case 'logNormal':
      return logNormal(chance, duration.mean, duration.deviation / duration.mean)
    case 'exponential':
      return exponential(chance, duration.mean)
    case 'constant':
      return duration.mean
  }
}
