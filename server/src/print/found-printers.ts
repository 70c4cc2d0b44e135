// What each station's printer was found to answer, kept over restarts.

import type { Instant, PrinterCapability, StationId } from '@loket/protocol'
import type { Database } from '../journal/database.ts'

export interface FoundPrinter {
  /** Of the printer that was asked; `null`: its station knows. */
  readonly address: string | null
  readonly capability: PrinterCapability
}

export interface FoundPrinters {
  of(stationId: StationId): FoundPrinter | null
  /** Within a commit only. */
  keep(stationId: StationId, found: FoundPrinter, at: Instant): void
}

interface StationRow {
  readonly address: string | null
  readonly capability: string
}

export function createFoundPrinters(database: Database): FoundPrinters {
  const find = database.prepare<[string], StationRow>('SELECT address, capability FROM stations WHERE station_id = ?')
  const keep = database.prepare<[string, string | null, string, number]>(
    'INSERT OR REPLACE INTO stations (station_id, address, capability, found_at) VALUES (?, ?, ?, ?)',
  )
  const known = new Map<StationId, FoundPrinter>()
  return {
    of(stationId) {
      const remembered = known.get(stationId)
      if (remembered !== undefined) return remembered
      const row = find.get(stationId)
      if (row === undefined) return null
      const found = { address: row.address, capability: JSON.parse(row.capability) as PrinterCapability }
      known.set(stationId, found)
      return found
    },
    keep(stationId, found, at) {
      keep.run(stationId, found.address, JSON.stringify(found.capability), at)
      known.set(stationId, found)
    },
  }
}
