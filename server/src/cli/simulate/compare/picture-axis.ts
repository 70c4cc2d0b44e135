/** From a figure to a place in the picture. */
export interface Axis {
  readonly ticks: readonly number[]
  place(value: number): number
}

const TICKS_ABOUT = 5
const STEPS = [1, 2, 2.5, 5, 10]

/** From a round figure at or below `least` to one at or above `most`, laid out between two places of the picture. */
export function axisOf([least, most]: readonly [number, number], [from, to]: readonly [number, number]): Axis {
  const step = roundStep((most - least) / TICKS_ABOUT)
  const first = Math.floor(least / step) * step
  const last = Math.max(Math.ceil(most / step) * step, first + step)
  const ticks = Array.from({ length: Math.round((last - first) / step) + 1 }, (_, tick) => first + tick * step)
  return { ticks, place: (value) => from + ((value - first) / (last - first)) * (to - from) }
}

function roundStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(atLeast, 1e-6)))
  return power * (STEPS.find((step) => step * power >= atLeast) ?? 10)
}
