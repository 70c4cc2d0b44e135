// What stands under /printer: a page with the paper that came out, its style and script, and the papers themselves.
// A lookup and no router, so that any HTTP server can forward its GET requests here.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { VirtualPrinter } from '../start-virtual-printer.ts'
import { printerStateShown } from './fault-buttons.ts'
import { printerPageHtml } from './printer-page-html.ts'

export interface VirtualPrinterPage {
  readonly contentType: string
  readonly body: string | Uint8Array
}

/** Where a press of a button is sent, as JSON. */
export const BUTTONS_PATH = '/printer/buttons'

const PAPER_PATH = /^\/printer\/papers\/([0-9]{1,9})\.(svg|png)$/

/**
 * The page at a path such as `/printer`, `/printer/papers` or `/printer/papers/3.svg`; `null` where there is none. `withButtons`: whoever
 * asks may also press the buttons for the faults.
 */
export async function readVirtualPrinterPage(
  printer: VirtualPrinter,
  path: string,
  { withButtons }: { readonly withButtons: boolean },
): Promise<VirtualPrinterPage | null> {
  switch (path) {
    case '/printer':
    case '/printer/':
      return { contentType: 'text/html; charset=utf-8', body: printerPageHtml(withButtons) }
    case '/printer/page.css':
    case '/printer/faults.css':
      return { contentType: 'text/css; charset=utf-8', body: readAsset(path.slice('/printer/'.length)) }
    case '/printer/page.js':
      return { contentType: 'text/javascript; charset=utf-8', body: readAsset('page.js') }
    case '/printer/papers':
      return json(papersShown(printer))
    case '/printer/state':
      return json(printerStateShown(printer))
    default:
      return paperImage(printer, path)
  }
}

function json(content: unknown): VirtualPrinterPage {
  return { contentType: 'application/json; charset=utf-8', body: JSON.stringify(content) }
}

/** Newest first. */
function papersShown(printer: VirtualPrinter): readonly object[] {
  return printer.papers.toReversed().map(({ id, printedAt, complete, text }) => ({ id, printedAt, complete, text }))
}

async function paperImage(printer: VirtualPrinter, path: string): Promise<VirtualPrinterPage | null> {
  const [, id, kind] = PAPER_PATH.exec(path) ?? []
  const paper = printer.papers.find((one) => one.id === id)
  if (paper === undefined) return null
  if (kind === 'png') return { contentType: 'image/png', body: await paper.png() }
  return { contentType: 'image/svg+xml; charset=utf-8', body: paper.svg }
}

function readAsset(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
}
