// A face as the wire knows it: a real socket that keeps every view it was sent.

import { randomUUID } from 'node:crypto'
import type {
  Answer,
  AnyViewMessage,
  ClientToServerEvents,
  Command,
  CommandId,
  FaceHello,
  HandshakeRefusal,
  ServerToClientEvents,
  ViewMessage,
  ViewName,
} from '@loket/protocol'
import { PROTOCOL_VERSION } from '@loket/protocol'
import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'

export interface Face {
  readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>
  /** Everything it was sent, oldest first. */
  readonly views: readonly AnyViewMessage[]
  send(command: Command, id?: string): Promise<Answer>
  /** The latest view of that name once it satisfies. */
  view<Name extends ViewName>(name: Name, satisfies?: (body: ViewMessage<Name>['body']) => boolean): Promise<ViewMessage<Name>>
  readonly disconnected: Promise<string>
}

export async function connectFace(port: number, hello: FaceHello, cookie: string): Promise<Face> {
  const socket: Face['socket'] = openSocket(port, hello, { cookie })
  const views: AnyViewMessage[] = []
  const waiting = new Set<() => void>()
  socket.on('view', (message) => {
    views.push(message)
    for (const look of waiting) look()
  })
  const disconnected = new Promise<string>((resolve) => socket.once('disconnect', resolve))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', (error) => reject(new Error(`refused: ${JSON.stringify((error as { data?: unknown }).data)}`)))
  })

  function latest<Name extends ViewName>(name: Name): ViewMessage<Name> | undefined {
    return views.findLast((message) => message.name === name) as ViewMessage<Name> | undefined
  }

  return {
    socket,
    views,
    disconnected,
    send(command, id: string = randomUUID()) {
      return new Promise((resolve) => socket.emit('command', { ...command, id: id as CommandId }, resolve))
    },
    view(name, satisfies = () => true) {
      return new Promise((resolve) => {
        function look(): void {
          const message = latest(name)
          if (!message || !satisfies(message.body)) return
          waiting.delete(look)
          resolve(message)
        }
        waiting.add(look)
        look()
      })
    },
  }
}

export function refusalOf(
  port: number,
  auth: object,
  headers: Readonly<Record<string, string>>,
): Promise<HandshakeRefusal | 'connection refused'> {
  const socket = openSocket(port, auth, headers)
  return new Promise((resolve, reject) => {
    socket.once('connect', () => reject(new Error('the handshake was accepted')))
    socket.once('connect_error', (error) => {
      socket.close()
      resolve((error as { data?: HandshakeRefusal }).data ?? 'connection refused')
    })
  })
}

function openSocket(port: number, auth: object, extraHeaders: Readonly<Record<string, string>>): Face['socket'] {
  const socket: Face['socket'] = io(`http://127.0.0.1:${port}`, {
    auth,
    extraHeaders: { ...extraHeaders },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  })
  onTestFinished(() => void socket.close())
  return socket
}

export const HELLO = {
  kiosk: { protocol: PROTOCOL_VERSION, face: 'kiosk' },
  display: { protocol: PROTOCOL_VERSION, face: 'display', hallId: null },
  console: { protocol: PROTOCOL_VERSION, face: 'console' },
  supervisor: { protocol: PROTOCOL_VERSION, face: 'supervisor' },
} as const satisfies Record<string, FaceHello>
