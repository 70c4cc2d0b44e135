/** Chi-square of one degree of freedom at 95 %, a share of one half, five points of error. */
const CHI_SQUARE = 3.841
const SHARE = 0.5
const ERROR = 0.05

/** How many of `population` should answer, after Krejcie and Morgan; whole people, all of them where there are few. */
export function sampleSize(population: number): number {
  if (population === 0) return 0
  const spread = CHI_SQUARE * SHARE * (1 - SHARE)
  return Math.round((spread * population) / (ERROR ** 2 * (population - 1) + spread))
}
