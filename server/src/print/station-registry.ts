// Who is there: each station's latest word on its printer, and what that printer was found to answer.

import type { StationKnown } from '@loket/domain'
import type { Instant, PrinterCapability, PrinterStatus, StationId } from '@loket/protocol'
import type { Devices } from '../access/devices.ts'
import type { FoundPrinters } from './found-printers.ts'
import { stationsOf } from './routing.ts'

export interface StationRegistry {
  /** `null`: it said nothing since the server started. */
  statusOf(stationId: StationId): PrinterStatus | null
  isReady(stationId: StationId): boolean
  /** `null`: it was not put into service yet, and gets no job. */
  capabilityOf(stationId: StationId): PrinterCapability | null
  /** True where it is news. */
  hear(stationId: StationId, status: PrinterStatus, at: Instant): boolean
  known(): readonly StationKnown[]
  nameOf(stationId: StationId): string
}

interface RegistryParts {
  readonly devices: Pick<Devices, 'stations'>
  readonly found: FoundPrinters
  readonly ownStation: boolean
}

/** On lists and on the test page of the server's own printer. */
const OWN_NAME = 'Loket server'

export function createStationRegistry({ devices, found, ownStation }: RegistryParts): StationRegistry {
  const heard = new Map<StationId, { readonly status: PrinterStatus; readonly at: Instant }>()

  function nameOf(stationId: StationId): string {
    return devices.stations().find(({ deviceId }) => deviceId === stationId)?.name ?? OWN_NAME
  }

  return {
    statusOf: (stationId) => heard.get(stationId)?.status ?? null,
    isReady: (stationId) => heard.get(stationId)?.status.troubles.length === 0,
    capabilityOf: (stationId) => found.of(stationId)?.capability ?? null,
    hear(stationId, status, at) {
      const isNews = !isSame(heard.get(stationId)?.status, status)
      heard.set(stationId, { status, at })
      return isNews
    },
    known: () =>
      stationsOf(devices, ownStation).map((stationId) => ({
        stationId,
        name: nameOf(stationId),
        heardAt: heard.get(stationId)?.at ?? null,
      })),
    nameOf,
  }
}

function isSame(before: PrinterStatus | undefined, after: PrinterStatus): boolean {
  return before !== undefined && before.paperLow === after.paperLow && before.troubles.join() === after.troubles.join()
}
