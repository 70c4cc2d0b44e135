// The desk, and who is known of, over the loop of an office.

import type { Settings, StationId, TicketId } from '@loket/protocol'
import type { Devices } from '../access/devices.ts'
import type { Database } from '../journal/database.ts'
import type { Log } from '../log/log.ts'
import type { Loop } from '../loop/loop.ts'
import type { OfficeClock } from '../loop/office-clock.ts'
import { createFoundPrinters, type FoundPrinters } from './found-printers.ts'
import type { PrintJobs } from './jobs.ts'
import { createPrintDesk, type PrintDesk } from './print-desk.ts'
import { createPrinting, type Printing } from './printing.ts'
import { stationOfWaiting } from './routing.ts'
import { createStationRegistry } from './station-registry.ts'

export interface PrintRoomParts {
  readonly database: Database
  readonly devices: Devices
  readonly jobs: PrintJobs
  readonly loop: Loop
  readonly clock: OfficeClock
  readonly log: Log
  /** Whether the server drives a printer itself. */
  readonly ownStation: boolean
  /** Whether all papers say that they are no real ones. */
  readonly demo: boolean
  ticketUrl(ticketId: TicketId): string | null
}

export interface PrintRoom {
  /** Not started yet. */
  readonly desk: PrintDesk
  readonly found: FoundPrinters
  readonly printing: Printing
  settings(): Settings
  nameOf(stationId: StationId): string
}

export function createPrintRoom(parts: PrintRoomParts): PrintRoom {
  const { database, devices, jobs, loop, clock, log, ownStation, demo } = parts
  const found = createFoundPrinters(database)
  const registry = createStationRegistry({ devices, found, ownStation })
  const settings = () => settingsOf(loop)
  const desk = createPrintDesk({
    ...{ jobs, registry, found, loop, clock, log, demo },
    template: () => settings().paper.template,
    stationOfWaiting: (job) => stationOfWaiting({ devices, ownStation }, job),
    stationName: ({ stationId }) => registry.nameOf(stationId),
    ticketUrl: ({ ticketId }) => (ticketId === null ? null : parts.ticketUrl(ticketId)),
  })
  const printing = createPrinting({ desk, jobs, registry, routing: { devices, ownStation } })
  return { desk, found, printing, settings, nameOf: registry.nameOf }
}

function settingsOf({ state }: Loop): Settings {
  if (state.settings === null) throw new Error('an office without settings prints nothing')
  return state.settings
}
