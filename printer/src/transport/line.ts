// One long-lived TCP connection to a printer. It comes back by itself, and it never destroys a socket that carried a job: the kernel would
// answer unread status bytes with a reset and drop the unsent rest of the job. It ends, keeps reading, and waits for the other side.

import { connect, type Socket } from 'node:net'
import { createEndedSockets } from './ended-sockets.ts'
import type { PrinterTiming, Timers } from './timers.ts'

export interface LineOptions {
  readonly host: string
  readonly port: number
  readonly timers: Timers
  readonly timing: PrinterTiming
  readonly onUp: () => void
  readonly onBytes: (bytes: Uint8Array) => void
  readonly onDown: () => void
}

export interface Line {
  readonly isUp: boolean
  /** How many connections there have been. */
  readonly connection: number
  /** False while bytes wait that the other side has no room for. */
  readonly isDrained: boolean
  /** True once connected; tries at once where a retry was only planned; false when that failed. */
  whenUp(): Promise<boolean>
  /** False: there is no connection, and no byte left us. True proves nothing about the other side. */
  send(bytes: Uint8Array): boolean
  /** The same for bytes of a job: from then on this connection is never destroyed. `onLeft`: the last of them has left us. */
  sendJob(bytes: Uint8Array, onLeft?: () => void): boolean
  /** Gives this connection up and makes a new one: for a peer that no longer answers. */
  renew(): void
  close(): Promise<void>
}

export function openLine(options: LineOptions): Line {
  const { timers, timing } = options
  const ended = createEndedSockets({ timers, endWithin: timing.endWithin })
  let up: Socket | null = null
  let connecting: Socket | null = null
  let attempt: Promise<boolean> | null = null
  let connection = 0
  let carriedJob = false
  let failures = 0
  let cancelStood: (() => void) | null = null
  let cancelRetry: (() => void) | null = null
  let closed = false

  function tryNow(): Promise<boolean> {
    cancelRetry?.()
    if (ended.tooMany) {
      retryLater()
      return Promise.resolve(false)
    }
    attempt ??= connectOnce().finally(() => {
      attempt = null
    })
    return attempt
  }

  function connectOnce(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect({ host: options.host, port: options.port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 10_000 })
      connecting = socket
      // Until it is connected it carries nothing, and may be destroyed.
      const cancelTimeout = timers.after(timing.connectWithin, () => socket.destroy())
      // The reason does not matter: 'close' follows every error.
      socket.on('error', () => undefined)
      socket.once('connect', () => {
        cancelTimeout()
        goUp(socket)
        resolve(true)
      })
      socket.on('data', (bytes) => {
        if (socket !== up) return
        forgive()
        options.onBytes(bytes)
      })
      socket.once('close', () => {
        cancelTimeout()
        if (socket === connecting || socket === up) goDown()
        resolve(false)
      })
    })
  }

  function goUp(socket: Socket): void {
    connecting = null
    up = socket
    connection += 1
    carriedJob = false
    // One that never speaks can only show that it is well by staying.
    if (failures > 0) cancelStood = timers.after(timing.retryMost, forgive)
    options.onUp()
  }

  function forgive(): void {
    cancelStood?.()
    failures = 0
  }

  function goDown(): void {
    const wasUp = up !== null
    up = null
    connecting = null
    cancelStood?.()
    if (closed) return
    if (wasUp) options.onDown()
    retryLater()
    failures += 1
  }

  function retryLater(): void {
    const delay = Math.min(timing.retryFirst * 2 ** failures, timing.retryMost)
    cancelRetry?.()
    cancelRetry = timers.after(delay, () => void tryNow())
  }

  function send(bytes: Uint8Array, onLeft = () => {}): boolean {
    if (up === null || !up.writable) return false
    up.write(bytes, (error) => {
      if (!error) onLeft()
    })
    return true
  }

  void tryNow()

  return {
    get isUp() {
      return up !== null
    },
    get connection() {
      return connection
    },
    get isDrained() {
      return up === null || up.writableLength === 0
    },
    async whenUp() {
      if (closed) return false
      return up !== null || tryNow()
    },
    send: (bytes) => send(bytes),
    sendJob(bytes, onLeft) {
      carriedJob = true
      return send(bytes, onLeft)
    },
    renew() {
      if (up === null) return
      ended.end(up, carriedJob)
      goDown()
    },
    async close() {
      closed = true
      cancelRetry?.()
      cancelStood?.()
      connecting?.destroy()
      if (up !== null) ended.end(up, carriedJob)
      up = null
      await ended.settled()
    },
  }
}
