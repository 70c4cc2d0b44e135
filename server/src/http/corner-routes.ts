// The administrator's corner of a kiosk. Its page proves the kiosk by the kiosk's own cookie and the person by a key in the body; nothing here
// sets a cookie, so that no other page of this browser is opened by a PIN that was typed on it.

import { randomUUID } from 'node:crypto'
import type { Answer, CommandEnvelope, CommandId, CornerFacts, CornerOpened, CornerPrints, TestPageAsked } from '@loket/protocol'
import { parseWith, signInBody } from '@loket/protocol/schemas'
import { type Request, type Response, Router } from 'express'
import { CORNER_VISIT_MS, type CornerVisits, createCornerVisits } from '../access/corner-visits.ts'
import { createCornerAttempts, openCorner } from '../access/open-corner.ts'
import { refusalStatus, sendAnswer, sendRefusal } from './answers.ts'
import { type CornerStanding, kioskAsking, standingIn } from './corner-standing.ts'
import { limitPerMinute } from './limit-per-minute.ts'
import type { RouteParts } from './route-parts.ts'
import { setFaceCookie } from './session-routes.ts'

/** GET /api/kiosk/corner, POST /api/kiosk/corner/open, /test-page, /prints, /unpair, /leave. */
export function cornerRoutes(parts: RouteParts): Router {
  const visits = createCornerVisits()
  const router = Router()
  router.use(openingRoutes(parts, visits), actRoutes(parts, visits))
  return router
}

function openingRoutes(parts: RouteParts, visits: CornerVisits): Router {
  const { access, log, loop, rates, jsonBody } = parts
  const attempts = createCornerAttempts()
  const router = Router()

  router.get('/api/kiosk/corner', (request, response) => {
    const kiosk = kioskAsking(parts, request, response)
    if (kiosk === null) return
    const { name, pairedAt } = kiosk
    response.json({ ok: true, name, pairedAt, version: parts.version } satisfies CornerFacts)
  })

  router.post('/api/kiosk/corner/open', limitPerMinute(rates.signInsAMinute), jsonBody, async (request, response) => {
    const kiosk = kioskAsking(parts, request, response)
    if (kiosk === null) return
    const body = parseWith(signInBody, request.body)
    const { deviceId: kioskId } = kiosk
    if (!body.ok) {
      log.note('corner-refused', { kiosk: kioskId, refusal: body.refusal.type, waits: null })
      sendRefusal(response, body.refusal)
      return
    }
    const opening = await openCorner({ access, visits, attempts }, { ...body.value, kioskId }, loop.context({ kind: 'system' }).at)
    if (!opening.ok) {
      log.note('corner-refused', { kiosk: kioskId, refusal: opening.refusal.type, waits: opening.waits })
      response.status(refusalStatus(opening.refusal)).json(opening)
      return
    }
    log.note('corner-opened', { kiosk: kioskId, userId: opening.user.userId })
    const { key } = opening
    const stations = access.devices.stations().filter(({ servesKioskId }) => servesKioskId === kioskId)
    response.json({ ok: true, key, forMs: CORNER_VISIT_MS, stations: stations.map(({ name }) => name) } satisfies CornerOpened)
  })

  return router
}

function actRoutes(parts: RouteParts, visits: CornerVisits): Router {
  const { log, loop, printing, jsonBody } = parts
  const router = Router()

  function act(path: string, answer: (by: CornerStanding, response: Response) => Promise<void> | void): void {
    router.post(`/api/kiosk/corner/${path}`, jsonBody, async (request: Request, response: Response) => {
      const by = standingIn(parts, visits, loop.context({ kind: 'system' }).at, request, response)
      if (by !== null) await answer(by, response)
    })
  }

  function note({ kioskId, actor }: CornerStanding, what: string): void {
    log.note('corner-act', { kiosk: kioskId, userId: actor.userId, act: what })
  }

  function submit(by: CornerStanding, command: CommandEnvelope): Promise<Answer> {
    note(by, command.type)
    return loop.submit(command, by.actor)
  }

  act('test-page', async (by, response) => {
    const stationId = printing.stationOf(by.kioskId)
    if (stationId === null) return sendRefusal(response, { type: 'noPrinter' })
    const id = randomUUID() as CommandId
    const answer = await submit(by, { id, type: 'printTest', stationId })
    if (!answer.ok) return sendAnswer(response, answer)
    by.visit.testPages.push(id)
    response.json({ ok: true, commandId: id } satisfies TestPageAsked)
  })

  act('prints', ({ visit, actor }, response) => {
    const prints = printing.printsOf(actor.userId).filter(({ commandId }) => visit.testPages.includes(commandId))
    response.json({ ok: true, prints } satisfies CornerPrints)
  })

  act('unpair', async (by, response) => {
    const answer = await submit(by, { id: randomUUID() as CommandId, type: 'revokeDevice', deviceId: by.kioskId })
    if (!answer.ok) return sendAnswer(response, answer)
    visits.end(by.kioskId)
    setFaceCookie(response, 'kiosk', '', 0, parts.tls)
    response.json({ ok: true })
  })

  act('leave', (by, response) => {
    visits.end(by.kioskId)
    note(by, 'leave')
    response.json({ ok: true })
  })

  return router
}
