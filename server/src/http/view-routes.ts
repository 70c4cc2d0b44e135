// Reading over HTTP: the same views the faces get, once.

import { mayRead } from '@loket/domain'
import type { Actor, HallId } from '@loket/protocol'
import { type Request, Router } from 'express'
import { emptyRecord, messageOf, takeIn } from '../publish/room-record.ts'
import type { Room } from '../publish/rooms.ts'
import { sendRefusal } from './answers.ts'
import type { FaceKind } from './caller.ts'
import type { RouteParts } from './route-parts.ts'

const FACE_OF_VIEW: Readonly<Record<string, FaceKind>> = { kiosk: 'kiosk', display: 'display', console: 'console', supervisor: 'console' }

/**
 * GET /api/views/<name>: `office` for anybody, `display?hall=` for any face, `kiosk` for a kiosk, `console` for who is signed in,
 * `supervisor` for a supervisor.
 */
export function viewRoutes(parts: RouteParts): Router {
  const router = Router()
  router.get('/api/views/:name', (request, response) => {
    const room = roomFor(parts, request)
    if (room === 'unknown') {
      response.status(404).json({ ok: false })
      return
    }
    if (room === 'notPermitted') {
      sendRefusal(response, { type: 'notPermitted', command: null })
      return
    }
    const body = room && parts.render(room)
    if (!room || !body) {
      sendRefusal(response, { type: 'notSignedIn' })
      return
    }
    const record = emptyRecord(room)
    takeIn(record, body, parts.stamp())
    response.json(messageOf(record, parts.stamp()))
  })
  return router
}

function roomFor(parts: RouteParts, request: Request): Room | 'unknown' | 'notPermitted' | null {
  const { name } = request.params
  if (name === 'office') return { view: 'office' }
  const caller = parts.caller(request, FACE_OF_VIEW[String(name)] ?? null)
  switch (name) {
    case 'display':
      return caller && { view: 'display', hallId: hallAsked(parts, request.query['hall']), counters: null }
    case 'kiosk':
      return caller?.actor.kind === 'device' && caller.actor.deviceKind === 'kiosk'
        ? { view: 'kiosk', deviceId: caller.actor.deviceId }
        : null
    case 'console':
    case 'supervisor':
      return caller?.actor.kind === 'staff' ? staffRoom(name, caller.actor) : null
    default:
      return 'unknown'
  }
}

function staffRoom(view: 'console' | 'supervisor', actor: Extract<Actor, { kind: 'staff' }>): Room | 'notPermitted' {
  return view === 'supervisor' && !mayRead(actor, 'supervisorView') ? 'notPermitted' : { view, userId: actor.userId }
}

function hallAsked({ loop }: RouteParts, value: unknown): HallId | null {
  return loop.state.settings?.halls.find(({ id }) => id === value)?.id ?? null
}
