import { Router } from 'express'
import { sendAnswer } from './answers.ts'
import { faceAsked } from './caller.ts'
import type { RouteParts } from './route-parts.ts'

/** POST /api/commands: the same envelope and the same answer as over a socket. `?face=kiosk` says which cookie of several is meant. */
export function commandRoutes({ gate, sender, jsonBody }: RouteParts): Router {
  const router = Router()
  router.post('/api/commands', jsonBody, async (request, response) => {
    sendAnswer(response, await gate.receive(request.body, sender(request, faceAsked(request.query['face']))))
  })
  return router
}
