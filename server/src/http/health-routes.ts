import { Router } from 'express'
import { metricsText } from './metrics.ts'
import { buildOpenApi } from './openapi.ts'
import type { RouteParts } from './route-parts.ts'

/** GET /api/health, /metrics, /api/openapi.json: for machines that look after this one. */
export function healthRoutes(parts: RouteParts): Router {
  const router = Router()

  router.get('/api/health', (_request, response) => {
    const { epoch, seq, at } = parts.stamp()
    const stopping = parts.isStopping()
    const [printer, notices] = [parts.printing.ownStatus(), parts.notify.counts()]
    response
      .status(stopping ? 503 : 200)
      .json({ status: stopping ? 'stopping' : 'ready', version: parts.version, epoch, seq, at, printer, notices })
  })

  router.get('/metrics', (_request, response) => {
    response.type('text/plain; version=0.0.4').send(metricsText(parts))
  })

  const openApi = buildOpenApi(parts.version)
  router.get('/api/openapi.json', (_request, response) => {
    response.json(openApi)
  })

  return router
}
