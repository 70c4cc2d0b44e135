/** What can be wrong with a printer or its line, on command. All of it can be set and cleared at any time. */
export interface PrinterFaults {
  readonly paperLow: boolean
  readonly paperOut: boolean
  /** The roll ends after so many more printed lines; `null`: not foreseen. Becomes `paperOut` by itself. */
  readonly paperEndsAfterLines: number | null
  /** Out of paper, it drops what it was sent instead of printing it after the refill, as some makes do. */
  readonly forgetsJob: boolean

  readonly coverOpen: boolean
  /** The next cut jams; the printer then stays offline until the fault is cleared and DLE ENQ or a power cycle recovers it. */
  readonly cutterError: boolean
  /** Stops until it has cooled down, and goes on by itself. */
  readonly headHot: boolean
  /** Stays stopped after the fault is cleared, until the power was off. */
  readonly unrecoverableError: boolean
  /** Somebody holds the feed button: offline, and nothing is broken. */
  readonly feedPressed: boolean
  /** Offline until somebody presses the feed button, as some models are after a new roll. */
  readonly waitsForButton: boolean
  /** The drawer socket's signal is high: no fault, but a bit that is easily taken for one. */
  readonly drawerSignal: boolean

  readonly powerOff: boolean
  /** Loses its power once so many more bytes were read; `null`: never. Becomes `powerOff` by itself. */
  readonly losesPowerAfterBytes: number | null
  /** The same, and the power is back at once. Happens once. */
  readonly powerCyclesAfterBytes: number | null

  /** Taken by another host, or unplugged from the network: connections end, new ones are refused. */
  readonly refusesConnections: boolean
  /** Takes the connection and reads no byte of it, so that the host's bytes pile up on the way. */
  readonly neverReads: boolean
  /** Reads so many bytes in a turn of the event loop; `null`: as many as there are. */
  readonly readsBytesPerTurn: number | null
  /** Resets the connection once so many more bytes were read; `null`: never. Happens once. */
  readonly resetsAfterBytes: number | null
  /** Ends its own side of every connection and reads on: a bridge without a way back. */
  readonly oneWay: boolean

  /** Reads and prints, and says nothing. */
  readonly neverReplies: boolean
  /** Every reply arrives byte by byte. */
  readonly splitsReplies: boolean
  /** A status report that nobody asked for stands before every reply. */
  readonly mixesReports: boolean
  /** Process ids are kept back until the fault is cleared; of several only the latest is then sent. */
  readonly holdsProcessIds: boolean
}

export type FaultName = keyof PrinterFaults

export const NO_FAULTS: PrinterFaults = {
  paperLow: false,
  paperOut: false,
  paperEndsAfterLines: null,
  forgetsJob: false,
  coverOpen: false,
  cutterError: false,
  headHot: false,
  unrecoverableError: false,
  feedPressed: false,
  waitsForButton: false,
  drawerSignal: false,
  powerOff: false,
  losesPowerAfterBytes: null,
  powerCyclesAfterBytes: null,
  refusesConnections: false,
  neverReads: false,
  readsBytesPerTurn: null,
  resetsAfterBytes: null,
  oneWay: false,
  neverReplies: false,
  splitsReplies: false,
  mixesReports: false,
  holdsProcessIds: false,
}

export const FAULT_NAMES = Object.keys(NO_FAULTS) as readonly FaultName[]

/** Faults that count bytes: the first that is used up happens. */
export const BYTE_LIMITS = ['resetsAfterBytes', 'losesPowerAfterBytes', 'powerCyclesAfterBytes'] as const
export type ByteLimit = (typeof BYTE_LIMITS)[number]

export interface Counted {
  readonly faults: PrinterFaults
  /** Of the bytes that arrived, those read before the fault happened. */
  readonly read: number
  readonly happens: ByteLimit | null
}

/** What so many arriving bytes leave of the counting faults. One that happens is used up. */
export function countBytes(faults: PrinterFaults, arrived: number): Counted {
  const happens = BYTE_LIMITS.filter((name) => (faults[name] ?? Number.POSITIVE_INFINITY) <= arrived).toSorted(
    (one, other) => (faults[one] ?? 0) - (faults[other] ?? 0),
  )[0]
  const read = happens === undefined ? arrived : (faults[happens] ?? 0)
  const left = (name: ByteLimit): number | null => (faults[name] === null || name === happens ? null : Math.max(0, faults[name] - read))
  return { faults: { ...faults, ...Object.fromEntries(BYTE_LIMITS.map((name) => [name, left(name)])) }, read, happens: happens ?? null }
}
