import { Router } from 'express'
import type { VoiceLibrary } from '../hall/voice-library.ts'

/** GET /display/voice/<language>/<clip>: the sound file, whatever its ending. Asked for anew each time, for an office may change its voice. */
export function voiceRoutes(voices: VoiceLibrary): Router {
  const router = Router()
  router.get('/display/voice/:language/:clip', (request, response) => {
    const file = voices.fileOf(request.params.language, request.params.clip)
    if (file === null) {
      response.status(404).json({ ok: false })
      return
    }
    response.set('Cache-Control', 'no-cache')
    response.sendFile(file, { cacheControl: false, dotfiles: 'allow' })
  })
  return router
}
