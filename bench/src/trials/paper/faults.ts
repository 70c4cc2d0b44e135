// What goes wrong: at the printer, on its line, and in our own house.

import type { PrinterFaults } from '@loket/printer'
import type { PrinterTrouble } from '@loket/protocol'

/** Of our own programs. One that died is back after a few seconds. `deskSilent`: it hears nothing. `answersLost`: it hears, and nobody hears it. */
export type HouseFault = 'stationDies' | 'serverDies' | 'deskSilent' | 'answersLost'

export type Cause =
  | { readonly at: 'printer'; readonly faults: Partial<PrinterFaults> }
  | { readonly at: 'line'; readonly jolt: 'reset' | 'powerCycle' }
  | { readonly at: 'house'; readonly fault: HouseFault }

/** How anybody could know of it. `said`: by a printer that answers about its status. `line`: the connection ends. `silence`: answers are missing. */
export type Sign =
  | { readonly by: 'said'; readonly trouble: PrinterTrouble | null; readonly paperLow: boolean }
  | { readonly by: 'line' | 'silence' }

export interface PaperFault {
  /** In the words of the table. */
  readonly name: string
  readonly cause: Cause
  /** `null`: none, for it is short, or none of the printer's. */
  readonly sign: Sign | null
}

/** Nothing is wrong, or nothing that may matter. */
export const HARMLESS: readonly PaperFault[] = [
  atPrinter('nothing', {}, null),
  atPrinter('paper low', { paperLow: true }, { by: 'said', trouble: null, paperLow: true }),
  atPrinter('drawer signal high', { drawerSignal: true }, null),
  atPrinter('answers byte by byte', { splitsReplies: true }, null),
  atPrinter('a report before every answer', { mixesReports: true }, null),
  atPrinter('reads seven bytes at a time', { readsBytesPerTurn: 7 }, null),
]

/** Out of paper its near end is passed too. */
const PAPER_OUT: Sign = { by: 'said', trouble: 'paperOut', paperLow: true }

/** They last until somebody ends them. */
export const LASTING: readonly PaperFault[] = [
  atPrinter('paper out', { paperOut: true }, PAPER_OUT),
  atPrinter('paper out, and it forgets', { paperOut: true, forgetsJob: true }, PAPER_OUT),
  atPrinter('cover open', { coverOpen: true }, said('coverOpen')),
  atPrinter('cutter jams', { cutterError: true }, said('cutterError')),
  atPrinter('head too hot', { headHot: true }, said('autoRecoverableError')),
  atPrinter('broken until switched off', { unrecoverableError: true }, said('unrecoverableError')),
  atPrinter('feed button held', { feedPressed: true }, said('feeding')),
  atPrinter('waits for its button', { waitsForButton: true }, said('waitingForRecovery')),
  atPrinter('power off', { powerOff: true }, { by: 'line' }),
  atPrinter('refuses connections', { refusesConnections: true }, { by: 'line' }),
  atPrinter('ends its side, reads on', { oneWay: true }, { by: 'line' }),
  atPrinter('never reads', { neverReads: true }, { by: 'silence' }),
  atPrinter('says nothing', { neverReplies: true }, { by: 'silence' }),
]

/** They are set before the touch, and come to pass by themselves. */
export const ROLL_ENDS = atPrinter('roll ends after ten lines', { paperEndsAfterLines: 10 }, PAPER_OUT)
export const KEEPS_ITS_WORD = atPrinter('keeps its word back', { holdsProcessIds: true }, null)

/** Over as soon as they came. */
export const JOLTS: readonly PaperFault[] = [
  { name: 'connection reset', cause: { at: 'line', jolt: 'reset' }, sign: null },
  { name: 'power off and on', cause: { at: 'line', jolt: 'powerCycle' }, sign: null },
  { name: 'station dies', cause: { at: 'house', fault: 'stationDies' }, sign: null },
  { name: 'server dies', cause: { at: 'house', fault: 'serverDies' }, sign: null },
]

export const DESK_SILENT: PaperFault = { name: 'desk does not answer', cause: { at: 'house', fault: 'deskSilent' }, sign: null }
export const ANSWERS_LOST: PaperFault = { name: 'answers of the desk are lost', cause: { at: 'house', fault: 'answersLost' }, sign: null }

function atPrinter(name: string, faults: Partial<PrinterFaults>, sign: Sign | null): PaperFault {
  return { name, cause: { at: 'printer', faults }, sign }
}

function said(trouble: PrinterTrouble): Sign {
  return { by: 'said', trouble, paperLow: false }
}
