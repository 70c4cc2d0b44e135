import type { WebContents } from 'electron'

const NO_CURSOR = 'html, html * { cursor: none !important; }'

/** On pages for fingers. Where somebody sets the kiosk up there may be a mouse, and it is seen. */
export function hideCursor(contents: WebContents, isWanted: () => boolean): void {
  contents.on('dom-ready', () => {
    // Refused only by a page that is gone meanwhile.
    if (isWanted()) contents.insertCSS(NO_CURSOR, { cssOrigin: 'user' }).catch(() => undefined)
  })
}
