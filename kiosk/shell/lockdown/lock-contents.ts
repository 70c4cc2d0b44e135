// What a page and whoever stands before it cannot do: go elsewhere, open anything, look behind the page, or change its size.

import type { WebContents } from 'electron'
import { isLockedKey } from './key-locks.ts'

/** `mayShow`: whether this window may show an address. */
export function lockContents(contents: WebContents, mayShow: (address: string) => boolean): void {
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame || !mayShow(details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!details.isMainFrame || !mayShow(details.url)) details.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // A page that asks whether it may be left does not keep the shell from turning to another.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.on('before-input-event', (event, input) => {
    if (isLockedKey(input)) event.preventDefault()
  })
  contents.on('context-menu', (event) => event.preventDefault())
  contents.on('devtools-opened', () => contents.closeDevTools())
  lockSize(contents)
}

function lockSize(contents: WebContents): void {
  contents.on('zoom-changed', () => contents.setZoomLevel(0))
  contents.on('dom-ready', () => {
    contents.setZoomLevel(0)
    // Refused only by a page that is gone meanwhile, and the next one is locked anew.
    contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined)
  })
}
