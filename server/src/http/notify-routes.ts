import type { NotifyBody, NotifyRefusal } from '@loket/protocol'
import { notifyBody, parseWith } from '@loket/protocol/schemas'
import { type RequestHandler, type Response, Router } from 'express'
import { isStorageFull } from '../journal/storage-trouble.ts'
import { sendRefusal } from './answers.ts'
import { type OfDay, sendUnknown, ticketOf } from './citizen-ticket.ts'
import type { RouteParts } from './route-parts.ts'

/** POST and DELETE /t/<token>/notify: the only place where anybody is asked for a phone number. */
export function notifyRoutes(parts: RouteParts, before: readonly RequestHandler[]): Router {
  const { notify } = parts
  const router = Router()

  router.post('/t/:token/notify', ...before, (request, response) => {
    const found = whileRunning(parts, ticketOf(parts, request), response)
    if (found === null) return
    const body = parseWith(notifyBody, request.body)
    if (body.ok) keep(found, body.value, response)
    else sendRefusal(response, body.refusal)
  })

  router.delete('/t/:token/notify', ...before, (request, response) => {
    const found = whileRunning(parts, ticketOf(parts, request), response)
    if (found === null) return
    notify.forget(found.ticket.id)
    response.json({ ok: true })
  })

  function keep({ ticket }: OfDay, { phone, language }: NotifyBody, response: Response): void {
    try {
      const refusal = notify.keep({ ticketId: ticket.id, phone, language })
      if (refusal === null) response.json({ ok: true })
      else sendNotifyRefusal(response, refusal)
    } catch (error) {
      if (!isStorageFull(error)) throw error
      sendRefusal(response, { type: 'storageFull' })
    }
  }

  return router
}

/** Answers for it where there is nothing to go on with. */
export function whileRunning(parts: RouteParts, found: OfDay | null, response: Response): OfDay | null {
  if (parts.isStopping()) sendRefusal(response, { type: 'stopping' })
  else if (found === null) sendUnknown(response)
  else return found
  return null
}

function sendNotifyRefusal(response: Response, refusal: NotifyRefusal): void {
  response.status(409).json({ ok: false, refusal })
}
