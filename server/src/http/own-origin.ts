// A page of another site must not act with this browser's cookies. Programs send no Origin and carry their own token.

import type { IncomingHttpHeaders } from 'node:http'
import { malformed } from '@loket/protocol/schemas'
import type { RequestHandler, Response } from 'express'
import type { RouteParts } from './route-parts.ts'

/** True for our own pages and for programs: what a browser says of the page that asks is checked where it says anything. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers
  if (origin !== undefined) return hostOf(origin) === host || (publicUrl !== null && hostOf(origin) === hostOf(publicUrl))
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}

const READING = new Set(['GET', 'HEAD'])

type OtherSite = ReturnType<typeof malformed>

/** 403; `say`: where the answer looks otherwise. */
export function refuseOtherOrigins(
  { publicUrl, gate, sender }: RouteParts,
  say?: (response: Response, refusal: OtherSite) => void,
): RequestHandler {
  return (request, response, next) => {
    if (READING.has(request.method) || isOwnOrigin(request.headers, publicUrl)) {
      next()
      return
    }
    const refusal = malformed(['origin: another site may not send this'])
    const refused = gate.refuse(refusal, sender(request, null))
    if (say === undefined) response.status(403).json(refused)
    else say(response, refusal)
  }
}
