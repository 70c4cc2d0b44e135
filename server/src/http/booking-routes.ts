// The agency's app puts bookings and takes them away, signed; the owner of the data makes its keys and takes files, through the local socket.

import { rolesOf } from '@loket/domain'
import type { Refusal } from '@loket/protocol'
import { bookingBody, bookingId, bookingKeyBody, importBody, parseWith } from '@loket/protocol/schemas'
import { type BookingApiRefusal, sayBookingRefusal } from '@loket/texts'
import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { type CheckedAgainst, checkBooking } from '../bookings/check-booking.ts'
import { importBookings } from '../bookings/import-bookings.ts'
import { isStorageFull } from '../journal/storage-trouble.ts'
import { refusalStatus, sendRefusal } from './answers.ts'
import { limitPerMinute } from './limit-per-minute.ts'
import type { RouteParts } from './route-parts.ts'

const BODY_BYTES = 2_048
const SIGNATURE = 'loket-signature'

/** PUT and DELETE /api/bookings/<id>; /api/bookings/keys and /api/bookings/import for the owner. */
export function bookingRoutes(parts: RouteParts): Router {
  const router = Router()
  const before = [limitPerMinute(parts.rates.bookingsAMinute), express.text({ type: () => true, limit: BODY_BYTES }), believed(parts)]
  router.put('/api/bookings/:bookingId', ...before, (request, response) => answer(response, () => put(parts, request)))
  router.delete('/api/bookings/:bookingId', ...before, (request, response) => answer(response, () => remove(parts, request)))
  return router
}

/** For the local socket: no cookie and no signature opens these. */
export function bookingOwnerRoutes(parts: RouteParts): Router {
  const { bookings, jsonBody, time } = parts
  const router = Router()
  const owner = ownerOnly(parts)
  router.get('/api/booking-keys', owner, (_request, response) => void response.json({ keys: bookings.keys.list() }))
  router.post('/api/booking-keys', owner, jsonBody, (request, response) => {
    const body = parseWith(bookingKeyBody, request.body)
    if (!body.ok) sendRefusal(response, body.refusal)
    else response.json({ secret: bookings.keys.add(body.value.name, time.wall()) })
  })
  router.post('/api/booking-keys/revoke', owner, jsonBody, (request, response) => {
    const body = parseWith(bookingKeyBody, request.body)
    if (!body.ok) sendRefusal(response, body.refusal)
    else response.json({ revoked: bookings.keys.revoke(body.value.name) })
  })
  router.post('/api/booking-import', owner, jsonBody, (request, response) => {
    const body = parseWith(importBody, request.body)
    if (!body.ok) sendRefusal(response, body.refusal)
    else response.json(importBookings(against(parts), body.value))
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
    const signed = {
      method: request.method,
      path: request.originalUrl,
      body: typeof request.body === 'string' ? request.body : '',
      header: request.get(SIGNATURE),
    }
    const refusal = guarded(() => bookings.signatures.refusalFor(signed, bookings.keys.all(), time.wall()))
    if (refusal === null) next()
    else send(response, refusal)
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
  if (checked.as !== 'same') parts.bookings.book.put(id.value, checked.booking)
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

function against({ loop, bookings }: RouteParts): CheckedAgainst {
  return { state: loop.state, book: bookings.book, today: loop.context({ kind: 'system' }).today }
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
function send(response: Response, refusal: BookingApiRefusal): void {
  response.status(statusOf(refusal)).json({ ok: false, refusal, sentences: sayBookingRefusal(refusal) })
}

function statusOf(refusal: BookingApiRefusal): number {
  if (refusal.type.startsWith('signature')) return 401
  if (refusal.type === 'bookingNotFound') return 404
  return refusal.type === 'malformed' || refusal.type === 'storageFull' || refusal.type === 'stopping' ? refusalStatus(refusal) : 409
}
