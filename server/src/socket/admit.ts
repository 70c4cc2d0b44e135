// Who may open a socket, and into which rooms it then looks. What a face says of itself is a wish; what its cookie proves counts.

import type { IncomingMessage } from 'node:http'
import { mayRead } from '@loket/domain'
import type { Actor, FaceHello, FaceName, HallId, HandshakeRefusal } from '@loket/protocol'
import { PROTOCOL_VERSION } from '@loket/protocol'
import { helloSchema, parseWith } from '@loket/protocol/schemas'
import { actorOf, type Identity } from '../access/identity.ts'
import { identifyAs } from '../http/caller.ts'
import type { RouteParts } from '../http/route-parts.ts'
import type { Room } from '../publish/rooms.ts'

export interface Admitted {
  readonly face: FaceName
  /** `null` for a citizen's phone, which may only look. */
  readonly identity: Identity | null
  readonly address: string
  readonly rooms: readonly Room[]
}

type AdmitParts = Pick<RouteParts, 'access' | 'loop'>
type Refused = { readonly refusal: HandshakeRefusal }

export function admit(parts: AdmitParts, faces: readonly FaceName[], auth: unknown, request: IncomingMessage): Admitted | Refused {
  if (!speaksOurs(auth)) return { refusal: { type: 'protocolMismatch', protocol: PROTOCOL_VERSION } }
  const hello = parseWith(helloSchema, auth)
  if (!hello.ok || !faces.includes(hello.value.face)) return { refusal: { type: 'malformed' } }
  const address = request.socket.remoteAddress ?? 'unknown'
  return hello.value.face === 'phone' ? admitPhone(parts, hello.value.ticket, address) : admitFace(parts, hello.value, request, address)
}

/** Looked at before anything else: an older page may well send what today's schema does not know. */
function speaksOurs(auth: unknown): boolean {
  return typeof auth !== 'object' || auth === null || !('protocol' in auth) || auth.protocol === PROTOCOL_VERSION
}

type StaffOrDevice = Exclude<FaceHello, { face: 'phone' }>

function admitFace({ access, loop }: AdmitParts, hello: StaffOrDevice, request: IncomingMessage, address: string): Admitted | Refused {
  const now = loop.context({ kind: 'system' }).at
  const { face } = hello
  const isOfStaff = face === 'console' || face === 'supervisor'
  const identity = identifyAs(access, isOfStaff ? 'console' : face, request.headers, hello.token ?? null, now)
  const actor = identity && actorOf(access, identity, now)
  const room = actor && ownRoom({ access, loop }, identity, actor, hello)
  if (!room) return { refusal: { type: isOfStaff ? 'notSignedIn' : 'notPaired' } }
  return { face, identity, address, rooms: [{ view: 'office' }, room] }
}

/** `null` where this actor has no such face: who is signed in, but not as a supervisor, must sign in as one. */
function ownRoom(parts: AdmitParts, identity: Identity, actor: Actor, hello: StaffOrDevice): Room | null {
  switch (hello.face) {
    case 'console':
      return actor.kind === 'staff' ? { view: 'console', userId: actor.userId } : null
    case 'supervisor':
      return actor.kind === 'staff' && mayRead(actor, 'supervisorView') ? { view: 'supervisor', userId: actor.userId } : null
    case 'kiosk':
      return actor.kind === 'device' ? { view: 'kiosk', deviceId: actor.deviceId } : null
    case 'station':
      return actor.kind === 'device' ? { view: 'station', deviceId: actor.deviceId } : null
    case 'display':
      return actor.kind === 'device'
        ? { view: 'display', hallId: hallOf(parts, identity, hello.hallId), counters: countersOf(hello.counters) }
        : null
  }
}

/** A display paired for a hall shows that hall; one paired for the whole office shows the hall it asks for, if there is one. */
function hallOf({ access, loop }: AdmitParts, identity: Identity, asked: HallId | null): HallId | null {
  const paired = identity.kind === 'device' ? (access.devices.findLiving(identity.deviceId)?.hallId ?? null) : null
  const wanted = paired ?? asked
  const halls = loop.state.settings?.halls ?? []
  // Where there is one hall, a board of the office and one of the hall hang in the same.
  const [only] = halls.length === 1 ? halls : []
  return only?.id ?? halls.find(({ id }) => id === wanted)?.id ?? null
}

/** In one order, so that boards with the same counters share one view. */
function countersOf(asked: readonly number[] | undefined): readonly number[] | null {
  return asked === undefined ? null : [...new Set(asked)].toSorted((a, b) => a - b)
}

function admitPhone(
  { access, loop }: AdmitParts,
  token: Extract<FaceHello, { face: 'phone' }>['ticket'],
  address: string,
): Admitted | Refused {
  const { day, tickets } = loop.state
  const ticketId = day && access.ticketTokens.find(token, { serviceDay: day.serviceDay, tickets })
  if (!ticketId) return { refusal: { type: 'ticketUnknown' } }
  return { face: 'phone', identity: null, address, rooms: [{ view: 'office' }, { view: 'ticket', ticketId }] }
}
