// What an administrator needs while composing the office's paper: how it will look, and a logo made of a picture file.

import { placedTemplateProblems } from '@loket/printer'
import type { Actor, LogoAnswer, PaperPictureAsk, PaperPictured, Settings } from '@loket/protocol'
import { paperPictureBody, parseWith } from '@loket/protocol/schemas'
import express, { type RequestHandler, Router } from 'express'
import { samplePaper } from '../print/studio/sample-paper.ts'
import { sendRefusal } from './answers.ts'
import { limitPerMinute } from './limit-per-minute.ts'
import { permitted } from './permitted.ts'
import type { RouteParts } from './route-parts.ts'

/** A template with the largest logo is about 30 kB. */
const PICTURE_BODY_BYTES = 64 * 1024
/** Four times what a logo's file may have, so that most files that are too large hear it in those words. */
const LOGO_BODY_BYTES = 2 * 1024 * 1024
/** As fast as anybody types. */
const PICTURES_A_MINUTE = 240
const LOGOS_A_MINUTE = 30
const SYSTEM: Actor = { kind: 'system' }

/** POST /api/paper/picture and POST /api/paper/logo. Neither changes anything. */
export function paperRoutes(parts: RouteParts): Router {
  const router = Router()
  const mayChange: RequestHandler = (request, response, next) => {
    if (permitted(parts, request, response, 'changeSettings')) next()
  }

  router.post(
    '/api/paper/picture',
    ...[limitPerMinute(PICTURES_A_MINUTE), mayChange, express.json({ limit: PICTURE_BODY_BYTES })],
    async (request, response) => {
      const body = parseWith(paperPictureBody, request.body)
      if (body.ok) response.json(await picture(parts, body.value))
      else sendRefusal(response, body.refusal)
    },
  )

  router.post(
    '/api/paper/logo',
    ...[limitPerMinute(LOGOS_A_MINUTE), mayChange, express.raw({ type: () => true, limit: LOGO_BODY_BYTES })],
    async (request, response) => {
      const png = request.body instanceof Uint8Array ? request.body : new Uint8Array()
      const read = await parts.studio.work<'logo'>({ kind: 'logo', png, widthMm: settingsOf(parts).paper.widthMm })
      response.json(read satisfies LogoAnswer)
    },
  )
  return router
}

async function picture(parts: RouteParts, ask: PaperPictureAsk): Promise<PaperPictured> {
  const { loop, mode, publicUrl, studio } = parts
  const settings = settingsOf(parts)
  const problems = placedTemplateProblems(ask.template, ask.widthMm)
  const usable = placedTemplateProblems(ask.template, settings.paper.widthMm).length === 0
  if (ask.kind === 'ticket' && problems.length > 0) return { ok: true, picture: null, problems, usable }
  const { at, today } = loop.context(SYSTEM)
  const moment = { at, today: today.date, wallOffsetMs: loop.state.wallOffsetMs }
  const slip = samplePaper({ settings, moment, demo: mode === 'demo', publicUrl }, ask)
  return { ok: true, picture: slip && (await studio.work<'picture'>({ kind: 'picture', slip })), problems, usable }
}

function settingsOf({ loop }: RouteParts): Settings {
  const { settings } = loop.state
  if (settings === null) throw new Error('invariant broken: an office without settings lets nobody in')
  return settings
}
