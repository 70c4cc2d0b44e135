import type { WebContents } from 'electron'
import { mayShow, type WindowPages } from '../lockdown/own-pages.ts'

/** A load that another one took the place of. */
const ABORTED = -3
const FIRST_ERROR_STATUS = 400

export interface TroubleListener {
  /** The office's page was loaded anew, by itself or by us, and could not be. */
  officeFailed(): void
  /** The process of the page is gone, whichever page it was. */
  crashed(): void
  say(sentence: string): void
}

/** Tells what befalls a window's page. */
export function listenForTrouble(contents: WebContents, pages: WindowPages, listener: TroubleListener): void {
  contents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    if (!isMainFrame || code === ABORTED || !isOffice(pages, address)) return
    listener.say(`${address} cannot be loaded: ${description}.`)
    listener.officeFailed()
  })
  contents.on('did-navigate', (_event, address, status) => {
    if (status < FIRST_ERROR_STATUS || !isOffice(pages, address)) return
    listener.say(`${address} is answered with ${status}.`)
    listener.officeFailed()
  })
  contents.on('render-process-gone', (_event, { reason }) => {
    listener.say(`The page's process is gone: ${reason}.`)
    listener.crashed()
  })
}

function isOffice(pages: WindowPages, address: string): boolean {
  return address !== pages.own && mayShow(pages, address)
}
