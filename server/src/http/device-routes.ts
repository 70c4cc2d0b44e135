import { approveDeviceBody, pairingBody, pairingClaimBody, parseWith } from '@loket/protocol/schemas'
import { Router } from 'express'
import { approveDevice } from '../access/approve-device.ts'
import type { PairingRequest } from '../access/pairings.ts'
import { sendAnswer, sendRefusal } from './answers.ts'
import { limitPerMinute } from './limit-per-minute.ts'
import { isFromThisComputer } from './loopback.ts'
import { permitted } from './permitted.ts'
import type { RouteParts } from './route-parts.ts'
import { setFaceCookie } from './session-routes.ts'

/** Browsers keep a cookie for 400 days at most. */
const DEVICE_COOKIE_MS = 400 * 24 * 60 * 60 * 1000

/** POST /api/devices/pairing, /api/devices/pairing/claim, /api/devices/approve; GET /api/devices. Revoking is a command. */
export function deviceRoutes(parts: RouteParts): Router {
  const { access, loop, log, jsonBody, rates } = parts
  const router = Router()
  const now = () => loop.context({ kind: 'system' }).at

  router.post('/api/devices/pairing', limitPerMinute(rates.pairingsAMinute), jsonBody, async (request, response) => {
    const body = parseWith(pairingBody, request.body)
    if (!body.ok) {
      sendRefusal(response, body.refusal)
      return
    }
    const pairing = access.pairings.request(body.value.kind, now())
    if (!pairing) {
      sendRefusal(response, { type: 'tooManyRequests', retryAfterSeconds: 60 })
      return
    }
    if (parts.mode === 'demo' && isFromThisComputer(request)) await approveByItself(parts, pairing)
    const { pairingId, code, expiresAt } = pairing
    response.json({ ok: true, pairingId, code, expiresAt })
  })

  router.post('/api/devices/pairing/claim', jsonBody, (request, response) => {
    const body = parseWith(pairingClaimBody, request.body)
    const claim = body.ok ? access.pairings.claim(body.value.pairingId, now()) : ({ state: 'expired' } as const)
    if (claim.state === 'paired') setFaceCookie(response, claim.kind, claim.token, DEVICE_COOKIE_MS, parts.tls)
    response.json({ state: claim.state })
  })

  router.post('/api/devices/approve', jsonBody, async (request, response) => {
    const actor = permitted(parts, request, response, 'pairDevice')
    if (!actor) return
    const body = parseWith(approveDeviceBody, request.body)
    if (!body.ok) {
      sendRefusal(response, body.refusal)
      return
    }
    const { code, name, hallId, serves } = body.value
    const approved = await approveDevice(parts, { code, name, hallId: hallId ?? null, serves: serves ?? null }, actor)
    if (approved.ok) log.note('device-paired', { deviceId: approved.deviceId })
    sendAnswer(response, approved)
  })

  router.get('/api/devices', (request, response) => {
    if (!permitted(parts, request, response, 'pairDevice')) return
    response.json({ ok: true, devices: access.devices.list() })
  })

  return router
}

/** A demonstration on one computer needs nobody to type a code. */
async function approveByItself(parts: RouteParts, { code, kind }: PairingRequest): Promise<void> {
  const approved = await approveDevice(parts, { code, name: `demo ${kind}`, hallId: null, serves: null }, { kind: 'system' })
  if (approved.ok) parts.log.note('device-paired', { deviceId: approved.deviceId, kind, demo: true })
}
