// One host's connection: reads as fast, and answers in such packets, as the faults say.

import type { Socket } from 'node:net'
import type { PrinterFaults } from '../machine/faults.ts'

export interface Connection {
  /** Sends a reply, after those before it. */
  say(bytes: readonly number[]): void
  /** To be called when the faults have changed. */
  follow(): void
  /** Ends it at once; what was not read is lost. `reset`: the host is told so. */
  drop(how: 'reset' | 'end'): void
}

export interface ConnectionParts {
  readonly faults: () => PrinterFaults
  /** How many bytes may be read at once, whatever the faults say. */
  readonly atMost: () => number
  readonly onBytes: (bytes: Uint8Array) => void
  readonly onSaid: (count: number) => void
  readonly onClose: () => void
}

export function createConnection(socket: Socket, { faults, atMost, onBytes, onSaid, onClose }: ConnectionParts): Connection {
  /** Out of the network's hands, and not yet read by the printer. */
  let waiting: Uint8Array = new Uint8Array()
  let pausesForTurn = false
  let dropped = false
  let replies: Promise<void> = Promise.resolve()

  function read(): void {
    while (!dropped && !pausesForTurn && !faults().neverReads && waiting.length > 0) {
      const atOnce = faults().readsBytesPerTurn
      const piece = waiting.subarray(0, Math.min(atOnce ?? waiting.length, atMost()))
      waiting = waiting.subarray(piece.length)
      if (atOnce !== null) pauseForTurn()
      onBytes(piece)
    }
    if (!dropped && waiting.length === 0 && !faults().neverReads) socket.resume()
  }

  function pauseForTurn(): void {
    pausesForTurn = true
    setImmediate(() => {
      pausesForTurn = false
      read()
    })
  }

  async function send(bytes: readonly number[], apart: boolean): Promise<void> {
    for (const packet of apart ? bytes.map((byte) => [byte]) : [bytes]) {
      if (socket.writable) socket.write(Uint8Array.from(packet))
      onSaid(packet.length)
      // One turn of the event loop apart, the packets leave apart.
      if (apart) await new Promise(setImmediate)
    }
  }

  function follow(): void {
    if (faults().oneWay && socket.writable) socket.end()
    read()
  }

  socket.on('data', (bytes) => {
    waiting = waiting.length === 0 ? bytes : Buffer.concat([waiting, bytes])
    socket.pause()
    read()
  })
  socket.on('end', () => void socket.end())
  // A host that breaks off is everyday life for a printer; 'close' follows.
  socket.on('error', () => undefined)
  socket.on('close', onClose)
  follow()

  return {
    say(bytes) {
      const apart = faults().splitsReplies
      replies = replies.then(() => send(bytes, apart))
    },
    follow,
    drop(how) {
      dropped = true
      if (how === 'reset') socket.resetAndDestroy()
      else socket.destroy()
    },
  }
}
