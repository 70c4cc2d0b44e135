// How the printers stand, from the view alone.

import type { Instant, PrinterNow, PrinterTrouble, StationId } from '@loket/protocol'
import type { SupervisorTexts } from '@loket/texts'
import type { DeviceState } from './state-line.tsx'

/** A trouble that lasts, with whose it is. */
export interface TroubleNow {
  readonly stationId: StationId
  readonly name: string
  readonly trouble: PrinterTrouble
  readonly since: Instant
}

/** The newest first. What a station said before the server started is not known to hold still. */
export function troublesNow(printers: readonly PrinterNow[]): readonly TroubleNow[] {
  const all = printers
    .filter(({ heardAt }) => heardAt !== null)
    .flatMap(({ stationId, name, troubles }) => troubles.map((one) => ({ stationId, name, ...one })))
  return all.sort((a, b) => b.since - a.since)
}

/** What keeps it from printing, or soon will; empty: it is ready. */
export function printerStates({ troubles, paperLowSince, heardAt }: PrinterNow, texts: SupervisorTexts): readonly DeviceState[] {
  const { supervisor, words } = texts
  if (heardAt === null) return [{ standing: 'atRisk', words: supervisor.printerSilent, since: null, help: supervisor.printerSilentHint }]
  const stopped = troubles.map(
    ({ trouble, since }): DeviceState => ({ standing: 'breached', words: words.printerTrouble[trouble], since, help: null }),
  )
  const isOut = troubles.some(({ trouble }) => trouble === 'paperOut')
  if (paperLowSince === null || isOut) return stopped
  return [...stopped, { standing: 'atRisk', words: supervisor.paperLow, since: paperLowSince, help: supervisor.paperLowHint }]
}
