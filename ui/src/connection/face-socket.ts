// The only file that knows Socket.io: what a face needs of it, and no more.

import type {
  Answer,
  AnyViewMessage,
  BoardBeat,
  ClientToServerEvents,
  CommandEnvelope,
  FaceHello,
  HandshakeRefusal,
  ServerToClientEvents,
} from '@loket/protocol'
import { io, type Socket } from 'socket.io-client'

export interface FaceSocketEvents {
  /** `name`: of this connection, as the server calls it. */
  connected(name: string): void
  /** The connection broke; the socket tries again by itself. */
  lost(): void
  /** The server refused the handshake, or is not to be reached (`null`). */
  failed(refusal: HandshakeRefusal | null): void
  viewed(message: AnyViewMessage): void
  stopping(): void
}

export interface FaceSocket {
  readonly connected: boolean
  connect(): void
  /** Lost without an answer when the connection breaks; the caller sends again. */
  send(command: CommandEnvelope, answered: (answer: Answer) => void): void
  /** A board's word about itself; lost while nothing is connected. */
  beat(beat: BoardBeat): void
  close(): void
}

/** Opens the wire of a face on the page's own server: WebSocket only, reconnecting within 3 seconds at the latest. */
export function openFaceSocket(hello: FaceHello, events: FaceSocketEvents): FaceSocket {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
    auth: { ...hello },
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
    timeout: 5_000,
    autoConnect: false,
  })
  socket.on('connect', () => events.connected(socket.id ?? ''))
  socket.on('disconnect', events.lost)
  socket.on('connect_error', (error) => events.failed(refusalOf(error)))
  socket.on('view', events.viewed)
  socket.on('stopping', events.stopping)
  return {
    get connected() {
      return socket.connected
    },
    connect: () => {
      socket.connect()
    },
    send: (command, answered) => {
      socket.emit('command', command, answered)
    },
    beat: (beat) => {
      socket.volatile.emit('beat', beat)
    },
    close: () => {
      socket.close()
    },
  }
}

function refusalOf(error: Error & { data?: unknown }): HandshakeRefusal | null {
  const data = error.data
  return typeof data === 'object' && data !== null && 'type' in data ? (data as HandshakeRefusal) : null
}
