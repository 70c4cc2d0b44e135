import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { sendRefusal } from './answers.ts'

/** So many requests of one address in a minute; then `tooManyRequests`. */
export function limitPerMinute(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: false,
    legacyHeaders: false,
    // A forwarding proxy is not trusted with addresses; its own address is counted.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response, _next, { windowMs }) => {
      sendRefusal(response, { type: 'tooManyRequests', retryAfterSeconds: Math.ceil(windowMs / 1000) })
    },
  })
}
