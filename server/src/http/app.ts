// The Express applications. Nothing listens here; whoever has an address to listen at is given one of these.

import express, { type Express, type RequestHandler } from 'express'
import { bookingOwnerRoutes, bookingRoutes } from './booking-routes.ts'
import { citizenRoutes } from './citizen-routes.ts'
import { commandRoutes } from './command-routes.ts'
import { cornerRoutes } from './corner-routes.ts'
import { deviceRoutes } from './device-routes.ts'
import { errorHandler, notFound } from './errors.ts'
import { healthRoutes } from './health-routes.ts'
import { journalRoutes } from './journal-routes.ts'
import { limitPerMinute } from './limit-per-minute.ts'
import { mediaRoutes } from './media-routes.ts'
import { refuseOtherOrigins } from './own-origin.ts'
import { pageRoutes, phonePageRoutes } from './page-routes.ts'
import { paperRoutes } from './paper-routes.ts'
import { printerRoutes } from './printer-routes.ts'
import type { RouteParts } from './route-parts.ts'
import { securityHeaders } from './security-headers.ts'
import { serverPageRoutes, serverPageStyle } from './server-page-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { settingsRoutes } from './settings-routes.ts'
import { surveyRoutes } from './survey-routes.ts'
import { userRoutes } from './user-routes.ts'
import { viewRoutes } from './view-routes.ts'
import { voiceRoutes } from './voice-routes.ts'

/** Everything: for the office's own network and for the local socket. */
export function buildApp(parts: RouteParts): Express {
  const app = bareApp(parts.tls)
  app.use('/api', neverStored)
  // Before what the others have in common: each of their refusals has a sentence.
  app.use(bookingRoutes(parts))
  app.use('/api', refuseOtherOrigins(parts))
  app.use(bookingOwnerRoutes(parts), commandRoutes(parts), viewRoutes(parts), sessionRoutes(parts), deviceRoutes(parts), userRoutes(parts))
  app.use(journalRoutes(parts), surveyRoutes(parts), healthRoutes(parts), citizenRoutes(parts))
  app.use(settingsRoutes(parts), paperRoutes(parts), cornerRoutes(parts))
  app.use(serverPageStyle(), serverPageRoutes(parts), printerRoutes(parts))
  app.use(voiceRoutes(parts.voices), mediaRoutes(parts.mediaFolder), pageRoutes(parts.pagesFolder))
  app.use(errorHandler(parts), notFound(true))
  return app
}

/** The citizens' own pages with what they ask and say, and nothing else, for LOKET_PUBLIC_PORT. */
export function buildPublicApp(parts: RouteParts): Express {
  const app = bareApp(parts.tls)
  app.use(limitPerMinute(parts.rates.publicFilesAMinute), citizenRoutes(parts), serverPageStyle(), phonePageRoutes(parts.pagesFolder))
  app.use(errorHandler(parts), notFound(false))
  return app
}

function bareApp(tls: boolean): Express {
  const app = express()
  app.disable('x-powered-by')
  // Answers are never asked for twice with a condition; files have tags of their own.
  app.disable('etag')
  app.use(securityHeaders(tls))
  // Browsers ask for it unasked; the pages name their own icons.
  app.get('/favicon.ico', (_request, response) => void response.status(204).end())
  return app
}

const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
