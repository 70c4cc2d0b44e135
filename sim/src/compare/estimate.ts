// A figure with the interval in which it lies with a stated confidence: from twenty independent batches, by Student's t with 19 degrees of freedom.

export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

export const BATCHES = 20

/** Student's t, two-sided, 19 degrees of freedom. */
const STUDENT = { 95: 2.093, 99: 2.861 } as const

export type Confidence = keyof typeof STUDENT

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The mean of the batches with its interval. `value` puts the interval around a figure of all batches together. Throws on another number of batches. */
export function estimateOf(batches: readonly number[], confidence: Confidence = 95, value: number = meanOf(batches)): Estimate {
  if (batches.length !== BATCHES) throw new RangeError(`${batches.length} batches where ${BATCHES} are expected`)
  const mean = meanOf(batches)
  const variance = batches.reduce((sum, batch) => sum + (batch - mean) ** 2, 0) / (BATCHES - 1)
  const half = STUDENT[confidence] * Math.sqrt(variance / BATCHES)
  return { value, low: value - half, high: value + half }
}
