// A print station beside a printer, away from the server: one program's share of the house.

import { randomUUID } from 'node:crypto'
import type { CommandId, PROTOCOL_VERSION, PrinterCapability, PrinterStatus } from '@loket/protocol'
import { openPrinterToAsk, type PrinterAddress } from '../transport/open-printer.ts'
import { SYSTEM_TIMERS } from '../transport/timers.ts'
import type { AskAnew } from './asked-once.ts'
import { createRemoteDesk } from './remote-desk.ts'
import { createStation, type Station } from './station.ts'
import { openStationSocket, type StationSocketEvents } from './station-socket.ts'

export interface StationSetting {
  /** `http://server:8080`. */
  readonly server: string
  readonly protocol: typeof PROTOCOL_VERSION
  /** What the station was given when it was paired. */
  readonly token: string
  readonly printer: PrinterAddress
  /** As found when it was asked last. */
  readonly capability: PrinterCapability
  /** Asked anew for a test page, the printer answers otherwise. */
  onCapability(capability: PrinterCapability): void
  /** Why there is no connection to the server, for the log. */
  onFailure(reason: string): void
  onConnected(): void
  /** The server knows this station no more, and will not again. */
  onRevoked(): void
  /** How the printer is: at once, and on each change. */
  onPrinter(status: PrinterStatus): void
}

export function openStation(setting: StationSetting): Station {
  const { capability } = setting
  const printer = openPrinterToAsk(setting.printer, capability)
  setting.onPrinter(printer.status)
  printer.onStatus(setting.onPrinter)
  const desk = createRemoteDesk({
    capability,
    makeId: () => randomUUID() as CommandId,
    timers: SYSTEM_TIMERS,
    openSocket: (events) => openSocket(setting, events),
  })

  const askAnew: AskAnew = async () => {
    const asked = await printer.askAnew()
    if (!asked.ok) return asked
    if (asked.isNews) {
      setting.onCapability(asked.capability)
      desk.tellCapability(asked.capability)
    }
    return { news: asked.isNews }
  }

  const station = createStation({ printer, desk, timers: SYSTEM_TIMERS, askAnew })
  return {
    async close() {
      await station.close()
      desk.close()
      await printer.close()
    },
  }
}

function openSocket({ server, protocol, token, onFailure, onConnected, onRevoked }: StationSetting, events: StationSocketEvents) {
  return openStationSocket(
    { server, protocol, token, timers: SYSTEM_TIMERS, onFailure, onRevoked },
    {
      viewed: events.viewed,
      connected() {
        onConnected()
        events.connected()
      },
    },
  )
}
