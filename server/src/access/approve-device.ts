import { randomUUID } from 'node:crypto'
import type { Actor, CommandId, DeviceId, HallId, Refusal } from '@loket/protocol'
import { malformed } from '@loket/protocol/schemas'
import type { Loop } from '../loop/loop.ts'
import type { Access } from './access.ts'
import { hashSecretToken, newSecretToken } from './secret-tokens.ts'

export type DeviceApproved = { readonly ok: true; readonly deviceId: DeviceId } | { readonly ok: false; readonly refusal: Refusal }

interface Approval {
  readonly code: string
  readonly name: string
  readonly hallId: HallId | null
  /** Of a station: the kiosk beside which it stands. */
  readonly serves: DeviceId | null
}

/** Pairs the device that shows this code; its secret's hash is stored with the fact, the secret waits for the device to collect it. */
export async function approveDevice(
  { access, loop }: { readonly access: Access; readonly loop: Pick<Loop, 'submit' | 'state' | 'context'> },
  { code, name, hallId, serves }: Approval,
  actor: Actor,
): Promise<DeviceApproved> {
  const halls = loop.state.settings?.halls ?? []
  if (hallId !== null && !halls.some(({ id }) => id === hallId)) return { ok: false, refusal: malformed(['hallId: there is no such hall']) }
  if (serves !== null && access.devices.findLiving(serves)?.kind !== 'kiosk') {
    return { ok: false, refusal: malformed(['serves: there is no such kiosk']) }
  }
  const request = access.pairings.take(code, loop.context(actor).at)
  if (!request) return { ok: false, refusal: { type: 'pairingCodeUnknown' } }
  if (serves !== null && request.kind !== 'station') {
    access.pairings.giveBack(request.pairingId)
    return { ok: false, refusal: malformed(['serves: only a print station serves a kiosk']) }
  }
  const deviceId = randomUUID() as DeviceId
  const token = newSecretToken()
  access.pending.devices.set(deviceId, {
    deviceId,
    kind: request.kind,
    name,
    hallId,
    servesKioskId: serves,
    tokenHash: hashSecretToken(token),
  })
  const pair = { id: randomUUID() as CommandId, type: 'pairDevice', deviceId, kind: request.kind, servesKioskId: serves } as const
  const answer = await loop.submit(pair, actor)
  access.pending.devices.delete(deviceId)
  if (!answer.ok) {
    access.pairings.giveBack(request.pairingId)
    return answer
  }
  access.pairings.approve(request.pairingId, token)
  return { ok: true, deviceId }
}
