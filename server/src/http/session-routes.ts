import { parseWith, signInBody } from '@loket/protocol/schemas'
import { type Response, Router } from 'express'
import { SESSION_LIFETIME_MS } from '../access/sessions.ts'
import { signIn } from '../access/sign-in.ts'
import { sendAnswer, sendRefusal } from './answers.ts'
import { COOKIES, cookieOf, type FaceKind } from './caller.ts'
import { limitPerMinute } from './limit-per-minute.ts'
import type { RouteParts } from './route-parts.ts'

/** POST /api/sign-in, POST /api/sign-out, GET /api/session. */
export function sessionRoutes(parts: RouteParts): Router {
  const { access, log, loop, rates, jsonBody } = parts
  const router = Router()

  router.post('/api/sign-in', limitPerMinute(rates.signInsAMinute), jsonBody, async (request, response) => {
    const body = parseWith(signInBody, request.body)
    if (!body.ok) {
      sendRefusal(response, body.refusal)
      return
    }
    const now = loop.context({ kind: 'system' }).at
    const signed = await signIn(access, { ...body.value, previousToken: cookieOf(request, 'console') }, now)
    if (!signed.ok) {
      log.note('sign-in-refused', { refusal: signed.refusal.type, address: request.ip })
      sendAnswer(response, signed)
      return
    }
    const { userId, name, roles } = signed.user
    setFaceCookie(response, 'console', signed.token, SESSION_LIFETIME_MS, parts.tls)
    log.note('signed-in', { userId })
    response.json({ ok: true, name: name ?? userId, roles })
  })

  router.post('/api/sign-out', jsonBody, (request, response) => {
    const token = cookieOf(request, 'console')
    const caller = parts.caller(request, 'console')
    if (token !== null) access.sessions.end(token)
    if (caller?.actor.kind === 'staff') log.note('signed-out', { userId: caller.actor.userId })
    setFaceCookie(response, 'console', '', 0, parts.tls)
    response.json({ ok: true })
  })

  router.get('/api/session', (request, response) => {
    const actor = parts.caller(request, 'console')?.actor
    if (actor?.kind !== 'staff') response.json({ signedIn: false })
    else response.json({ signedIn: true, name: access.users.nameOf(actor.userId) ?? actor.userId, roles: actor.roles })
  })

  return router
}

/** Sent by this site's own pages only, never readable by their scripts. */
export function setFaceCookie(response: Response, face: FaceKind, token: string, maxAgeMs: number, tls: boolean): void {
  response.cookie(COOKIES[face], token, { httpOnly: true, sameSite: 'strict', secure: tls, path: '/', maxAge: maxAgeMs })
}
