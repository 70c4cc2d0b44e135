// One figure beside its floor. What a name means stands in docs/performance.md.

export interface Metric {
  readonly value: number
  /** The same thing measured on the floor in the same run; where the goal is an absolute bound, that bound. */
  readonly floor: number
  readonly ratio: number
  readonly goal: string
  readonly holds: boolean
}

export interface NamedMetric extends Metric {
  readonly name: string
}

/** A bound on value / floor. */
export interface Goal {
  readonly words: string
  readonly ratio: { readonly atLeast: number } | { readonly atMost: number }
  /** What the goal asks besides; true where it asks nothing. */
  readonly also: boolean
}

export function atMost(ratio: number): Goal {
  return { words: `≤ ${ratio}`, ratio: { atMost: ratio }, also: true }
}

export function atLeast(ratio: number): Goal {
  return { words: `≥ ${ratio}`, ratio: { atLeast: ratio }, also: true }
}

export function metric(name: string, { value, floor }: { readonly value: number; readonly floor: number }, goal: Goal): NamedMetric {
  const ratio = value / floor
  const within = 'atLeast' in goal.ratio ? ratio >= goal.ratio.atLeast : ratio <= goal.ratio.atMost
  return { name, value, floor, ratio, goal: goal.words, holds: within && goal.also }
}

/** A goal that is no ratio: at most so many of a unit. */
export function bounded(name: string, value: number, { most, unit }: { readonly most: number; readonly unit: string }): NamedMetric {
  return metric(name, { value, floor: most }, { words: `≤ ${most} ${unit}`, ratio: { atMost: 1 }, also: true })
}
