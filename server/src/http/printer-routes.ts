import { BUTTONS_PATH, pressFaultButton, readVirtualPrinterPage } from '@loket/printer'
import { type RequestHandler, Router } from 'express'
import { isFromThisComputer } from './loopback.ts'
import { refuseOtherOrigins } from './own-origin.ts'
import type { RouteParts } from './route-parts.ts'

/** /printer: the paper of the virtual printer, in a demonstration only. Its faults are set from the server's own computer alone. */
export function printerRoutes(parts: RouteParts): Router {
  const { mode, virtualPrinter, jsonBody } = parts
  const router = Router()
  if (mode !== 'demo' || !virtualPrinter) return router
  router.get(/^\/printer(\/|$)/, async (request, response, next) => {
    const page = await readVirtualPrinterPage(virtualPrinter, request.path, { withButtons: isFromThisComputer(request) })
    if (page) response.set('Cache-Control', 'no-cache').type(page.contentType).send(page.body)
    else next()
  })
  router.post(BUTTONS_PATH, fromThisComputer, refuseOtherOrigins(parts), jsonBody, async (request, response) => {
    const isPress = await pressFaultButton(virtualPrinter, request.body)
    response.sendStatus(isPress ? 204 : 400)
  })
  return router
}

const fromThisComputer: RequestHandler = (request, response, next) => {
  if (isFromThisComputer(request)) next()
  else response.sendStatus(403)
}
