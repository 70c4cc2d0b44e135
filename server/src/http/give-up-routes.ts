import type { Actor, Answer } from '@loket/protocol'
import { giveUpBody, parseWith } from '@loket/protocol/schemas'
import { type RequestHandler, Router } from 'express'
import { sendAnswer, sendRefusal } from './answers.ts'
import { ticketOf } from './citizen-ticket.ts'
import { whileRunning } from './notify-routes.ts'
import type { RouteParts } from './route-parts.ts'

/** Nobody is signed in at a citizen's page: the server acts for whoever holds the address, and the reason says for whom. */
const SYSTEM: Actor = { kind: 'system' }

/** POST /t/<token>/cancel: the citizen gives the number up. */
export function giveUpRoutes(parts: RouteParts, before: readonly RequestHandler[]): Router {
  const router = Router()

  router.post('/t/:token/cancel', ...before, async (request, response) => {
    const found = whileRunning(parts, ticketOf(parts, request), response)
    if (found === null) return
    const body = parseWith(giveUpBody, request.body)
    if (!body.ok) {
      sendRefusal(response, body.refusal)
      return
    }
    const { id: ticketId } = found.ticket
    sendAnswer(response, plain(await parts.loop.submit({ id: body.value.id, type: 'cancel', ticketId, reason: 'citizenGaveUp' }, SYSTEM)))
  })

  return router
}

/** Nothing of the office's own ids leaves with it. */
function plain(answer: Answer): Answer | { readonly ok: true } {
  return answer.ok ? { ok: true } : answer
}
