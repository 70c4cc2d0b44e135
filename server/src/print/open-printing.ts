// Opens the print room and the server's own station in it.

import { encodeLayout, layoutSlip, modelFor, type VirtualPrinter } from '@loket/printer'
import type { PrinterCapability, Settings } from '@loket/protocol'
import type { PrinterSetting } from '../environment.ts'
import type { OfficeClock } from '../loop/office-clock.ts'
import { openOwnStation } from './own-station.ts'
import { createPrintRoom, type PrintRoomParts } from './print-room.ts'
import type { Printing } from './printing.ts'

export interface OpenPrinting {
  readonly printing: Printing
  readonly virtualPrinter: VirtualPrinter | null
  close(): Promise<void>
}

interface OpenPrintingParts extends Omit<PrintRoomParts, 'ownStation'> {
  readonly setting: PrinterSetting
}

export async function openPrinting(parts: OpenPrintingParts): Promise<OpenPrinting> {
  const { setting } = parts
  const { desk, found, printing, settings, nameOf } = createPrintRoom({ ...parts, ownStation: setting.kind !== 'none' })
  await desk.start()
  const own = await openOwnStation({
    ...{ setting, desk, found, log: parts.log },
    widthMm: settings().paper.widthMm,
    testPage: (capability) => firstTestPage(settings(), capability, nameOf('server'), parts),
  })
  return {
    printing,
    virtualPrinter: own.virtualPrinter,
    async close() {
      await own.close()
      desk.close()
    },
  }
}

function firstTestPage(settings: Settings, capability: PrinterCapability, stationName: string, parts: OpenPrintingParts): Uint8Array {
  const { name: officeName, region, zone, zoneLabel, paper } = settings
  const { languages, widthMm } = paper
  const model = modelFor(capability, widthMm)
  const printedAt = (parts.clock.now() + parts.loop.state.wallOffsetMs) as ReturnType<OfficeClock['now']>
  const head = { officeName, region, zone, zoneLabel, languages: languages.slice(0, 2), widthMm, demo: parts.demo, printedAt }
  return encodeLayout(layoutSlip({ kind: 'test', ...head, stationName, modelId: model.id, capability, url: null }), model)
}
