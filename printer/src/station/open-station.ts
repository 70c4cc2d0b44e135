// A print station beside a printer, away from the server: one program's share of the house.

import { randomUUID } from 'node:crypto'
import type { CommandId, PROTOCOL_VERSION, PrinterCapability } from '@loket/protocol'
import { openPrinter } from '../transport/open-printer.ts'
import { SYSTEM_TIMERS } from '../transport/timers.ts'
import { createRemoteDesk } from './remote-desk.ts'
import { createStation, type Station } from './station.ts'
import { openStationSocket } from './station-socket.ts'

export interface StationSetting {
  /** `http://server:8080`. */
  readonly server: string
  readonly protocol: typeof PROTOCOL_VERSION
  /** What the station was given when it was paired. */
  readonly token: string
  readonly printer: { readonly host: string; readonly port: number }
  /** As found at commissioning. */
  readonly capability: PrinterCapability
  /** Why there is no connection to the server, for the log. */
  onFailure(reason: string): void
  onConnected(): void
}

export function openStation(setting: StationSetting): Station {
  const { server, protocol, token, printer: address, capability, onFailure } = setting
  const printer = openPrinter({ ...address, capability })
  const desk = createRemoteDesk({
    capability,
    makeId: () => randomUUID() as CommandId,
    timers: SYSTEM_TIMERS,
    openSocket: (events) =>
      openStationSocket(
        { server, protocol, token, timers: SYSTEM_TIMERS, onFailure },
        {
          ...events,
          connected() {
            setting.onConnected()
            events.connected()
          },
        },
      ),
  })
  const station = createStation({ printer, desk, timers: SYSTEM_TIMERS })
  return {
    async close() {
      await station.close()
      desk.close()
      await printer.close()
    },
  }
}
