// The faces' built pages. File names in assets/ carry a hash and are kept for ever; a page itself is asked for anew each time.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import { troublePage } from './server-page.ts'

interface FacePages {
  readonly base: string
  readonly folder: string
  /** Address below the base -> file in the folder. */
  readonly pages: readonly { readonly path: string; readonly file: string }[]
}

const FACES: readonly FacePages[] = [
  { base: '/kiosk', folder: 'kiosk/dist', pages: [{ path: '/', file: 'index.html' }] },
  { base: '/display', folder: 'display/dist', pages: [{ path: '/', file: 'index.html' }] },
  {
    base: '/staff',
    folder: 'staff/dist',
    pages: [
      { path: '/', file: 'console/index.html' },
      { path: '/supervisor', file: 'supervisor/index.html' },
      { path: '/admin', file: 'admin/index.html' },
    ],
  },
]

const PHONE: FacePages = { base: '/t', folder: 'phone/dist', pages: [{ path: '/:token', file: 'index.html' }] }

/** /kiosk, /display, /staff, /staff/supervisor, /staff/admin and /t/<token>. */
export function pageRoutes(pagesFolder: string): Router {
  const router = Router()
  for (const face of [...FACES, PHONE]) router.use(face.base, facePages(face, pagesFolder))
  return router
}

/** /t/<token> alone, for the public listener. */
export function phonePageRoutes(pagesFolder: string): Router {
  const router = Router()
  router.use(PHONE.base, facePages(PHONE, pagesFolder))
  return router
}

const KEPT_FOR_EVER = { immutable: true, maxAge: '365d', index: false, redirect: false, fallthrough: false } as const

function facePages({ folder, pages }: FacePages, pagesFolder: string): Router {
  const router = Router()
  const root = join(pagesFolder, folder)
  router.use('/assets', express.static(join(root, 'assets'), KEPT_FOR_EVER))
  for (const { path, file } of pages) {
    router.get(path, (_request, response) => {
      if (!existsSync(join(root, file))) {
        response
          .status(503)
          .type('html')
          .send(troublePage('notBuiltTitle', 'notBuiltHint', folder !== PHONE.folder))
        return
      }
      response.set('Cache-Control', 'no-cache')
      response.sendFile(file, { root, cacheControl: false })
    })
  }
  router.use(
    express.static(root, { index: false, redirect: false, setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }),
  )
  return router
}
