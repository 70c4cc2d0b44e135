import { readVirtualPrinterPage } from '@loket/printer'
import { Router } from 'express'
import type { RouteParts } from './route-parts.ts'

/** /printer: the paper of the virtual printer, in a demonstration only. */
export function printerRoutes({ mode, virtualPrinter }: RouteParts): Router {
  const router = Router()
  if (mode !== 'demo' || !virtualPrinter) return router
  router.get(/^\/printer(\/|$)/, (request, response, next) => {
    const page = readVirtualPrinterPage(virtualPrinter, request.path)
    if (page) response.set('Cache-Control', 'no-cache').type(page.contentType).send(page.body)
    else next()
  })
  return router
}
