import express, { type Request, type RequestHandler } from 'express'
import type { Caller } from './caller.ts'

/** An administrator sends whole settings; a device or a stranger sends a few hundred bytes. */
export const STAFF_BODY_BYTES = 1024 * 1024
export const BODY_BYTES = 8 * 1024

export function createJsonBody(caller: (request: Request) => Caller | null): RequestHandler {
  const small = express.json({ limit: BODY_BYTES })
  const large = express.json({ limit: STAFF_BODY_BYTES })
  return (request, response, next) => {
    const kind = caller(request)?.actor.kind
    const read = kind === 'staff' || kind === 'system' ? large : small
    read(request, response, next)
  }
}
