// What the supervisor can be shown of a fault while it lasts: no more than this class of printer lets anybody know.

import { PRINTER_PROFILES } from '@loket/printer'
import type { PrinterTrouble } from '@loket/protocol'
import type { PaperFault } from './faults.ts'
import type { Profile } from './profiles.ts'

export interface TroublesHeard {
  /** One of them is shown; `null` among them: none may be. */
  readonly oneOf: readonly (PrinterTrouble | null)[]
  readonly paperLow: boolean
}

const NOTHING: TroublesHeard = { oneOf: [null], paperLow: false }

export function troublesHeard({ sign }: PaperFault, profile: Profile): TroublesHeard {
  const { realTimeStatus } = PRINTER_PROFILES[profile]
  switch (sign?.by) {
    case 'line':
      return { oneOf: ['unreachable'], paperLow: false }
    case 'said':
      return realTimeStatus ? { oneOf: [sign.trouble], paperLow: sign.paperLow } : NOTHING
    case 'silence':
      // Given up for its silence, and not yet connected anew.
      return realTimeStatus ? { oneOf: ['offline', 'unreachable'], paperLow: false } : NOTHING
    default:
      return NOTHING
  }
}
