import { fileURLToPath } from 'node:url'
import { Router } from 'express'
import { frontPage } from './front-page.ts'
import type { RouteParts } from './route-parts.ts'
import { SERVER_PAGES_CSS } from './server-page.ts'

const CSS_FILE = fileURLToPath(new URL('./assets/server-pages.css', import.meta.url))

/** The front page. */
export function serverPageRoutes({ loop, mode, virtualPrinter }: RouteParts): Router {
  const router = Router()
  router.get('/', (_request, response) => {
    const { settings } = loop.state
    response.set('Cache-Control', 'no-cache').type('html')
    response.send(frontPage({ settings, demo: mode === 'demo', hasVirtualPrinter: virtualPrinter !== null && mode === 'demo' }))
  })
  return router
}

/** The style of the server's own pages. */
export function serverPageStyle(): Router {
  const router = Router()
  router.get(SERVER_PAGES_CSS, (_request, response) => {
    response.sendFile(CSS_FILE, { maxAge: '1h', dotfiles: 'allow' })
  })
  return router
}
