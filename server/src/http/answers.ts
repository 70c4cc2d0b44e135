// How an answer looks over HTTP.

import type { Answer, Refusal } from '@loket/protocol'
import type { Response } from 'express'

/** Refusals of the rules are conflicts with the state of the office; the rest have a status of their own. */
export function refusalStatus({ type }: Refusal): number {
  switch (type) {
    case 'malformed':
      return 400
    case 'notSignedIn':
    case 'wrongPin':
      return 401
    case 'notPermitted':
      return 403
    case 'tooLarge':
      return 413
    case 'tooManyRequests':
      return 429
    case 'storageFull':
    case 'stopping':
      return 503
    default:
      return 409
  }
}

export function sendAnswer(
  response: Response,
  answer: Answer | { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal },
): void {
  if (answer.ok) {
    response.json(answer)
    return
  }
  const { refusal } = answer
  if (refusal.type === 'tooManyRequests') response.set('Retry-After', String(refusal.retryAfterSeconds))
  response.status(refusalStatus(refusal)).json(answer)
}

export function sendRefusal(response: Response, refusal: Refusal): void {
  sendAnswer(response, { ok: false, refusal })
}
