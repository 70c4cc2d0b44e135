/** Time from outside: a test turns the clock itself. */
export interface Timers {
  /** Calls `then` once after so many milliseconds. Returns how to call it off. */
  after(ms: number, then: () => void): () => void
}

export const SYSTEM_TIMERS: Timers = {
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}

/** All in milliseconds. */
export interface PrinterTiming {
  /** A connection that hangs usually means that another host has the printer. */
  readonly connectWithin: number
  readonly retryFirst: number
  readonly retryMost: number
  /** Keeps the line alive (TM printers drop an idle one after some 90 s) and the status fresh. */
  readonly pollEvery: number
  readonly answerWithin: number
  /** From the last byte sent to the completion reply; a ticket takes 2 to 3 s. */
  readonly completeWithin: number
  /** Best effort without completion: so long without trouble, asked so often. */
  readonly clearFor: number
  readonly clearEvery: number
  /** A printer that never answers: so long still connected, which is longer than a ticket takes. */
  readonly muteFor: number
  /** Commissioning: for one answer of a printer that may first have to warm up. */
  readonly probeWithin: number
  /** For the peer's own end of the connection, after ours. */
  readonly endWithin: number
}

export const PRINTER_TIMING: PrinterTiming = {
  connectWithin: 5_000,
  retryFirst: 1_000,
  retryMost: 30_000,
  pollEvery: 5_000,
  answerWithin: 1_500,
  completeWithin: 10_000,
  clearFor: 2_000,
  clearEvery: 500,
  muteFor: 5_000,
  probeWithin: 3_000,
  endWithin: 2_000,
}
