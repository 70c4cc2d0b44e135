// The index of the satisfaction survey (IKM) as PermenPANRB 14/2017 has it, in whole numbers: nothing is rounded before the end.

import type { SkmBand, SkmIndex } from '@loket/protocol'
import { SKM_ELEMENTS } from '@loket/protocol'

/** Of one element: the sum of all scores, and how many there are. */
export interface ElementTotal {
  readonly total: number
  readonly respondents: number
}

/** A weight as a fraction: one ninth, or the 0.11 of printed reports, whose index ends at 99. */
export interface Weight {
  readonly of: bigint
  readonly in: bigint
}

export const ONE_NINTH: Weight = { of: 1n, in: 9n }
export const ROUNDED_WEIGHT: Weight = { of: 11n, in: 100n }

/** Index in hundredths from which a band begins, best first. */
const BANDS: readonly { readonly band: SkmBand; readonly from: number }[] = [
  { band: 'A', from: 88_31 },
  { band: 'B', from: 76_61 },
  { band: 'C', from: 65_00 },
  { band: 'D', from: 0 },
]

/** One total for each of the nine elements; `null` where nobody answered one of them. */
export function skmIndex(totals: readonly ElementTotal[], weight: Weight): SkmIndex | null {
  if (totals.length !== SKM_ELEMENTS.length) throw new Error(`the index needs ${SKM_ELEMENTS.length} elements, not ${totals.length}`)
  if (totals.some(({ respondents }) => respondents === 0)) return null
  const sum = totals.reduce(
    ({ of, in: whole }, { total, respondents }) => ({
      of: of * BigInt(respondents) + BigInt(total) * whole,
      in: whole * BigInt(respondents),
    }),
    { of: 0n, in: 1n },
  )
  // 25 makes 1 to 4 into 25 to 100, and 100 makes that hundredths.
  const hundredths = Number(roundedQuotient(sum.of * weight.of * 2_500n, sum.in * weight.in))
  return { value: hundredths / 100, band: bandOf(hundredths) }
}

/** `hundredths`: the rounded index, 8831 for 88.31. */
export function bandOf(hundredths: number): SkmBand {
  return BANDS.find(({ from }) => hundredths >= from)?.band ?? 'D'
}

/** To the nearest whole number, halves up. */
function roundedQuotient(of: bigint, by: bigint): bigint {
  return (2n * of + by) / (2n * by)
}
