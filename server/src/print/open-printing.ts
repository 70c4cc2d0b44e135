// Puts the desk, who is known of, and the server's own station together.

import { encodeLayout, layoutSlip, modelFor, type VirtualPrinter } from '@loket/printer'
import type { PrinterCapability, Settings, TicketId } from '@loket/protocol'
import type { Devices } from '../access/devices.ts'
import type { PrinterSetting } from '../environment.ts'
import type { Database } from '../journal/database.ts'
import type { Log } from '../log/log.ts'
import type { Loop } from '../loop/loop.ts'
import type { OfficeClock } from '../loop/office-clock.ts'
import { createFoundPrinters } from './found-printers.ts'
import type { PrintJobs } from './jobs.ts'
import { openOwnStation } from './own-station.ts'
import { createPrintDesk } from './print-desk.ts'
import { createPrinting, type Printing } from './printing.ts'
import { createStationRegistry } from './station-registry.ts'

export interface OpenPrinting {
  readonly printing: Printing
  readonly virtualPrinter: VirtualPrinter | null
  close(): Promise<void>
}

interface OpenPrintingParts {
  readonly setting: PrinterSetting
  readonly database: Database
  readonly devices: Devices
  readonly jobs: PrintJobs
  readonly loop: Loop
  readonly clock: OfficeClock
  readonly log: Log
  readonly demo: boolean
  ticketUrl(ticketId: TicketId): string | null
}

export async function openPrinting(parts: OpenPrintingParts): Promise<OpenPrinting> {
  const { setting, database, devices, jobs, loop, clock, log } = parts
  const ownStation = setting.kind !== 'none'
  const found = createFoundPrinters(database)
  const registry = createStationRegistry({ devices, found, ownStation })
  const settings = () => settingsOf(loop)
  const desk = createPrintDesk({
    jobs,
    registry,
    found,
    loop,
    clock,
    log,
    template: () => settings().paper.template,
    stationName: ({ stationId }) => registry.nameOf(stationId),
    ticketUrl: ({ ticketId }) => (ticketId === null ? null : parts.ticketUrl(ticketId)),
  })
  await desk.start()
  const own = await openOwnStation({
    setting,
    widthMm: settings().paper.widthMm,
    desk,
    found,
    log,
    testPage: (capability) => firstTestPage(settings(), capability, registry.nameOf('server'), parts),
  })
  return {
    printing: createPrinting({ desk, jobs, registry, routing: { devices, ownStation } }),
    virtualPrinter: own.virtualPrinter,
    async close() {
      await own.close()
      desk.close()
    },
  }
}

function settingsOf({ state }: Loop): Settings {
  if (state.settings === null) throw new Error('an office without settings prints nothing')
  return state.settings
}

function firstTestPage(settings: Settings, capability: PrinterCapability, stationName: string, parts: OpenPrintingParts): Uint8Array {
  const { name: officeName, region, zone, zoneLabel, paper } = settings
  const { languages, widthMm } = paper
  const model = modelFor(capability, widthMm)
  const printedAt = (parts.clock.now() + parts.loop.state.wallOffsetMs) as ReturnType<OfficeClock['now']>
  const head = { officeName, region, zone, zoneLabel, languages: languages.slice(0, 2), widthMm, demo: parts.demo, printedAt }
  return encodeLayout(layoutSlip({ kind: 'test', ...head, stationName, modelId: model.id, capability, url: null }), model)
}
