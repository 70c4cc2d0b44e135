import type { Chance } from './chance.ts'

export function happens(chance: Chance, share: number): boolean {
  return chance() < share
}

/** Waiting time to the next event of a steady stream, in the unit of `mean`. */
export function exponential(chance: Chance, mean: number): number {
  return -mean * Math.log(1 - chance())
}

/**
 * A log-normal value with this mean and this coefficient of variation (standard deviation over mean):
 * never negative, mostly a little below the mean, now and then far above it, as service times are.
 */
export function logNormal(chance: Chance, mean: number, variation: number): number {
  const variance = Math.log(1 + variation * variation)
  return mean * Math.exp(Math.sqrt(variance) * standardNormal(chance) - variance / 2)
}

/** Box and Muller's transform. */
function standardNormal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

export interface Weighted<T> {
  readonly value: T
  readonly weight: number
}

/** One of the entries, by their weights; the list must not be empty. */
export function pick<T>(chance: Chance, entries: readonly Weighted<T>[]): T {
  const total = entries.reduce((sum, entry) => sum + entry.weight, 0)
  let rest = chance() * total
  for (const entry of entries) {
    rest -= entry.weight
    if (rest < 0) return entry.value
  }
  const last = entries.at(-1)
  if (!last) throw new Error('nothing to pick from')
  return last.value
}
