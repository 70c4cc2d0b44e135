// The kiosk's Electron program. Everything else of the shell is given what it needs of Electron from here.

import { SYSTEM_TIMERS, startStation } from '@loket/printer/station'
import { app, BrowserWindow, dialog, ipcMain, Menu, net, powerSaveBlocker, protocol, screen, session } from 'electron'
import { runShell } from './run-shell.ts'

const FAULT = 1
/** A fault that comes back at once does not keep the computer busy. */
const START_AGAIN_AFTER_MS = 2_000

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`)
  setTimeout(() => {
    // Elsewhere a service manager starts it again, and a second start beside that one would be one too many.
    if (process.platform === 'win32') app.relaunch()
    app.exit(FAULT)
  }, START_AGAIN_AFTER_MS)
})

runShell({
  electron: { app, BrowserWindow, dialog, ipcMain, Menu, net, powerSaveBlocker, protocol, screen, session },
  // Run from its folder, the program has Electron's name before that of the folder.
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  env: process.env,
  folder: import.meta.dirname,
  startStation: (stateFile) => (options, watch) => startStation({ ...options, stateFile }, watch),
  timers: SYSTEM_TIMERS,
  say: (sentence) => void process.stdout.write(`${sentence}\n`),
})
