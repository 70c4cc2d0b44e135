// The virtual printer as a program hears it: a TCP server, as a network printer on port 9100.

import type { Socket } from 'node:net'
import { createByteMark } from './line/byte-mark.ts'
import { type Connection, createConnection } from './line/connection.ts'
import { openListener } from './line/listener.ts'
import type { Condition } from './machine/condition.ts'
import { type ByteLimit, countBytes, type PrinterFaults } from './machine/faults.ts'
import { createPrinterMachine } from './machine/printer-machine.ts'
import { PRINTER_PROFILES, type PrinterProfileId } from './machine/profiles.ts'
import { type Paper, paperOf } from './paper/paper.ts'
import type { Sheet } from './paper/sheet.ts'

/** A demo that runs for weeks keeps the newest only. */
const PAPERS_KEPT = 200

export interface VirtualPrinterOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly widthMm?: 80 | 58
  /** The class of printer it stands for; `epson` when left out. */
  readonly profile?: PrinterProfileId
  /** Epoch milliseconds, for `printedAt`. */
  readonly now?: () => number
}

export interface VirtualPrinter {
  readonly port: number
  readonly widthMm: 80 | 58
  readonly profile: PrinterProfileId
  /** Oldest first. */
  readonly papers: readonly Paper[]
  onPaper(listener: (paper: Paper) => void): void
  /** Bytes read from all connections so far. */
  readonly bytesRead: number
  /** Bytes it said on all connections so far. */
  readonly bytesSaid: number
  /** Calls `then` once so many more bytes were read, before the one that follows; one call at a time, the latest asked for. */
  afterBytes(count: number, then: () => void): void
  /** Papers that were sent whole and wait for the printer to go on. */
  readonly jobsInBuffer: number
  readonly faults: PrinterFaults
  /** What is not named is cleared. Resolves when connections are refused, or taken again, as asked. */
  setFaults(faults: Partial<PrinterFaults>): Promise<void>
  /** How it stands as its sensors see it: a fault that was cleared may still have to be recovered from. */
  readonly condition: Condition
  /** Ends every connection at once, and takes new ones. `reset`: the hosts are told so by a reset. */
  dropConnections(how: 'reset' | 'end'): void
  /** Off and on again: connections end, what was received is lost, what is printed and not cut hangs out. */
  powerCycle(): void
  close(): Promise<void>
}

/** Listens on loopback. Rejects with the system's error when the port is taken. */
export async function startVirtualPrinter(options: VirtualPrinterOptions): Promise<VirtualPrinter> {
  const { widthMm = 80, profile = 'epson', now = Date.now } = options
  const papers: Paper[] = []
  const listeners: ((paper: Paper) => void)[] = []
  const connections = new Set<Connection>()
  /** The host that spoke last: replies and reports go there. */
  let host: Connection | null = null
  const mark = createByteMark()
  let bytesRead = 0
  let bytesSaid = 0
  let printed = 0
  const machine = createPrinterMachine({
    widthMm,
    profile: PRINTER_PROFILES[profile],
    onReply: (bytes) => host?.say(bytes),
    onSheet: keepPaper,
  })
  const listener = await openListener(options.port, accept)

  function keepPaper(sheet: Sheet): void {
    // A strip with nothing on it is no paper.
    if (sheet.items.length === 0) return
    printed += 1
    const paper = paperOf(sheet, String(printed), now())
    papers.push(paper)
    if (papers.length > PAPERS_KEPT) papers.shift()
    for (const tell of listeners) tell(paper)
  }

  function accept(socket: Socket): void {
    const connection = createConnection(socket, {
      faults: () => machine.faults,
      atMost: () => mark.left,
      onSaid: (count) => {
        bytesSaid += count
      },
      onBytes: (bytes) => readBytes(connection, bytes),
      onClose() {
        connections.delete(connection)
        if (host === connection) host = null
      },
    })
    connections.add(connection)
  }

  function readBytes(connection: Connection, bytes: Uint8Array): void {
    host = connection
    const { faults, read, happens } = countBytes(machine.faults, bytes.length)
    bytesRead += read
    machine.setFaults(faults)
    machine.receive(bytes.subarray(0, read))
    if (happens !== null) meet(happens, connection)
    mark.pass(bytes.length)
  }

  function meet(limit: ByteLimit, connection: Connection): void {
    if (limit === 'resetsAfterBytes') connection.drop('reset')
    else if (limit === 'powerCyclesAfterBytes') powerCycle()
    // Nobody waits for the port to close; that it can be closed is certain.
    else void setFaults({ ...machine.faults, powerOff: true })
  }

  function dropAll(how: 'reset' | 'end'): void {
    for (const connection of connections) connection.drop(how)
    connections.clear()
    host = null
  }

  async function setFaults(change: Partial<PrinterFaults>): Promise<void> {
    machine.setFaults(change)
    const { powerOff, refusesConnections } = machine.faults
    if (powerOff || refusesConnections) dropAll(powerOff ? 'reset' : 'end')
    for (const connection of connections) connection.follow()
    await listener.setOpen(!powerOff && !refusesConnections)
  }

  function powerCycle(): void {
    dropAll('reset')
    machine.powerCycle()
  }

  return {
    port: listener.port,
    widthMm,
    profile,
    papers,
    onPaper: (tell) => void listeners.push(tell),
    get bytesRead() {
      return bytesRead
    },
    get bytesSaid() {
      return bytesSaid
    },
    afterBytes: mark.set,
    get jobsInBuffer() {
      return machine.jobsInBuffer
    },
    get faults() {
      return machine.faults
    },
    get condition() {
      return machine.condition
    },
    setFaults,
    dropConnections: dropAll,
    powerCycle,
    async close() {
      dropAll('end')
      await listener.setOpen(false)
    },
  }
}
