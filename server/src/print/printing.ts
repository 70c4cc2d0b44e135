// What faces are told of paper.

import type { StationKnown } from '@loket/domain'
import type { DeviceId, KioskPrint, PrinterStatus, StationId, UserId } from '@loket/protocol'
import type { PrintJobs } from './jobs.ts'
import type { PrintDesk } from './print-desk.ts'
import { type RoutingParts, stationOfKiosk } from './routing.ts'
import type { StationRegistry } from './station-registry.ts'

export interface Printing {
  /** `null`: a server that prints nothing, as for a verb of the command line. */
  readonly desk: PrintDesk | null
  /** Of the server's own printer; `null`: it has none. */
  ownStatus(): PrinterStatus | null
  /** Of the printer where papers of this kiosk come out; `null`: nowhere. */
  statusFor(kioskId: DeviceId): PrinterStatus | null
  /** Where papers of this kiosk come out; `null`: nowhere. */
  stationOf(kioskId: DeviceId): StationId | null
  /** The latest prints that a kiosk, or a member of staff, asked for, newest first. */
  printsOf(askedBy: DeviceId | UserId): readonly KioskPrint[]
  openJobs(stationId: StationId): number
  stations(): readonly StationKnown[]
  onChange(listener: () => void): void
}

interface PrintingParts {
  readonly desk: PrintDesk
  readonly jobs: PrintJobs
  readonly registry: StationRegistry
  readonly routing: RoutingParts
}

const PRINTS_SHOWN = 10

/** Of a station that was not heard of since the server started. */
const SILENT: PrinterStatus = { troubles: ['unreachable'], paperLow: false }

export function createPrinting({ desk, jobs, registry, routing }: PrintingParts): Printing {
  return {
    desk,
    ownStatus: () => (routing.ownStation ? (registry.statusOf('server') ?? SILENT) : null),
    statusFor(kioskId) {
      const stationId = stationOfKiosk(routing, kioskId)
      return stationId === null ? null : (registry.statusOf(stationId) ?? SILENT)
    },
    stationOf: (kioskId) => stationOfKiosk(routing, kioskId),
    printsOf: (askedBy) => jobs.latestOf(askedBy, PRINTS_SHOWN),
    openJobs: (stationId) => jobs.countWaitingFor(stationId),
    stations: () => registry.known(),
    onChange: (listener) => void desk.onChange(listener),
  }
}

export const NO_PRINTING: Printing = {
  desk: null,
  ownStatus: () => null,
  statusFor: () => null,
  stationOf: () => null,
  printsOf: () => [],
  openJobs: () => 0,
  stations: () => [],
  onChange() {},
}
