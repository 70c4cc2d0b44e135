// A place in the stream of bytes, where whoever plays with the printer wants to do something.

export interface ByteMark {
  /** How many bytes may be read before it; more than there ever are while nobody set one. */
  readonly left: number
  set(count: number, then: () => void): void
  /** So many were read, no more than `left`. */
  pass(count: number): void
}

export function createByteMark(): ByteMark {
  let left = Number.POSITIVE_INFINITY
  let reached = () => {}
  return {
    get left() {
      return left
    },
    set(count, then) {
      left = count
      reached = then
    },
    pass(count) {
      left -= count
      if (left > 0) return
      left = Number.POSITIVE_INFINITY
      reached()
    },
  }
}
