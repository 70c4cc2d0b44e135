// The virtual printer's page alone, for loopback: the same pages and buttons as under /printer of a demonstration.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { VirtualPrinter } from '../start-virtual-printer.ts'
import { pressFaultButton } from './fault-buttons.ts'
import { BUTTONS_PATH, readVirtualPrinterPage } from './read-virtual-printer-page.ts'

export interface PrinterPageServer {
  readonly port: number
  close(): Promise<void>
}

/** As the office's server says it: nothing runs or loads but what comes from here. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
}

/** Another site could point its own name here; by these names only this computer asks. */
const OWN_HOST = /^(localhost|127\.0\.0\.1)(:\d+)?$/
const LONGEST_PRESS = 1_000

/** Port 0 takes any free one. Rejects with the system's error when the port is taken. */
export async function servePrinterPage(printer: VirtualPrinter, wantedPort: number): Promise<PrinterPageServer> {
  const server = createServer((request, response) => {
    answer(printer, request, response).catch(() => send(response, 400, 'text/plain', ''))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(wantedPort, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return {
    port: address.port,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function answer(printer: VirtualPrinter, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  if (!OWN_HOST.test(request.headers.host ?? '')) return send(response, 421, 'text/plain', '')
  if (request.method === 'GET') return answerGet(printer, path, response)
  if (request.method !== 'POST' || path !== BUTTONS_PATH) return send(response, 405, 'text/plain', '')
  if (!isOwnPage(request)) return send(response, 403, 'text/plain', '')
  const isPress = await pressFaultButton(printer, JSON.parse(await readBody(request)))
  send(response, isPress ? 204 : 400, 'text/plain', '')
}

async function answerGet(printer: VirtualPrinter, path: string, response: ServerResponse): Promise<void> {
  // Every browser asks for one.
  if (path === '/favicon.ico') return send(response, 204, 'image/x-icon', '')
  const page = await readVirtualPrinterPage(printer, path === '/' ? '/printer' : path, { withButtons: true })
  if (page === null) send(response, 404, 'text/plain', '')
  else send(response, 200, page.contentType, page.body)
}

/** Browsers say where a page that posts came from; programs say nothing and are welcome. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk)
    if (text.length > LONGEST_PRESS) throw new Error('longer than any press of a button')
  }
  return text
}

function send(response: ServerResponse, status: number, contentType: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': contentType }).end(body)
}
