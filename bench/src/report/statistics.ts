/** The middle value; the mean of the two middle ones where there is no single one. Throws on no values. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values)
  const upper = sorted.length >> 1
  const lower = sorted.length % 2 === 0 ? upper - 1 : upper
  return (valueAt(sorted, lower) + valueAt(sorted, upper)) / 2
}

/** The smallest value that at least this share (0 to 1) of all values does not exceed. Throws on no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = ascending(values)
  return valueAt(sorted, Math.max(0, Math.ceil(share * sorted.length) - 1))
}

function ascending(values: readonly number[]): readonly number[] {
  return values.toSorted((a, b) => a - b)
}

function valueAt(sorted: readonly number[], place: number): number {
  const value = sorted[place]
  if (value === undefined) throw new RangeError('no values to choose from')
  return value
}
