import { addUserBody, parseWith, resetPinBody, staffCodeBody } from '@loket/protocol/schemas'
import { Router } from 'express'
import { addUser, eraseUserName, resetPin } from '../access/people.ts'
import { sendAnswer, sendRefusal } from './answers.ts'
import { permitted } from './permitted.ts'
import type { RouteParts } from './route-parts.ts'

/** The administrator's verbs on people: GET and POST /api/users, POST /api/users/erase-name, POST /api/users/reset-pin. */
export function userRoutes(parts: RouteParts): Router {
  const { access, jsonBody } = parts
  const router = Router()

  router.get('/api/users', (request, response) => {
    if (!permitted(parts, request, response, 'addUser')) return
    const users = access.users
      .list()
      .map(({ userId, code, name, roles, pinHash }) => ({ userId, code, name, roles, maySignIn: pinHash !== '' }))
    response.json({ ok: true, users })
  })

  router.post('/api/users', jsonBody, async (request, response) => {
    const actor = permitted(parts, request, response, 'addUser')
    if (!actor) return
    const body = parseWith(addUserBody, request.body)
    if (body.ok) sendAnswer(response, await addUser(parts, body.value, actor, access.pinCost))
    else sendRefusal(response, body.refusal)
  })

  router.post('/api/users/erase-name', jsonBody, async (request, response) => {
    if (!permitted(parts, request, response, 'addUser')) return
    const body = parseWith(staffCodeBody, request.body)
    if (body.ok) sendAnswer(response, await eraseUserName(parts, body.value.code))
    else sendRefusal(response, body.refusal)
  })

  router.post('/api/users/reset-pin', jsonBody, async (request, response) => {
    if (!permitted(parts, request, response, 'addUser')) return
    const body = parseWith(resetPinBody, request.body)
    if (body.ok) sendAnswer(response, await resetPin(parts, body.value.code, body.value.pin))
    else sendRefusal(response, body.refusal)
  })

  return router
}
