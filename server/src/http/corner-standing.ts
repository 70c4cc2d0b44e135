// Who asks in the corner of a kiosk, looked up anew at each request: the kiosk by its cookie, the person by the key of their visit.

import type { Actor, DeviceId, Instant } from '@loket/protocol'
import { cornerKeyBody, parseWith } from '@loket/protocol/schemas'
import type { Request, Response } from 'express'
import type { CornerVisit, CornerVisits } from '../access/corner-visits.ts'
import type { Device } from '../access/devices.ts'
import { sendAnswer, sendRefusal } from './answers.ts'
import type { RouteParts } from './route-parts.ts'

export interface CornerStanding {
  readonly kioskId: DeviceId
  readonly visit: CornerVisit
  readonly actor: Actor & { readonly kind: 'staff' }
}

/** The paired kiosk that asks; else `null`, and the refusal is sent. */
export function kioskAsking({ access, gate, sender }: RouteParts, request: Request, response: Response): Device | null {
  const from = sender(request, 'kiosk')
  const { actor } = from
  const kiosk = actor?.kind === 'device' && actor.deviceKind === 'kiosk' ? access.devices.findLiving(actor.deviceId) : null
  const refusal = gate.refusalBefore(from)
  if (refusal === null && kiosk !== null) return kiosk
  sendAnswer(response, gate.refuse(refusal ?? { type: 'notSignedIn' }, from))
  return null
}

/** Who stands in the corner of the kiosk that asks; else `null`, and the refusal is sent: `notSignedIn` once the visit has ended. */
export function standingIn(
  parts: RouteParts,
  visits: CornerVisits,
  now: Instant,
  request: Request,
  response: Response,
): CornerStanding | null {
  const kiosk = kioskAsking(parts, request, response)
  if (kiosk === null) return null
  const body = parseWith(cornerKeyBody, request.body)
  if (!body.ok) {
    sendRefusal(response, body.refusal)
    return null
  }
  const visit = visits.find(kiosk.deviceId, body.value.key, now)
  const user = visit && parts.access.users.find(visit.userId)
  if (visit !== null && user?.pinHash === visit.pinHash) {
    return { kioskId: kiosk.deviceId, visit, actor: { kind: 'staff', userId: user.userId, roles: user.roles } }
  }
  sendRefusal(response, { type: 'notSignedIn' })
  return null
}
