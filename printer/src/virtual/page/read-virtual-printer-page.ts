// What stands under /printer in the demo: a page with the paper that came out, its style and script, and the papers themselves.
// A lookup and no router, so that any HTTP server can forward its GET requests here.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { VirtualPrinter } from '../start-virtual-printer.ts'
import { printerPageHtml } from './printer-page-html.ts'

export interface VirtualPrinterPage {
  readonly contentType: string
  readonly body: string
}

const PAPER_PATH = /^\/printer\/papers\/([0-9]{1,9})\.svg$/

/** The page at a path such as `/printer`, `/printer/papers` or `/printer/papers/3.svg`; `null` where there is none. */
export function readVirtualPrinterPage(printer: VirtualPrinter, path: string): VirtualPrinterPage | null {
  switch (path) {
    case '/printer':
    case '/printer/':
      return { contentType: 'text/html; charset=utf-8', body: printerPageHtml() }
    case '/printer/page.css':
      return { contentType: 'text/css; charset=utf-8', body: readAsset('page.css') }
    case '/printer/page.js':
      return { contentType: 'text/javascript; charset=utf-8', body: readAsset('page.js') }
    case '/printer/papers':
      return { contentType: 'application/json; charset=utf-8', body: papersJson(printer) }
    default:
      return paperImage(printer, path)
  }
}

/** Newest first: `[{ id, printedAt, text }]`. */
function papersJson(printer: VirtualPrinter): string {
  return JSON.stringify(printer.papers.toReversed().map(({ id, printedAt, text }) => ({ id, printedAt, text })))
}

function paperImage(printer: VirtualPrinter, path: string): VirtualPrinterPage | null {
  const id = PAPER_PATH.exec(path)?.[1]
  const paper = printer.papers.find((one) => one.id === id)
  return paper === undefined ? null : { contentType: 'image/svg+xml; charset=utf-8', body: paper.svg }
}

function readAsset(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
}
