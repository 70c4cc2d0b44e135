// How a verb that writes reaches the office: it asks the running server through the local socket. When none runs, it opens the office
// itself, with the lock, and asks the same door, so that there is one way of doing it.

import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { resolve } from 'node:path'
import type { Refusal } from '@loket/protocol'
import { sayRefusal } from '@loket/texts'
import { NO_VOICES } from '../hall/voice-library.ts'
import { buildFrontDoor } from '../http/front-door.ts'
import { type LocalSocket, listenLocally, localSocketPath, refuseLongPath } from '../http/local-socket.ts'
import { DEFAULT_RATES } from '../http/parts.ts'
import { createLog } from '../log/log.ts'
import { SYSTEM_TIME } from '../loop/time-sources.ts'
import { NO_NOTIFY } from '../notify/notify.ts'
import { openOffice } from '../open-office.ts'
import { NO_PRINTING } from '../print/printing.ts'
import { cannotStart } from '../start-trouble.ts'

export interface Question {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body: object | null
}

/** What the office answered. Throws `CannotStart` (`refused`) with the sentence of a refusal, or of what keeps the office from opening. */
export async function askOffice<Answer>(dataFolder: string, question: Question): Promise<Answer> {
  const folder = resolve(dataFolder)
  refuseLongPath(folder)
  const answer = (await askServer(folder, question)) ?? (await askWithoutServer(folder, question))
  if (isRefused(answer)) throw cannotStart('refused', sentenceOf(answer.refusal), null)
  return answer as Answer
}

/** `null` where no server listens. */
function askServer(folder: string, { method, path, body }: Question): Promise<unknown> {
  return new Promise((answered, failed) => {
    const asked = request(
      {
        socketPath: localSocketPath(folder),
        agent: false,
        method,
        path,
        headers: body === null ? {} : { 'content-type': 'application/json' },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part
        })
        response.on('end', () => answered(JSON.parse(text)))
      },
    )
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') answered(null)
      else failed(error)
    })
    asked.end(body === null ? undefined : JSON.stringify(body))
  })
}

async function askWithoutServer(folder: string, question: Question): Promise<unknown> {
  const log = createLog('warn', null)
  const office = openOffice(folder, log)
  let local: LocalSocket | null = null
  try {
    if (office.loop.state.settings === null) {
      throw cannotStart(
        'noOffice',
        `There is no office in ${folder}: make one with "npm run office -- init", or name its folder with --data.`,
        null,
      )
    }
    const door = buildFrontDoor({
      loop: office.loop,
      journal: office.folder.journal,
      access: office.folder.access,
      bookings: office.folder.bookings,
      survey: office.folder.survey,
      notify: NO_NOTIFY,
      printing: NO_PRINTING,
      virtualPrinter: null,
      log,
      time: SYSTEM_TIME,
      mode: 'production',
      version: '',
      epoch: randomUUID(),
      tls: false,
      publicUrl: null,
      pagesFolder: folder,
      voices: NO_VOICES,
      mediaFolder: null,
      rates: DEFAULT_RATES,
      isStopping: () => false,
    })
    local = await listenLocally(door.localApp, folder)
    return await askServer(folder, question)
  } finally {
    await local?.close()
    await office.close()
  }
}

function isRefused(answer: unknown): answer is { readonly refusal: Refusal } {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer
}

function sentenceOf(refusal: Refusal): string {
  const sentence = sayRefusal(refusal, { language: 'en', zone: 'UTC', wallOffsetMs: 0 })
  return refusal.type === 'malformed' ? `This cannot be done: ${refusal.problems.join('; ')}.` : sentence
}
