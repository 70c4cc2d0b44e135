// What the samples of many days add up to.

import { MINUTE_MS, type WaitWindow } from '@loket/protocol'
import { BATCHES, type Estimate, estimateOf } from '../compare/estimate.ts'
import type { Answer, Sample } from './samples.ts'

export interface Accuracy {
  readonly samples: number
  /** Questions besides, about tickets that left before they were called. */
  readonly left: number
  /** Of the true waits, the share inside the window that was told, 0 to 1. On fewer days than batches without an interval: all three are the same. */
  readonly held: Estimate
  /** The same before it was rounded outward to whole minutes. */
  readonly heldUnrounded: number
  /** Of the windows of the forecaster who knows, as they would be told. */
  readonly heldKnowing: number
  /** Mean width of the windows told over that of the forecaster who knows. */
  readonly width: number
  /** Of the mean error by which the usual guess is worse than the forecaster who knows, the part that is closed: 1 is all of it. `null`: it is not worse. */
  readonly closed: number | null
  /** Mean absolute errors, minutes. */
  readonly errors: { readonly own: number; readonly knowing: number; readonly usual: number }
}

/** `days`: the samples of each day; `left`: questions besides. `null` where there are none. */
export function accuracyOf(days: readonly (readonly Sample[])[], left: number): Accuracy | null {
  const all = days.flat()
  if (all.length === 0) return null
  const errors = {
    own: meanError(all, ({ own }) => own.times.middle),
    knowing: meanError(all, ({ knowing }) => knowing.times.middle),
    usual: meanError(all, ({ usualMs }) => usualMs),
  }
  return {
    samples: all.length,
    left,
    held: heldOf(days, all),
    heldUnrounded: shareOf(all, ({ own: { times }, waitMs }) => waitMs >= times.early && waitMs <= times.late),
    heldKnowing: shareOf(all, ({ knowing, waitMs }) => holds(knowing.window, waitMs)),
    width: sumOf(all, ({ own }) => widthOf(own)) / sumOf(all, ({ knowing }) => widthOf(knowing)),
    closed: errors.usual > errors.knowing ? (errors.usual - errors.own) / (errors.usual - errors.knowing) : null,
    errors,
  }
}

/** A window that ends with minute 0 says "at once": within a minute. */
export function holds({ fromMinutes, toMinutes }: WaitWindow, waitMs: number): boolean {
  return waitMs >= fromMinutes * MINUTE_MS && waitMs <= Math.max(toMinutes, 1) * MINUTE_MS
}

function heldOf(days: readonly (readonly Sample[])[], all: readonly Sample[]): Estimate {
  const ofOwn = (samples: readonly Sample[]) => shareOf(samples, ({ own, waitMs }) => holds(own.window, waitMs))
  const batches = Array.from({ length: BATCHES }, (_, batch) => days.filter((_day, place) => place % BATCHES === batch).flat())
  const value = ofOwn(all)
  if (batches.some((batch) => batch.length === 0)) return { value, low: value, high: value }
  return estimateOf(batches.map(ofOwn), 95, value)
}

function shareOf(samples: readonly Sample[], isTrue: (sample: Sample) => boolean): number {
  return samples.filter(isTrue).length / samples.length
}

function meanError(samples: readonly Sample[], guessMs: (sample: Sample) => number): number {
  return sumOf(samples, (sample) => Math.abs(guessMs(sample) - sample.waitMs)) / samples.length / MINUTE_MS
}

function widthOf({ window }: Answer): number {
  return Math.max(window.toMinutes, 1) - window.fromMinutes
}

function sumOf(samples: readonly Sample[], figureOf: (sample: Sample) => number): number {
  return samples.reduce((sum, sample) => sum + figureOf(sample), 0)
}
