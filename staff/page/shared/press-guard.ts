// A double press must never do two things: after a press the main key changes its meaning, and the second press was meant for the first.

export interface PressGuard {
  /** Whether a press would count now. */
  isReady(): boolean
  /** True when this press counts. */
  accept(): boolean
}

/** A press counts only when the last one that counted is `restMs` old. `now` is any steady clock in milliseconds. */
export function createPressGuard({ now, restMs }: { readonly now: () => number; readonly restMs: number }): PressGuard {
  let lastAt = Number.NEGATIVE_INFINITY
  const isReady = () => now() - lastAt >= restMs
  return {
    isReady,
    accept() {
      if (!isReady()) return false
      lastAt = now()
      return true
    },
  }
}
