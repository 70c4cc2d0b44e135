// What the shell shows of its print station, put together from what the station tells.

import type { StationWatch } from '@loket/printer/station'
import type { ShellStation } from '../contract.ts'

export interface StationView {
  readonly now: ShellStation
  readonly watch: Omit<StationWatch, 'say' | 'onUnwritable'>
}

export function createStationView(changed: () => void): StationView {
  let now: ShellStation = { pairingCode: null, isConnected: false, printer: null }

  function become(news: Partial<ShellStation>): void {
    now = { ...now, ...news }
    changed()
  }

  return {
    get now() {
      return now
    },
    watch: {
      onPairingCode: (pairingCode) => become({ pairingCode }),
      onConnection: (isConnected) => become({ isConnected }),
      onPrinter: (printer) => become({ printer }),
    },
  }
}
