import type { HallId, Instant } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { openTestAccess } from '../testing/front-office.ts'
import { foundedOffice } from '../testing/office.ts'
import { approveDevice } from './approve-device.ts'
import { createPairings, PAIRING_LIFETIME_MS } from './pairings.ts'

const NOW = Date.UTC(2027, 0, 12) as Instant
const SYSTEM = { kind: 'system' } as const

function later(ms: number): Instant {
  return (NOW + ms) as Instant
}

function asked(pairings = createPairings()) {
  const request = pairings.request('kiosk', NOW)
  if (!request) throw new Error('no pairing')
  return { pairings, request }
}

describe('pairing', () => {
  test('[X14] a device shows six digits and waits; whoever holds its pairing id collects the secret once they were entered', () => {
    const { pairings, request } = asked()
    expect(request.code).toMatch(/^\d{6}$/)
    expect(request.pairingId).toMatch(/^[\w-]{22}$/)
    expect(pairings.claim(request.pairingId, NOW)).toEqual({ state: 'waiting' })
    expect(pairings.take(` ${request.code.slice(0, 3)} ${request.code.slice(3)} `, NOW)).toEqual(request)
    pairings.approve(request.pairingId, 'secret')
    const claim = { state: 'paired', kind: 'kiosk', token: 'secret' }
    expect(pairings.claim(request.pairingId, NOW)).toEqual(claim)
    expect(pairings.claim(request.pairingId, later(PAIRING_LIFETIME_MS - 1))).toEqual(claim)
    expect(pairings.claim('A'.repeat(22), NOW)).toEqual({ state: 'expired' })
  })

  test('[X14] a code is good for ten minutes and for one device', () => {
    const { pairings, request } = asked()
    expect(pairings.take(request.code, later(PAIRING_LIFETIME_MS))).toBeNull()
    expect(pairings.claim(request.pairingId, later(PAIRING_LIFETIME_MS))).toEqual({ state: 'expired' })
    const second = asked(pairings).request
    expect(pairings.take(second.code, NOW)).not.toBeNull()
    expect(pairings.take(second.code, NOW)).toBeNull()
    pairings.giveBack(second.pairingId)
    expect(pairings.take(second.code, NOW)).not.toBeNull()
  })

  test('[X14] requests that nobody answers are bounded, and no two have the same code', () => {
    const pairings = createPairings()
    const requests = Array.from({ length: 600 }, () => pairings.request('display', NOW))
    expect(requests.filter((request) => request === null)).toHaveLength(100)
    const codes = requests.flatMap((request) => request?.code ?? [])
    expect(new Set(codes).size).toBe(codes.length)
    expect(pairings.request('display', later(PAIRING_LIFETIME_MS))).not.toBeNull()
  })

  test('[X15] an approved device is known by its secret alone, whose hash is all that is stored', async () => {
    const access = openTestAccess()
    const { loop } = await foundedOffice({ changes: { inSameCommit: [access.inSameCommit] } })
    const request = access.pairings.request('display', loop.context(SYSTEM).at)
    if (!request) throw new Error('no pairing')
    const hallId = loop.state.settings?.halls[0]?.id ?? null
    const nowhere = await approveDevice(
      { access, loop },
      { code: request.code, name: 'Papan', hallId: 'nowhere' as HallId, serves: null },
      SYSTEM,
    )
    expect(nowhere).toMatchObject({ refusal: { type: 'malformed' } })
    const approved = await approveDevice({ access, loop }, { code: request.code, name: 'Papan', hallId, serves: null }, SYSTEM)
    const claim = access.pairings.claim(request.pairingId, loop.context(SYSTEM).at)
    if (!approved.ok || claim.state !== 'paired') throw new Error('not paired')
    expect(access.devices.findByToken(claim.token)).toMatchObject({ deviceId: approved.deviceId, kind: 'display', hallId, name: 'Papan' })
    expect(access.devices.findByToken(claim.token.toLowerCase())).toBeNull()
    await loop.submitAsSystem({ type: 'revokeDevice', deviceId: approved.deviceId })
    expect(access.devices.findByToken(claim.token)).toBeNull()
    expect(access.devices.findLiving(approved.deviceId)).toBeNull()
    expect(access.devices.list()).toMatchObject([{ deviceId: approved.deviceId, revokedAt: expect.any(Number) }])
  })

  test('[X15] a code that the office refuses may be entered again', async () => {
    const access = openTestAccess()
    const { loop } = await foundedOffice({ changes: { inSameCommit: [access.inSameCommit] } })
    const request = access.pairings.request('display', loop.context(SYSTEM).at)
    if (!request) throw new Error('no pairing')
    const agent = { kind: 'staff', userId: 'a' as never, roles: ['agent'] } as const
    const approval = { code: request.code, name: 'Papan', hallId: null, serves: null }
    expect(await approveDevice({ access, loop }, approval, agent)).toMatchObject({ refusal: { type: 'notPermitted' } })
    expect(access.pending.devices.size).toBe(0)
    expect((await approveDevice({ access, loop }, approval, SYSTEM)).ok).toBe(true)
    expect(await approveDevice({ access, loop }, approval, SYSTEM)).toEqual({ ok: false, refusal: { type: 'pairingCodeUnknown' } })
  })
})
