import type { SettingsRead } from '@loket/protocol'
import { Router } from 'express'
import { permitted } from './permitted.ts'
import type { RouteParts } from './route-parts.ts'

/** GET /api/settings: the settings in force, whole, for whoever may change them. They are changed by the command `changeSettings`. */
export function settingsRoutes(parts: RouteParts): Router {
  const router = Router()
  router.get('/api/settings', (request, response) => {
    if (!permitted(parts, request, response, 'changeSettings')) return
    const { settings, lastSeq } = parts.loop.state
    if (settings === null) throw new Error('invariant broken: an office without settings lets nobody in')
    response.json({ ok: true, settings, seq: lastSeq } satisfies SettingsRead)
  })
  return router
}
