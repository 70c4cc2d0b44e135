// One locked window on one screen, with the page of one face that is kept up.

import type { Timers } from '@loket/printer/station'
import type { BrowserWindow, Rectangle } from 'electron'
import type { PageTrouble } from '../contract.ts'
import type { ElectronParts } from '../electron-parts.ts'
import { lockContents } from '../lockdown/lock-contents.ts'
import { mayShow, pagesFor } from '../lockdown/own-pages.ts'
import type { AskServer } from '../recovery/ask-server.ts'
import { keepPage, type PageKeeper } from '../recovery/page-keeper.ts'
import type { ShellSettings } from '../settings/shell-settings.ts'
import { hideCursor } from './hide-cursor.ts'
import { windowOptions } from './window-options.ts'

export interface FaceWindowParts {
  readonly electron: Pick<ElectronParts, 'BrowserWindow'>
  readonly face: 'kiosk' | 'display'
  readonly bounds: Rectangle
  readonly server: string | null
  readonly oneSwitch: ShellSettings['oneSwitch']
  /** The built preload's file. */
  readonly preload: string
  readonly askServer: AskServer
  readonly timers: Timers
  onTrouble(trouble: PageTrouble | null): void
  say(sentence: string): void
}

export interface FaceWindow {
  readonly contentsId: number
  readonly trouble: PageTrouble | null
  readonly heard: PageKeeper['heard']
  /** The shell's own page, with the screen for the address, for three minutes. */
  readonly askForServer: PageKeeper['askForServer']
  /** Whether it may show this address. */
  mayShow(address: string): boolean
  send(channel: string, message: unknown): void
  /** To another screen, or to the new size of its own. */
  fill(bounds: Rectangle): void
  /** In front, whatever was before it. */
  focus(): void
  /** Without asking anybody. */
  close(): void
}

export function openFaceWindow(parts: FaceWindowParts): FaceWindow {
  const { electron, face, bounds, server, oneSwitch, preload, askServer, timers, onTrouble, say } = parts
  const window = new electron.BrowserWindow(windowOptions(bounds, preload))
  const contents = window.webContents
  const pages = pagesFor(server, face, oneSwitch)
  // Alt+F4 and the like: only the shell closes its windows.
  window.on('close', (event) => event.preventDefault())
  lockContents(contents, (address) => mayShow(pages, address))
  const keeper = keepPage({ contents, pages, askServer, timers, onTrouble, say: (sentence) => say(`${face}: ${sentence}`) })
  // Where somebody sets the kiosk up there may be a mouse.
  hideCursor(contents, () => server !== null && keeper.trouble !== 'addressAsked')
  return {
    contentsId: contents.id,
    get trouble() {
      return keeper.trouble
    },
    heard: keeper.heard,
    askForServer: keeper.askForServer,
    mayShow: (address) => mayShow(pages, address),
    send(channel, message) {
      // A station that did not end in time may still tell of itself.
      if (!contents.isDestroyed()) contents.send(channel, message)
    },
    fill(place) {
      window.setBounds(place)
      window.setKiosk(true)
    },
    focus: () => bringToFront(window),
    close() {
      keeper.stop()
      window.destroy()
    },
  }
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
