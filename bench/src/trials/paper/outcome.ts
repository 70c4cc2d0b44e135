// What happened in one case, as plain data: from it the promises are judged, and the table is made.

import type { PaperShown, PrinterTrouble, PrintState, TicketNumber } from '@loket/protocol'

/** A sheet that bears a number. */
export interface SheetSeen {
  /** Everything of the ticket stands on it, and it was cut. */
  readonly whole: boolean
  /** 1, and one more for each new roll in the middle of it. */
  readonly pieces: number
  /** Marked as a copy. */
  readonly copy: boolean
  /** The rest of another paper hangs on it. */
  readonly withScrap: boolean
}

/** What a kiosk could say from one moment on, and what had come out for its number by then. */
export interface Claim {
  readonly state: PrintState
  readonly shown: PaperShown
  readonly sheets: readonly SheetSeen[]
}

export interface TicketOutcome {
  /** `before`: the fault. `tested`: the one that meets it. `next`: taken while it lasts. `after` and `last`: once all is well again. */
  readonly role: 'before' | 'tested' | 'next' | 'after' | 'last'
  readonly number: TicketNumber
  /** One for each change of state. */
  readonly claims: readonly Claim[]
  /** At the end of everything. */
  readonly sheets: readonly SheetSeen[]
  /** In the supervisor's list of doubtful papers, when somebody looked before any copy was asked for. */
  readonly listed: boolean
  /** Its state at that look. */
  readonly stateWhenLooked: PrintState
  readonly copyAsked: boolean
  /** In that list at the end of everything, copies considered. */
  readonly listedAtEnd: boolean
  readonly called: boolean
}

/** The printer as the supervisor's page has it. */
export interface PrinterLook {
  readonly troubles: readonly PrinterTrouble[]
  readonly paperLow: boolean
}

export interface Outcome {
  readonly tickets: readonly TicketOutcome[]
  /** The supervisor's printer, while the fault lasted; `null`: it was gone before anybody looked. */
  readonly during: PrinterLook | null
  /** Once all was well again. */
  readonly after: PrinterLook
  /** Of the independent look at the journal, as its findings are called. */
  readonly findings: readonly string[]
  /** What ended the office, in words. */
  readonly serverFaults: readonly string[]
}
