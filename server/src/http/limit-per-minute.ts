import type { Refusal } from '@loket/protocol'
import type { RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import { sendRefusal } from './answers.ts'

type TooMany = Extract<Refusal, { type: 'tooManyRequests' }>

/** So many requests of one address in a minute; then `tooManyRequests`, as `refuse` says it. */
export function limitPerMinute(limit: number, refuse: (response: Response, refusal: TooMany) => void = sendRefusal): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    // A forwarding proxy is not trusted with addresses; its own address is counted.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response, _next, { windowMs }) => {
      refuse(response, { type: 'tooManyRequests', retryAfterSeconds: Math.ceil(windowMs / 1000) })
    },
  })
}
