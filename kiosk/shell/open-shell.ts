// The shell as one value: its windows, its print station, and what pages may ask. Everything it needs is given to it.

import type { Timers } from '@loket/printer/station'
import type { Rectangle } from 'electron'
import type { AddressChange, ShellState } from './contract.ts'
import type { ElectronParts } from './electron-parts.ts'
import { CHANNELS } from './ipc/channels.ts'
import { servePages } from './ipc/serve-pages.ts'
import { keepAwake } from './keep-awake.ts'
import type { AskServer } from './recovery/ask-server.ts'
import type { ShellSettings } from './settings/shell-settings.ts'
import { openShellStation, type StartStation } from './station/open-shell-station.ts'
import { type FaceWindow, openFaceWindow } from './window/face-window.ts'
import { followScreens } from './window/follow-screens.ts'

/** What a service manager waits for is more. */
const LONGEST_END_MS = 4_500

export interface ShellParts {
  readonly electron: Pick<ElectronParts, 'BrowserWindow' | 'ipcMain' | 'powerSaveBlocker' | 'screen'>
  readonly settings: ShellSettings
  readonly version: string
  /** The built preload's file. */
  readonly preload: string
  readonly askServer: AskServer
  readonly startStation: StartStation
  readonly timers: Timers
  changeServer(address: string): Promise<AddressChange>
  restart(): void
  say(sentence: string): void
}

export interface Shell {
  /** The kiosk's window comes to the front. */
  focus(): void
  /** In order: the print station finishes the paper in hand, then the windows go, so that the screens are empty no longer than they must. */
  close(): Promise<void>
}

/** To be called once Electron is ready. */
export function openShell(parts: ShellParts): Shell {
  const { electron, settings, version, preload, askServer, timers, say } = parts
  const { server, oneSwitch } = settings
  const sleepAgain = keepAwake(electron.powerSaveBlocker)
  function open(face: 'kiosk' | 'display', bounds: Rectangle): FaceWindow {
    const window: FaceWindow = openFaceWindow({
      ...{ electron, face, bounds, server, oneSwitch, preload, askServer, timers, say },
      onTrouble: () => tell(window),
    })
    return window
  }

  const kiosk = open('kiosk', electron.screen.getPrimaryDisplay().bounds)
  const openBoard = settings.display ? (bounds: Rectangle) => open('display', bounds) : null
  const screens = followScreens({ screen: electron.screen, kiosk, openBoard })
  const station = openShellStation({ settings, start: parts.startStation, say, changed: tellAll })

  function windows(): readonly FaceWindow[] {
    return screens.board === null ? [kiosk] : [kiosk, screens.board]
  }

  function windowOf(contentsId: number): FaceWindow | undefined {
    return windows().find((window) => window.contentsId === contentsId)
  }

  function stateOf(window: FaceWindow | undefined): ShellState {
    return { version, server, trouble: window?.trouble ?? null, station: station?.view ?? null }
  }

  function tell(window: FaceWindow): void {
    window.send(CHANNELS.stateChanged, stateOf(window))
  }

  function tellAll(): void {
    for (const window of windows()) tell(window)
  }

  const stopServing = servePages(electron.ipcMain, {
    isOurs: (contentsId, address) => windowOf(contentsId)?.mayShow(address) ?? false,
    stateFor: (contentsId) => stateOf(windowOf(contentsId)),
    changeServer: parts.changeServer,
    askForServer(contentsId) {
      if (contentsId !== kiosk.contentsId) throw new Error('the address is asked for on the kiosk alone')
      if (settings.isServerFixed) return 'setElsewhere'
      kiosk.askForServer()
      return 'shown'
    },
    restart: parts.restart,
    heard: (contentsId, word) => windowOf(contentsId)?.heard(word),
    say,
  })

  return {
    focus: kiosk.focus,
    async close() {
      stopServing()
      if (station !== null) await inTime(timers, station.close())
      screens.stop()
      kiosk.close()
      sleepAgain()
    },
  }
}

/** A paper in hand may be kept by a printer without paper: then its end is no longer waited for. */
function inTime(timers: Timers, ended: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = timers.after(LONGEST_END_MS, resolve)
    void ended.finally(() => {
      cancel()
      resolve()
    })
  })
}
