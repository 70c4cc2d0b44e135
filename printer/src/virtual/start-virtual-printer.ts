// The virtual printer as a program hears it: a TCP server, as a network printer on port 9100.

import { createServer, type Server, type Socket } from 'node:net'
import { NO_FAULTS, type PrinterFaults } from './machine/faults.ts'
import { createPrinterMachine } from './machine/printer-machine.ts'
import type { Paper } from './paper/paper.ts'
import { paperSvg } from './paper/paper-svg.ts'
import { paperText } from './paper/paper-text.ts'
import type { Sheet } from './paper/sheet.ts'

/** A demo that runs for weeks keeps the newest only. */
const PAPERS_KEPT = 200

export interface VirtualPrinterOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly widthMm?: 80 | 58
  /** Epoch milliseconds, for `printedAt`. */
  readonly now?: () => number
}

export interface VirtualPrinter {
  readonly port: number
  /** Oldest first. */
  readonly papers: readonly Paper[]
  onPaper(listener: (paper: Paper) => void): void
  /** Bytes read from all connections so far. */
  readonly bytesRead: number
  readonly faults: PrinterFaults
  setFaults(faults: PrinterFaults): Promise<void>
  close(): Promise<void>
}

/** Listens on loopback. Rejects with the system's error when the port is taken. */
export async function startVirtualPrinter(options: VirtualPrinterOptions): Promise<VirtualPrinter> {
  const now = options.now ?? Date.now
  const papers: Paper[] = []
  const listeners: ((paper: Paper) => void)[] = []
  const connections = new Set<Socket>()
  /** The host that spoke last: replies and reports go there. */
  let host: Socket | null = null
  let bytesRead = 0
  let printed = 0
  let resetsAfterBytes: number | null = null
  let replies: Promise<void> = Promise.resolve()

  const machine = createPrinterMachine({ widthMm: options.widthMm ?? 80, onReply: sendReply, onSheet: keepPaper })

  function keepPaper(sheet: Sheet): void {
    printed += 1
    const paper: Paper = { id: String(printed), printedAt: now(), text: paperText(sheet), svg: paperSvg(sheet) }
    papers.push(paper)
    if (papers.length > PAPERS_KEPT) papers.shift()
    for (const listener of listeners) listener(paper)
  }

  function sendReply(bytes: readonly number[]): void {
    const socket = host
    if (socket === null) return
    const packets = machine.faults.splitsReplies ? bytes.map((byte) => [byte]) : [[...bytes]]
    replies = replies.then(async () => {
      for (const packet of packets) {
        if (socket.writable) socket.write(Uint8Array.from(packet))
        // One turn of the event loop apart, the packets leave apart.
        if (packets.length > 1) await new Promise(setImmediate)
      }
    })
  }

  function accept(socket: Socket): void {
    connections.add(socket)
    socket.setNoDelay(true)
    socket.on('data', (bytes) => readBytes(socket, bytes))
    // A host that breaks off is everyday life for a printer; 'close' follows.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      connections.delete(socket)
      if (host === socket) host = null
    })
  }

  function readBytes(socket: Socket, bytes: Uint8Array): void {
    host = socket
    bytesRead += bytes.length
    if (resetsAfterBytes === null || bytes.length < resetsAfterBytes) {
      if (resetsAfterBytes !== null) resetsAfterBytes -= bytes.length
      machine.receive(bytes)
      return
    }
    const kept = bytes.subarray(0, resetsAfterBytes)
    resetsAfterBytes = null
    socket.resetAndDestroy()
    machine.receive(kept)
  }

  let server = await listen(options.port, accept)
  const port = portOf(server)

  return {
    port,
    papers,
    onPaper: (listener) => void listeners.push(listener),
    get bytesRead() {
      return bytesRead
    },
    get faults() {
      return machine.faults
    },
    async setFaults(faults) {
      resetsAfterBytes = faults.resetsAfterBytes
      machine.setFaults(faults)
      if (faults.refusesConnections && server.listening) await stop(server, connections)
      if (!faults.refusesConnections && !server.listening) server = await listen(port, accept)
    },
    async close() {
      machine.setFaults(NO_FAULTS)
      if (server.listening) await stop(server, connections)
    },
  }
}

function listen(port: number, accept: (socket: Socket) => void): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(accept)
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

function stop(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  for (const socket of connections) socket.destroy()
  return new Promise((resolve) => server.close(() => resolve()))
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}
