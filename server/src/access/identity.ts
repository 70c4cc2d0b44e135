// Who is behind a request or a socket. Kept as a reference and looked up anew at each use, so that an end takes effect at once.

import type { Actor, DeviceId, Instant } from '@loket/protocol'
import type { Access } from './access.ts'

export type Identity =
  | { readonly kind: 'session'; readonly tokenHash: Buffer }
  | { readonly kind: 'device'; readonly deviceId: DeviceId }
  /** The local socket, which only the account that owns the data can open. */
  | { readonly kind: 'local' }

/** The actor as of now; `null` once the session ended or the device was revoked. */
export function actorOf(access: Access, identity: Identity, now: Instant): Actor | null {
  switch (identity.kind) {
    case 'local':
      return { kind: 'system' }
    case 'device': {
      const device = access.devices.findLiving(identity.deviceId)
      return device && { kind: 'device', deviceId: device.deviceId, deviceKind: device.kind }
    }
    case 'session': {
      const session = access.sessions.findByHash(identity.tokenHash, now)
      const user = session && access.users.find(session.userId)
      return user && { kind: 'staff', userId: user.userId, roles: user.roles }
    }
  }
}

export function identifySession(access: Access, token: string, now: Instant): Identity | null {
  const session = access.sessions.find(token, now)
  return session && { kind: 'session', tokenHash: session.tokenHash }
}

export function identifyDevice(access: Access, token: string): Identity | null {
  const device = access.devices.findByToken(token)
  return device && { kind: 'device', deviceId: device.deviceId }
}
