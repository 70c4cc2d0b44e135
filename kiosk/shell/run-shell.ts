// The program's life: one of it on a computer, its settings, its start, and an orderly end.

import { join } from 'node:path'
import type { Timers } from '@loket/printer/station'
import type { ElectronParts } from './electron-parts.ts'
import { limitChromium } from './lockdown/limit-chromium.ts'
import { lockSession } from './lockdown/lock-session.ts'
import { openShell, type Shell } from './open-shell.ts'
import { askServerOver } from './recovery/ask-server.ts'
import { changeServer } from './settings/change-server.ts'
import { readSettings } from './settings/read-settings.ts'
import { keepServer, readSettingsFile } from './settings/settings-file.ts'
import { type ShellSettings, WrongSetting } from './settings/shell-settings.ts'
import type { StartStation } from './station/open-shell-station.ts'
import { announceOwnScheme, serveOwnPage } from './window/serve-own-page.ts'

export interface ProgramParts {
  readonly electron: ElectronParts
  /** What follows the program's own name, and its surroundings. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of the built shell: the preload and the shell's own page. */
  readonly folder: string
  /** `stateFile`: where the station keeps its secret. */
  startStation(stateFile: string): StartStation
  readonly timers: Timers
  say(sentence: string): void
}

/** Below the system's folder for what programs keep. */
const FOLDER = 'loket-kiosk'
/** The exit code of every program of ours for a wrong setting. */
const WRONG_SETTING = 2

export function runShell(parts: ProgramParts): void {
  const { app, Menu, protocol, session } = parts.electron
  const kept = join(app.getPath('appData'), FOLDER)
  app.setPath('userData', kept)
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  limitChromium(app.commandLine)
  announceOwnScheme(protocol)
  Menu.setApplicationMenu(null)
  const life = livesIn(parts, kept)
  app.on('second-instance', life.focus)
  // Between two lives there is no window, and the program goes on.
  app.on('window-all-closed', () => {})
  app.on('before-quit', (event) => {
    event.preventDefault()
    life.end()
  })
  void app.whenReady().then(() => {
    lockSession(session.defaultSession)
    serveOwnPage(protocol, join(parts.folder, 'page'))
    life.begin()
  })
}

/** One shell after the other, each with the settings read anew, until the end. */
function livesIn(parts: ProgramParts, kept: string) {
  const { app } = parts.electron
  let shell: Shell | null = null
  let isChanging = false
  let isEnding = false

  function begin(): void {
    const settings = settingsOr(parts, join(kept, 'kiosk.json'))
    if (settings !== null) shell = open(parts, settings, kept, change)
  }

  /** What is asked for twice happens once. */
  function change(): void {
    if (isChanging) return
    isChanging = true
    const before = shell
    shell = null
    void Promise.resolve(before?.close()).finally(() => {
      isChanging = false
      if (isEnding) app.exit(0)
      else begin()
    })
  }

  function end(): void {
    isEnding = true
    change()
  }

  return { begin, focus: () => shell?.focus(), end }
}

/** `null`: one is wrong, which is said, and the program ends. */
function settingsOr({ electron, args, env, say }: ProgramParts, path: string): ShellSettings | null {
  try {
    return readSettings({ args, env, file: readSettingsFile(path) })
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    say(error.message)
    // It stays on the screen until somebody has read it.
    electron.dialog.showErrorBox('Loket', error.message)
    electron.app.exit(WRONG_SETTING)
    return null
  }
}

function open(parts: ProgramParts, settings: ShellSettings, kept: string, restart: () => void): Shell {
  const { electron, folder, timers, say } = parts
  const askServer = askServerOver((address, how) => electron.net.fetch(address, { ...how, bypassCustomProtocolHandlers: true }))
  const keep = (server: string): void => keepServer(join(kept, 'kiosk.json'), server)
  return openShell({
    ...{ electron, settings, askServer, restart, timers, say },
    version: electron.app.getVersion(),
    preload: join(folder, 'preload.cjs'),
    startStation: parts.startStation(join(kept, 'station.json')),
    changeServer: (address) => changeServer(address, { settings, askServer, keep, restart, say }),
  })
}
