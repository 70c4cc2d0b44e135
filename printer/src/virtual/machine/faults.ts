/** What can be wrong with a printer or its line, on command. All of it can be set and cleared at any time. */
export interface PrinterFaults {
  readonly paperOut: boolean
  readonly paperLow: boolean
  /** The roll ends after so many more printed lines; `null`: not foreseen. Becomes `paperOut` by itself. */
  readonly paperEndsAfterLines: number | null
  readonly coverOpen: boolean
  /** The next cut jams; the printer then stays offline until the fault is cleared and DLE ENQ recovers it. */
  readonly cutterError: boolean
  /** Switched off, or taken by another host: connections end, new ones are refused. */
  readonly refusesConnections: boolean
  /** Reads and prints, and says nothing: a clone, or a one-way cable. */
  readonly neverReplies: boolean
  /** Every reply arrives byte by byte. */
  readonly splitsReplies: boolean
  /** Resets the connection once so many more bytes were read; `null`: never. Happens once. */
  readonly resetsAfterBytes: number | null
}

export const NO_FAULTS: PrinterFaults = {
  paperOut: false,
  paperLow: false,
  paperEndsAfterLines: null,
  coverOpen: false,
  cutterError: false,
  refusesConnections: false,
  neverReplies: false,
  splitsReplies: false,
  resetsAfterBytes: null,
}
