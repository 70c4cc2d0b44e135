// The faces' sockets: typed at both ends, WebSocket only. This layer identifies, parses and passes on; it decides nothing.

import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type {
  Actor,
  Answer,
  ClientToServerEvents,
  FaceName,
  HandshakeRefusal,
  Refusal,
  ServerToClientEvents,
  StationAnswer,
} from '@loket/protocol'
import { boardBeatSchema, malformed, parseWith } from '@loket/protocol/schemas'
import { type DefaultEventsMap, Server, type Socket } from 'socket.io'
import { actorOf } from '../access/identity.ts'
import { isOwnOrigin } from '../http/own-origin.ts'
import { createPace } from '../http/pace.ts'
import type { RouteParts } from '../http/route-parts.ts'
import { type Room, roomName } from '../publish/rooms.ts'
import { type Admitted, admit } from './admit.ts'
import { createStationDoor } from './station-door.ts'

/** A larger message ends its connection. Settings, which are larger, go over HTTP. */
export const SOCKET_MESSAGE_BYTES = 64 * 1024

/** How often open sockets are looked at: a session may have ended by its age alone. */
const LOOK_EVERY_MS = 60_000

export interface Sockets {
  /** Tells every face that the server goes away; they come back by themselves. */
  announceStop(reason: 'shutdown' | 'fault'): void
  close(): Promise<void>
}

type FaceServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, Admitted>
type FaceSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, Admitted>

export function attachSockets(server: HttpServer, faces: readonly FaceName[], parts: RouteParts): Sockets {
  const { access, loop, publisher, halls, publicUrl, time, log } = parts
  const stations = createStationDoor(parts)
  const now = () => loop.context({ kind: 'system' }).at
  const pace = createPace(() => time.monotonic())
  const isPublic = faces.every((face) => face === 'phone')

  /** Where anybody on the internet may knock, each address is slowed down before anything is looked up for it. */
  function isHasty({ socket }: IncomingMessage): boolean {
    return isPublic && pace(socket.remoteAddress ?? 'local', parts.rates.publicHandshakes) > 0
  }

  const io: FaceServer = new Server(server, {
    transports: ['websocket'],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: SOCKET_MESSAGE_BYTES,
    pingInterval: 3_000,
    pingTimeout: 3_000,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request.headers, publicUrl) && !isHasty(request)),
  })

  io.use((socket, next) => {
    const admitted = admit(parts, faces, socket.handshake.auth, socket.request)
    if ('refusal' in admitted) {
      next(handshakeError(admitted.refusal))
      return
    }
    socket.data = admitted
    next()
  })

  io.on('connection', (socket) => welcome(socket))

  function welcome(socket: FaceSocket): void {
    const { face, rooms } = socket.data
    log.note('face-connected', { face })
    // Before it gets its view, so that this tells who speaks.
    hangUp(socket)
    const entered = rooms.map((room) => enter(socket, room))
    socket.on('disconnect', () => {
      halls.leave(socket.id)
      for (const room of entered) publisher.leave(room)
      noteGone(socket)
      log.note('face-disconnected', { face })
    })
    socket.use(([event, ...args], next) => {
      if (event === 'command' || (event === 'beat' && face === 'display')) next()
      else refuseUnknown(socket, event, args)
    })
    socket.on('beat', (raw: unknown) => {
      const beat = parseWith(boardBeatSchema, raw)
      if (beat.ok) halls.hear(socket.id, beat.value)
      else refuse(socket, beat.refusal)
    })
    socket.on('command', (raw: unknown, answer: unknown) => {
      receive(socket, raw, answer)
    })
  }

  function hangUp({ id, data }: FaceSocket): void {
    const place = data.rooms.find((room) => room.view === 'display')
    if (place?.view === 'display' && data.identity?.kind === 'device') {
      halls.enter({ connection: id, deviceId: data.identity.deviceId, place })
    }
  }

  /** A station whose last connection ended says nothing more of its printer. */
  function noteGone({ data }: FaceSocket): void {
    const room = data.rooms.find(({ view }) => view === 'station')
    if (room?.view !== 'station' || io.sockets.adapter.rooms.has(roomName(room))) return
    parts.printing.desk?.hearStatus(room.deviceId, { troubles: ['unreachable'], paperLow: false })
  }

  function enter(socket: FaceSocket, room: Room): Room {
    void socket.join(roomName(room))
    publisher.enter(room, (message) => socket.emit('view', message))
    return room
  }

  /** Who it is now, not who it was when it came: `null` for a phone, and once the session ended or the device was revoked. */
  function actorNow({ data }: FaceSocket): Actor | null {
    return data.identity && actorOf(access, data.identity, now())
  }

  async function answerOf(socket: FaceSocket, raw: unknown): Promise<Answer | StationAnswer> {
    const sender = { actor: actorNow(socket), address: socket.data.address }
    return socket.data.face === 'station' ? stations.receive(raw, sender) : parts.gate.receive(raw, sender)
  }

  function receive(socket: FaceSocket, raw: unknown, answer: unknown): void {
    const reply = typeof answer === 'function' ? (given: Answer | StationAnswer) => void answer(given) : null
    if (!reply) {
      refuse(socket, malformed(['a command is sent with a callback for its answer']))
      return
    }
    void answerOf(socket, raw).then(reply)
  }

  function refuseUnknown(socket: FaceSocket, event: unknown, args: readonly unknown[]): void {
    const given = refuse(socket, malformed([`no message is called ${JSON.stringify(String(event).slice(0, 40))}`]))
    const last = args.at(-1)
    if (typeof last === 'function') last(given)
  }

  function refuse(socket: FaceSocket, refusal: Refusal): Answer {
    return parts.gate.refuse(refusal, { actor: actorNow(socket), address: socket.data.address })
  }

  /** Whoever may no longer be here goes. */
  function lookAgain(): void {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.identity && !actorNow(socket)) socket.disconnect(true)
    }
  }

  let cancelLook = time.setTimer(LOOK_EVERY_MS, lookLater)
  function lookLater(): void {
    lookAgain()
    cancelLook = time.setTimer(LOOK_EVERY_MS, lookLater)
  }

  publisher.onMessage((room, message) => {
    io.to(roomName(room)).emit('view', message)
  })
  publisher.onEnd((room) => {
    io.in(roomName(room)).disconnectSockets(true)
  })
  access.onSessionsEnded(lookAgain)
  loop.onTurn(({ rows }) => {
    if (rows.some(({ event }) => event.type === 'deviceRevoked')) lookAgain()
  })

  return {
    announceStop(reason) {
      io.emit('stopping', reason)
    },
    async close() {
      cancelLook()
      await io.close()
    },
  }
}

function handshakeError(data: HandshakeRefusal): Error {
  return Object.assign(new Error(data.type), { data })
}
