// A face's connection: whole views in, commands out, office time, and the plain truth about whether the server is there.

import type { BoardBeat, Command, CommandId, FaceHello, HandshakeRefusal, Instant, ViewMessage, ViewName, Views } from '@loket/protocol'
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { makeCommandId } from './command-id.ts'
import { type FaceSocket, type FaceSocketEvents, openFaceSocket } from './face-socket.ts'
import { createLatestViews } from './latest-views.ts'
import { createOfficeTime } from './office-time.ts'
import { browserWorld, cancelNothing, type PageWorld } from './page-world.ts'
import { createPendingCommands, type Sent } from './pending-commands.ts'
import { reloadAtMostOnceAMinute } from './reload-once.ts'

/** How long a break lasts before a face says that it is offline: so that it is said within five seconds, on a slow machine too. */
export const OFFLINE_AFTER_MS = 3_000
/** How soon a refused handshake is tried again; somebody may sign in or pair in the meantime. */
const RETRY_MS = 2_000

/**
 * connecting: no server yet, for a moment. online: connected. interrupted: lost, for a moment.
 * offline: no server for longer than that. refused: the server answers and says no; see `refusal`.
 */
export type Link = 'connecting' | 'online' | 'interrupted' | 'offline' | 'refused'

export interface FaceConnection {
  readonly link: ReadonlySignal<Link>
  readonly online: ReadonlySignal<boolean>
  /** Why the server refuses this face, or `null`. */
  readonly refusal: ReadonlySignal<HandshakeRefusal | null>
  /** True after the server said that it stops, until it is back. */
  readonly stopping: ReadonlySignal<boolean>
  /** The latest whole view, `null` before the first. */
  view<Name extends ViewName>(name: Name): ReadonlySignal<Views[Name] | null>
  /** The same with its epoch, seq and instant. */
  message<Name extends ViewName>(name: Name): ReadonlySignal<ViewMessage<Name> | null>
  /** Sends under a fresh id, or under the given one to ask again; sent again after a reconnection until answered, for ten seconds at most. */
  send(command: Command, id?: CommandId): Promise<Sent>
  /** Commands without an answer yet. */
  readonly pending: ReadonlySignal<number>
  officeNow(): Instant
  /** Office time, moving once a second while somebody reads it. */
  readonly now: ReadonlySignal<Instant>
  /** An instant as the wall clock showed it: what formatTime and formatDate take. */
  wall(at: Instant): Instant
  readonly wallOffsetMs: ReadonlySignal<number>
  /** What the server calls this connection; another one after each break, `null` before the first. */
  readonly name: ReadonlySignal<string | null>
  /** A board's word about itself; lost while nothing is connected. */
  beat(beat: BoardBeat): void
  /** Tries again at once, after signing in or pairing. */
  retry(): void
  close(): void
}

/** Connects a page to the server it came from. */
export function connectFace(hello: FaceHello): FaceConnection {
  return createConnection((events) => openFaceSocket(hello, events), browserWorld())
}

/** As `connectFace`, over the given socket and page. */
export function createConnection(openSocket: (events: FaceSocketEvents) => FaceSocket, world: PageWorld): FaceConnection {
  const link = signal<Link>('connecting')
  const refusal = signal<HandshakeRefusal | null>(null)
  const stopping = signal(false)
  const name = signal<string | null>(null)
  const views = createLatestViews()
  const time = createOfficeTime(world)
  const commands = createPendingCommands(() => socket, world)
  let cancelOffline = waitForOffline()
  let cancelRetry = cancelNothing
  let closed = false

  function waitForOffline(): () => void {
    return world.after(OFFLINE_AFTER_MS, () => {
      link.value = 'offline'
    })
  }

  function retryLater(): void {
    cancelRetry()
    cancelRetry = world.after(RETRY_MS, connectAgain)
  }

  function connectAgain(): void {
    if (!closed && !socket.connected) socket.connect()
  }

  const socket = openSocket({
    connected(given) {
      name.value = given
      cancelOffline()
      cancelRetry()
      link.value = 'online'
      refusal.value = null
      stopping.value = false
      commands.resend()
    },
    lost() {
      if (closed) return
      link.value = 'interrupted'
      cancelOffline()
      cancelOffline = waitForOffline()
      // The library does not come back by itself after the server closed the connection on purpose.
      retryLater()
    },
    failed(why) {
      if (why === null) {
        // Answered no longer: what it said before may not hold any more.
        if (link.value === 'refused') {
          link.value = 'interrupted'
          cancelOffline = waitForOffline()
        }
        retryLater()
        return
      }
      cancelOffline()
      link.value = 'refused'
      refusal.value = why
      if (why.type === 'protocolMismatch') reloadAtMostOnceAMinute(world)
      else if (why.type !== 'ticketUnknown' && why.type !== 'malformed') retryLater()
    },
    viewed(message) {
      if (views.take(message)) time.anchor(message)
    },
    stopping() {
      stopping.value = true
    },
  })
  const stopWaking = world.onWake(connectAgain)
  socket.connect()

  return {
    link,
    online: computed(() => link.value === 'online'),
    refusal,
    stopping,
    view: views.view,
    message: views.message,
    send: (command, id) => commands.send(command, id ?? makeCommandId()),
    pending: commands.count,
    officeNow: time.officeNow,
    now: time.now,
    wall: time.wall,
    wallOffsetMs: time.wallOffsetMs,
    name,
    beat: (beat) => socket.beat(beat),
    retry: connectAgain,
    close() {
      closed = true
      cancelOffline()
      cancelRetry()
      stopWaking()
      socket.close()
    },
  }
}
