// Puts the outward half together: views out, commands in, over HTTP and sockets.

import type { IncomingMessage, RequestListener, Server } from 'node:http'
import { openDayOf } from '@loket/domain'
import type { Actor, FaceName } from '@loket/protocol'
import type { Identity } from '../access/identity.ts'
import { createHalls } from '../hall/halls.ts'
import { sqliteCode } from '../journal/storage-trouble.ts'
import { createPaperStudio } from '../print/studio/paper-studio.ts'
import { createPublisher } from '../publish/publisher.ts'
import { recentAlerts } from '../publish/recent-alerts.ts'
import { createRenderer } from '../publish/render-view.ts'
import { attachSockets, type Sockets } from '../socket/sockets.ts'
import { buildApp, buildPublicApp } from './app.ts'
import { type Caller, callerOf, type FaceKind, faceAsked } from './caller.ts'
import { createCommandGate } from './command-gate.ts'
import { createJsonBody } from './json-body.ts'
import type { FrontDoorParts } from './parts.ts'
import type { RouteParts } from './route-parts.ts'

export interface FrontDoor {
  readonly app: RequestListener
  /** /t/<token> only. */
  readonly publicApp: RequestListener
  /** The same as `app`, for a socket that only the owner of the data can open: whoever comes through it is the system itself. */
  readonly localApp: RequestListener
  attachSockets(server: Server, faces: readonly FaceName[]): Sockets
  close(): void
}

const LOCAL: Caller & { readonly identity: Identity } = { identity: { kind: 'local' }, actor: { kind: 'system' } }
const SYSTEM: Actor = { kind: 'system' }

export function buildFrontDoor(parts: FrontDoorParts): FrontDoor {
  const { access, loop, printing, time } = parts
  const localRequests = new WeakSet<IncomingMessage>()
  const now = () => loop.context(SYSTEM).at
  const displays = () => access.devices.list().filter(({ kind, revokedAt }) => kind === 'display' && revokedAt === null)
  const halls = createHalls({ loop, time, log: parts.log, displays })
  const render = createRenderer({ ...parts, halls, alerts: recentAlerts(parts) })
  const stamp = () => ({ epoch: parts.epoch, seq: loop.state.lastSeq, at: now(), wallOffsetMs: loop.state.wallOffsetMs })
  const publisher = createPublisher({ render, stamp, time, nextTurn: setImmediate })
  const gate = createCommandGate(parts)
  const studio = createPaperStudio()

  /** Found once for a request: its reader asks before its route does. */
  const callers = new WeakMap<IncomingMessage, { readonly preferred: FaceKind | null; readonly caller: Caller | null }>()

  function caller(request: IncomingMessage, preferred: FaceKind | null): Caller | null {
    if (localRequests.has(request)) return LOCAL
    const known = callers.get(request)
    if (known !== undefined && known.preferred === preferred) return known.caller
    const found = callerOf(access, request, preferred, now())
    callers.set(request, { preferred, caller: found })
    return found
  }

  const routeParts: RouteParts = {
    ...parts,
    gate,
    publisher,
    studio,
    halls,
    render,
    stamp,
    caller,
    sender: (request, preferred) => ({
      actor: caller(request, preferred)?.actor ?? null,
      address: request.socket.remoteAddress ?? 'local',
    }),
    jsonBody: createJsonBody((request) => caller(request, faceAsked(request.query['face']))),
  }

  startDayOf(parts)
  loop.onTurn(() => publisher.changed('all'))
  const answers = bindAnswersOf(parts)
  const bookings = wipeBookingsOf(parts)
  halls.onChange(() => publisher.changed('halls'))
  printing.onChange(() => publisher.changed('papers'))
  const app = buildApp(routeParts)

  return {
    app,
    publicApp: buildPublicApp(routeParts),
    localApp(request, response) {
      localRequests.add(request)
      app(request, response)
    },
    attachSockets: (server, faces) => attachSockets(server, faces, routeParts),
    close() {
      halls.close()
      publisher.close()
      studio.close()
      answers.close()
      bookings.close()
    },
  }
}

/** The answers of a day are written together when it has ended; of one that ended while no server ran, at the start. */
function bindAnswersOf({ loop, survey }: FrontDoorParts): { close(): void } {
  let closed = false
  const bind = () => survey.dayIs(openDayOf(loop.state)?.serviceDay ?? null)
  bind()
  loop.onTurn(({ rows }) => {
    // The last turns of a server that stops are told when its files are closed already; the next start binds.
    if (!closed && rows.some(({ event }) => event.type === 'dayOpened' || event.type === 'dayClosed')) bind()
  })
  return {
    close() {
      closed = true
    },
  }
}

/** Codes and slots of days that are over are nobody's business any more. */
function wipeBookingsOf({ loop, bookings, log }: FrontDoorParts): { close(): void } {
  let [isOwed, closed] = [false, false]
  const wipe = (isNewDay: boolean) => {
    try {
      if (isNewDay || isOwed) bookings.todayIs(loop.context(SYSTEM).today.date)
      else bookings.eraseRest()
      isOwed = false
    } catch (error) {
      // Trouble with this file is no reason to stop an office.
      if (sqliteCode(error) === '') throw error
      if (!isOwed) log.note('bookings-not-wiped', { err: error })
      isOwed = true
    }
  }
  wipe(true)
  loop.onTurn(({ rows }) => {
    // The last turns of a server that stops are told when its files are closed already; the next start wipes.
    if (!closed) wipe(rows.some(({ event }) => event.type === 'dayOpened'))
  })
  return {
    close() {
      closed = true
    },
  }
}

/** A day that was opened without this private store, as by a simulation or after its loss, gets its key now. */
function startDayOf({ loop, access }: FrontDoorParts): void {
  const { day } = loop.state
  if (day) access.startDay(day.serviceDay)
}
