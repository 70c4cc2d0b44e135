// The standard normal distribution, as far as estimates need it.

/** Probability of a value up to `z`; by formula 26.2.17 of Abramowitz and Stegun, Handbook of Mathematical Functions, off by less than 1e-7. */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const upper = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail
  return z >= 0 ? 1 - upper : upper
}

const WIDEST = 6
const HALVINGS = 28

/** The value below which the given share lies, by halving; beyond six deviations the sixth. */
export function normalQuantile(share: number): number {
  let low = -WIDEST
  let high = WIDEST
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2
    if (normalShare(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
