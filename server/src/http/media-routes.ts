import { Router } from 'express'
import { listMedia, mediumFile } from '../hall/media-folder.ts'

/** GET /display/media (the list) and GET /display/media/<name>. `folder`: LOKET_MEDIA, or `null`. */
export function mediaRoutes(folder: string | null): Router {
  const router = Router()
  router.get('/display/media', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ media: folder === null ? [] : listMedia(folder) })
  })
  router.get('/display/media/:name', (request, response) => {
    const file = folder === null ? null : mediumFile(folder, request.params.name)
    if (file === null) response.status(404).json({ ok: false })
    else response.set('Cache-Control', 'no-cache').sendFile(file, { cacheControl: false, dotfiles: 'allow' })
  })
  return router
}
