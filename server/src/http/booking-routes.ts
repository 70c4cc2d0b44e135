// The agency's app puts bookings and takes them away, signed; the owner of the data makes its keys and takes files, through the local socket.

import { rolesOf } from '@loket/domain'
import type { BookingRefusal, Refusal } from '@loket/protocol'
import { bookingBody, bookingId, bookingKeyBody, importBody, malformed, parseWith } from '@loket/protocol/schemas'
import { type BookingApiRefusal, sayBookingRefusal } from '@loket/texts'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express'
import { checkBooking } from '../bookings/check-booking.ts'
import { type ImportInto, importBookings } from '../bookings/import-bookings.ts'
import type { SignedRequest } from '../bookings/signature.ts'
import { isStorageFull } from '../journal/storage-trouble.ts'
import { refusalStatus, sendRefusal } from './answers.ts'
import { limitPerMinute } from './limit-per-minute.ts'
import { refuseOtherOrigins } from './own-origin.ts'
import type { RouteParts } from './route-parts.ts'

const BODY_BYTES = 2_048
const SIGNATURE = 'loket-signature'

/** PUT and DELETE /api/bookings/<id>. */
export function bookingRoutes(parts: RouteParts): Router {
  const router = Router()
  const before = [
    refuseOtherOrigins(parts, (response, refusal) => send(response, refusal, 403)),
    limitPerMinute(parts.rates.bookingsAMinute, send),
    express.text({ type: () => true, limit: BODY_BYTES }),
    believed(parts),
  ]
  const noteSender = firstOfADay(parts)
  router.put('/api/bookings/:bookingId', ...before, (request, response) => {
    answer(response, () => put(parts, request))
    if (response.statusCode < 400) noteSender(request)
  })
  router.delete('/api/bookings/:bookingId', ...before, (request, response) => answer(response, () => remove(parts, request)))
  router.use('/api/bookings', unreadable)
  return router
}

/** What Express and its readers throw at a request they cannot read; the rest is a fault. */
const unreadable: ErrorRequestHandler = (error: { readonly status?: number; readonly limit?: number }, _request, response, next) => {
  const { status = 500, limit = BODY_BYTES } = error
  if (response.headersSent || status >= 500) next(error)
  else if (status === 413) send(response, { type: 'tooLarge', limitBytes: limit })
  else send(response, malformed(['request: its address, its character set or its encoding cannot be read']))
}

/** For the local socket: no cookie and no signature opens these. */
export function bookingOwnerRoutes(parts: RouteParts): Router {
  const { bookings, jsonBody, time, log } = parts
  const router = Router()
  const owner = ownerOnly(parts)
  router.get('/api/booking-keys', owner, (_request, response) => void response.json({ keys: bookings.keys.list() }))
  router.post('/api/booking-keys', owner, jsonBody, (request, response) => {
    const body = parseWith(bookingKeyBody, request.body)
    if (!body.ok) {
      sendRefusal(response, body.refusal)
      return
    }
    const secret = bookings.keys.add(body.value.name, time.wall())
    if (secret !== null) log.note('booking-key-made', { key: body.value.name })
    response.json({ secret })
  })
  router.post('/api/booking-keys/revoke', owner, jsonBody, (request, response) => {
    const body = parseWith(bookingKeyBody, request.body)
    if (!body.ok) {
      sendRefusal(response, body.refusal)
      return
    }
    const revoked = bookings.keys.revoke(body.value.name)
    if (revoked) log.note('booking-key-revoked', { key: body.value.name })
    response.json({ revoked })
  })
  router.post('/api/booking-import', owner, jsonBody, async (request, response) => {
    const body = parseWith(importBody, request.body)
    if (!body.ok) {
      sendRefusal(response, body.refusal)
      return
    }
    const imported = await importBookings(against(parts), body.value)
    const { problems, written, ...counts } = imported
    if (written) log.note('bookings-imported', { ...counts, wrong: problems.length })
    response.json(imported)
  })
  return router
}

function ownerOnly({ caller }: RouteParts): RequestHandler {
  return (request, response, next) => {
    const actor = caller(request, null)?.actor
    if (actor && rolesOf(actor).includes('system')) next()
    else sendRefusal(response, actor ? { type: 'notPermitted', command: null } : { type: 'notSignedIn' })
  }
}

/** Nothing of a request is looked at before its signature is found right. */
function believed({ bookings, time, isStopping }: RouteParts): RequestHandler {
  return (request, response, next) => {
    if (isStopping()) {
      send(response, { type: 'stopping' })
      return
    }
    const refusal = guarded(() => bookings.signatures.refusalFor(signedOf(request), bookings.keys.all(), time.wall()))
    if (refusal === null) next()
    else send(response, refusal)
  }
}

function signedOf(request: Request): SignedRequest {
  const body = typeof request.body === 'string' ? request.body : ''
  return { method: request.method, path: request.originalUrl, body, header: request.get(SIGNATURE) }
}

/** Which keys bring bookings in must be seen somewhere, and not with every booking. */
function firstOfADay(parts: RouteParts): (request: Request) => void {
  let [day, seen] = ['', new Set<string | null>()]
  return (request) => {
    const { date } = against(parts).today
    if (date !== day) [day, seen] = [date, new Set()]
    const key = parts.bookings.signatures.signerOf(signedOf(request), parts.bookings.keys.all())
    if (!seen.has(key)) parts.log.note('bookings-sent', { key, date })
    seen.add(key)
  }
}

type Outcome = { readonly status: 200 | 201 } | BookingApiRefusal

function put(parts: RouteParts, request: Request): Outcome {
  const id = parseWith(bookingId, request.params['bookingId'])
  if (!id.ok) return id.refusal
  const body = parseWith(bookingBody, jsonOf(request.body))
  if (!body.ok) return body.refusal
  const checked = checkBooking(against(parts), id.value, body.value)
  if (!checked.ok) return checked.refusal
  if (checked.as !== 'same') parts.bookings.book.put(id.value, checked.booking, against(parts).wall)
  return { status: checked.as === 'taken' ? 201 : 200 }
}

function remove({ bookings, loop }: RouteParts, request: Request): Outcome {
  const id = String(request.params['bookingId'])
  const known = bookings.book.get(id)
  if (known === null) return { type: 'bookingNotFound' }
  if (loop.state.bookingsUsed.has(known.ref)) return { type: 'bookingCheckedIn' }
  bookings.book.remove(id)
  return { status: 200 }
}

function against({ loop, bookings }: RouteParts): ImportInto {
  const { at, today } = loop.context({ kind: 'system' })
  return { state: loop.state, book: bookings.book, today, wall: at + loop.state.wallOffsetMs }
}

/** `undefined` where it is no JSON, which no schema lets through. */
function jsonOf(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    // JSON.parse says no in this way only.
    return undefined
  }
}

function answer(response: Response, work: () => Outcome): void {
  const outcome = guarded(work)
  if ('status' in outcome) response.status(outcome.status).json({ ok: true })
  else send(response, outcome)
}

/** A full disk is a refusal; everything else is a fault. */
function guarded<T>(work: () => T): T | Extract<Refusal, { type: 'storageFull' }> {
  try {
    return work()
  } catch (error) {
    if (!isStorageFull(error)) throw error
    return { type: 'storageFull' }
  }
}

/** Named, and in words of both languages for whoever reads the app's log. */
function send(response: Response, refusal: BookingApiRefusal, status = statusOf(refusal)): void {
  if (refusal.type === 'tooManyRequests') response.set('Retry-After', String(refusal.retryAfterSeconds))
  response.status(status).json({ ok: false, refusal, sentences: sayBookingRefusal(refusal) })
}

function isOfEveryRequest(refusal: BookingApiRefusal): refusal is Exclude<BookingApiRefusal, BookingRefusal> {
  return ['malformed', 'tooLarge', 'tooManyRequests', 'storageFull', 'stopping'].includes(refusal.type)
}

function statusOf(refusal: BookingApiRefusal): number {
  if (refusal.type.startsWith('signature')) return 401
  if (refusal.type === 'bookingNotFound') return 404
  return isOfEveryRequest(refusal) ? refusalStatus(refusal) : 409
}
