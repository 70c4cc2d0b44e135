/** Lets `capacity` pass at once and `perSecond` from then on, so in any second at most both together. */
export interface TokenBucket {
  /** True, and one fewer left, when one is left at this instant. */
  take(nowMs: number): boolean
  /** Milliseconds until the next one; 0 when one is there. */
  waitMs(nowMs: number): number
  isFull(nowMs: number): boolean
}

export interface Rate {
  readonly capacity: number
  readonly perSecond: number
}

export function createTokenBucket({ capacity, perSecond }: Rate): TokenBucket {
  let left = capacity
  let countedAt = Number.NEGATIVE_INFINITY

  function refill(nowMs: number): void {
    if (nowMs <= countedAt) return
    left = Math.min(capacity, left + ((nowMs - countedAt) * perSecond) / 1000)
    countedAt = nowMs
  }

  return {
    take(nowMs) {
      refill(nowMs)
      // A rounding error of the division must not cost a whole timer round.
      if (left < 0.999999) return false
      left = Math.max(0, left - 1)
      return true
    },
    waitMs(nowMs) {
      refill(nowMs)
      return left >= 0.999999 ? 0 : Math.ceil(((1 - left) * 1000) / perSecond)
    },
    isFull(nowMs) {
      refill(nowMs)
      return left >= capacity
    },
  }
}
