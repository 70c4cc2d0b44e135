// What a citizen's page asks and says beside its view. Its address is the only right it has, and needs.

import { presentLeg, type Ticket } from '@loket/domain'
import type { VisitFacts, WordRefusal } from '@loket/protocol'
import { type BodySchema, type Parsed, parseWith, ratingBody, surveyBody } from '@loket/protocol/schemas'
import { type RequestHandler, type Response, Router } from 'express'
import { isStorageFull } from '../journal/storage-trouble.ts'
import type { Visit } from '../survey/survey.ts'
import { sendRefusal } from './answers.ts'
import { citizenActRoutes } from './citizen-act-routes.ts'
import { type OfDay, sendUnknown, ticketOf } from './citizen-ticket.ts'
import { limitPerMinute } from './limit-per-minute.ts'
import { notifyRoutes } from './notify-routes.ts'
import { refuseOtherOrigins } from './own-origin.ts'
import type { RouteParts } from './route-parts.ts'

/** As much of a row's hash as stands on paper. */
const MARK_LENGTH = 8

/** GET /t/<token>/visit, POST /t/<token>/rating, /survey and /cancel, POST and DELETE /t/<token>/notify. */
export function citizenRoutes(parts: RouteParts): Router {
  const { survey, access, journal, rates, jsonBody } = parts
  const router = Router()
  const pace = limitPerMinute(rates.wordsAMinute)

  router.get('/t/:token/visit', neverStored, pace, (request, response) => {
    const found = ticketOf(parts, request)
    if (!found) {
      sendUnknown(response)
      return
    }
    const { serviceDay, ticket } = found
    const facts: VisitFacts = {
      number: ticket.number,
      serviceDay,
      ledgerMark: markOf(journal, ticket),
      answered: {
        rating: access.answeredTickets.has(serviceDay, ticket.id, 'rating'),
        survey: access.answeredTickets.has(serviceDay, ticket.id, 'survey'),
      },
      notices: parts.notify.stateOf(ticket.id),
    }
    response.json(facts)
  })

  /** `keep` says false where this ticket has given that word already. */
  function takes<Schema extends BodySchema>(
    schema: Schema,
    keep: (visit: Visit, body: Schema['_zod']['output']) => boolean,
  ): RequestHandler {
    return (request, response) => {
      const found = ticketOf(parts, request)
      if (parts.isStopping()) sendRefusal(response, { type: 'stopping' })
      else if (!found) sendUnknown(response)
      else take(found, parseWith(schema, request.body), keep, response)
    }
  }

  const before = [neverStored, pace, refuseOtherOrigins(parts), jsonBody]
  router.post('/t/:token/rating', ...before, takes(ratingBody, survey.rate))
  router.post('/t/:token/survey', ...before, takes(surveyBody, survey.answer))
  router.use(notifyRoutes(parts, before), citizenActRoutes(parts, before))
  return router
}

function take<Body>(found: OfDay, body: Parsed<Body>, keep: (visit: Visit, body: Body) => boolean, response: Response): void {
  if (!body.ok) sendRefusal(response, body.refusal)
  else if (!hasOutcome(found.ticket)) sendWordRefusal(response, { type: 'notYet' })
  else keepWord(() => keep(visitOf(found), body.value), response)
}

function keepWord(keep: () => boolean, response: Response): void {
  try {
    if (keep()) response.json({ ok: true })
    else sendWordRefusal(response, { type: 'answered' })
  } catch (error) {
    if (!isStorageFull(error)) throw error
    sendRefusal(response, { type: 'storageFull' })
  }
}

/** Only a completed leg has one: who was not served has nothing to say about a service, and a next leg is still to come. */
function hasOutcome(ticket: Ticket): boolean {
  return presentLeg(ticket).outcome !== null
}

function visitOf({ serviceDay, ticket }: OfDay): Visit {
  return { serviceDay, ticketId: ticket.id, serviceId: presentLeg(ticket).terms.serviceId }
}

function markOf(journal: RouteParts['journal'], ticket: Ticket): string {
  for (const row of journal.rowsAfter(ticket.issuedSeq - 1)) return row.hash.slice(0, MARK_LENGTH)
  throw new Error(`row ${ticket.issuedSeq} is not in the journal`)
}

function sendWordRefusal(response: Response, refusal: WordRefusal): void {
  response.status(409).json({ ok: false, refusal })
}

const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
