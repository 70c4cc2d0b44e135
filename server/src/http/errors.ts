// What no route answered, and what went wrong underway. A sender learns the name of what is the case, never the message of an error.

import { malformed } from '@loket/protocol/schemas'
import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express'
import { sendAnswer } from './answers.ts'
import type { RouteParts } from './route-parts.ts'
import { troublePage } from './server-page.ts'

/** `hasFrontPage` is false on the public listener, where there is nothing to lead back to. */
export function notFound(hasFrontPage: boolean): RequestHandler {
  return (request, response) => {
    if (request.path.startsWith('/api/')) response.status(404).json({ ok: false })
    else
      response
        .status(404)
        .type('html')
        .send(troublePage('notFoundTitle', 'notFoundHint', hasFrontPage))
  }
}

export function errorHandler(parts: RouteParts): ErrorRequestHandler {
  // Four parameters are what tells Express that this handles errors.
  return (error: unknown, request, response, next) => {
    if (response.headersSent) next(error)
    else answerError(parts, error, request, response, next)
  }
}

function answerError({ log, gate, sender }: RouteParts, error: unknown, request: Request, response: Response, next: NextFunction): void {
  const status = statusOf(error)
  if (status === 404) next()
  else if (status === 413) sendAnswer(response, gate.refuse({ type: 'tooLarge', limitBytes: limitOf(error) }, sender(request, null)))
  else if (status < 500)
    sendAnswer(response, gate.refuse(malformed(['request: its address or its JSON cannot be read']), sender(request, null)))
  else {
    // A citizen's address is a secret and stays out of the log.
    const path = request.path.replace(/^\/t\/.*/i, '/t/…')
    log.note('request-failed', { method: request.method, path, error: error instanceof Error ? error.stack : String(error) })
    response.status(500).json({ ok: false })
  }
}

function statusOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : 500
}

function limitOf(error: unknown): number {
  return typeof error === 'object' && error !== null && 'limit' in error && typeof error.limit === 'number' ? error.limit : 0
}
