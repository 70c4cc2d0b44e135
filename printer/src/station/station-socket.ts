// The only file of the station that knows Socket.io: what a desk at the other end needs of it, and no more.

import type {
  HandshakeRefusal,
  PROTOCOL_VERSION,
  ServerToStationEvents,
  StationAnswer,
  StationCommandEnvelope,
  StationHello,
  StationToServerEvents,
} from '@loket/protocol'
import { io, type Socket } from 'socket.io-client'
import type { Timers } from '../transport/timers.ts'

export interface StationSocketEvents {
  connected(): void
  /** The server's view of this station changed. */
  viewed(): void
}

export interface StationSocket {
  readonly connected: boolean
  /** Lost without an answer when the connection breaks; the caller sends again. */
  send(command: StationCommandEnvelope, answered: (answer: StationAnswer) => void): void
  close(): void
}

export interface StationSocketParts {
  /** `http://server:8080`. */
  readonly server: string
  readonly protocol: typeof PROTOCOL_VERSION
  /** What the station was given when it was paired. */
  readonly token: string
  readonly timers: Timers
  /** Why there is no connection, for the log. */
  onFailure(reason: string): void
  /** The server does not know this secret, or no more. */
  onRevoked(): void
}

/** A refused station tries again: the server may be another version, or another one, in the meantime. */
const RETRY_MS = 2_000

export function openStationSocket(parts: StationSocketParts, events: StationSocketEvents): StationSocket {
  const { server, protocol, token, timers, onFailure, onRevoked } = parts
  const hello: StationHello = { protocol, face: 'station', token }
  const socket: Socket<ServerToStationEvents, StationToServerEvents> = io(server, {
    auth: { ...hello },
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
    timeout: 5_000,
    autoConnect: false,
  })
  let cancelRetry = () => {}

  /** The library does not come back by itself after a refusal, nor after the server closed the connection on purpose. */
  function retryLater(): void {
    cancelRetry()
    if (!socket.active) cancelRetry = timers.after(RETRY_MS, () => void socket.connect())
  }

  socket.on('connect', events.connected)
  socket.on('view', ({ name }) => {
    if (name === 'station') events.viewed()
  })
  socket.on('connect_error', (error) => {
    onFailure(error.message)
    retryLater()
    if (isRevoked(error)) onRevoked()
  })
  socket.on('disconnect', (reason) => {
    onFailure(reason)
    retryLater()
  })
  socket.connect()
  return {
    get connected() {
      return socket.connected
    },
    send: (command, answered) => void socket.emit('command', command, answered),
    close() {
      socket.off('disconnect')
      cancelRetry()
      socket.close()
    },
  }
}

/** A refusal of the server carries its reason; a connection that fails has none. */
function isRevoked(error: Error & { readonly data?: Partial<HandshakeRefusal> }): boolean {
  return error.data?.type === 'notPaired'
}
