import type { Actor, Answer, Command, TicketId } from '@loket/protocol'
import { citizenActBody, parseWith } from '@loket/protocol/schemas'
import { type RequestHandler, Router } from 'express'
import { sendAnswer, sendRefusal } from './answers.ts'
import { ticketOf } from './citizen-ticket.ts'
import { whileRunning } from './notify-routes.ts'
import type { RouteParts } from './route-parts.ts'

/** Nobody is signed in at a citizen's page: the server acts for whoever holds the address, and the reason says for whom. */
const SYSTEM: Actor = { kind: 'system' }

/** POST /t/<token>/cancel: the citizen gives the number up. POST /t/<token>/present: the citizen is here. */
export function citizenActRoutes(parts: RouteParts, before: readonly RequestHandler[]): Router {
  const router = Router()

  function takes(commandOf: (ticketId: TicketId) => Command): RequestHandler {
    return async (request, response) => {
      const found = whileRunning(parts, ticketOf(parts, request), response)
      if (found === null) return
      const body = parseWith(citizenActBody, request.body)
      if (!body.ok) {
        sendRefusal(response, body.refusal)
        return
      }
      sendAnswer(response, plain(await parts.loop.submit({ ...commandOf(found.ticket.id), id: body.value.id }, SYSTEM)))
    }
  }

  router.post(
    '/t/:token/cancel',
    ...before,
    takes((ticketId) => ({ type: 'cancel', ticketId, reason: 'citizenGaveUp' })),
  )
  router.post(
    '/t/:token/present',
    ...before,
    takes((ticketId) => ({ type: 'confirmPresence', ticketId })),
  )
  return router
}

/** Nothing of the office's own ids leaves with it. */
function plain(answer: Answer): Answer | { readonly ok: true } {
  return answer.ok ? { ok: true } : answer
}
