// Who sends a request: looked up from its cookies or its bearer token, never from what it says of itself.

import type { IncomingMessage } from 'node:http'
import type { Actor, DeviceKind, Instant } from '@loket/protocol'
import { parseCookie } from 'cookie'
import type { Access } from '../access/access.ts'
import { actorOf, type Identity, identifyDevice, identifySession } from '../access/identity.ts'

/** How a face proves itself: a paired device, or somebody who signed in and may look at several pages. */
export type FaceKind = DeviceKind | 'console'

/** One browser may be several faces at once, as in a demonstration; each has its own cookie. */
export const COOKIES: Readonly<Record<FaceKind, string>> = {
  console: 'loket_session',
  kiosk: 'loket_kiosk',
  display: 'loket_display',
  station: 'loket_station',
}

const FACES: readonly FaceKind[] = ['console', 'kiosk', 'display', 'station']

export interface Caller {
  readonly identity: Identity
  readonly actor: Actor
}

/** What a bearer token or the cookie of that face proves; `null` when nothing. */
export function identifyAs(
  access: Access,
  face: FaceKind,
  headers: IncomingMessage['headers'],
  token: string | null,
  now: Instant,
): Identity | null {
  const secret = token ?? parseCookie(headers.cookie ?? '')[COOKIES[face]]
  if (secret === undefined) return null
  const identity = face === 'console' ? identifySession(access, secret, now) : identifyDevice(access, secret)
  return identity && isOfFace(access, identity, face) ? identity : null
}

/** The first face, `preferred` before all others, that this request proves to be. */
export function callerOf(access: Access, request: IncomingMessage, preferred: FaceKind | null, now: Instant): Caller | null {
  const faces = preferred === null ? FACES : [preferred, ...FACES.filter((face) => face !== preferred)]
  const token = bearerToken(request.headers.authorization)
  for (const face of faces) {
    const identity = identifyAs(access, face, request.headers, token, now)
    const actor = identity && actorOf(access, identity, now)
    if (actor) return { identity, actor }
  }
  return null
}

export function cookieOf(request: IncomingMessage, face: FaceKind): string | null {
  return parseCookie(request.headers.cookie ?? '')[COOKIES[face]] ?? null
}

function bearerToken(authorization: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(authorization ?? '')?.[1] ?? null
}

function isOfFace(access: Access, identity: Identity, face: FaceKind): boolean {
  if (identity.kind !== 'device') return identity.kind === 'session' && face === 'console'
  return access.devices.findLiving(identity.deviceId)?.kind === face
}

/** `?face=` of a request, when a browser is several faces. */
export function faceAsked(value: unknown): FaceKind | null {
  return value === 'kiosk' || value === 'display' || value === 'console' || value === 'station' ? value : null
}
