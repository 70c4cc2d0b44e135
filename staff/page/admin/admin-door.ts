// What this page asks of the server over HTTP: settings and pictures are too large for a socket's messages.

import type { Answer, CommandEnvelope, LogoAnswer, PaperPictureAsk, PaperPictured, Refusal, Settings, SettingsRead } from '@loket/protocol'
import type { NoAnswer } from '@loket/texts'
import { makeCommandId } from '@loket/ui'

export interface Refused {
  readonly ok: false
  readonly refusal: Refusal | NoAnswer
}

export interface AdminDoor {
  readSettings(): Promise<SettingsRead | Refused>
  changeSettings(settings: Settings): Promise<Answer | Refused>
  picture(ask: PaperPictureAsk): Promise<PaperPictured | Refused>
  logo(file: Blob): Promise<LogoAnswer | Refused>
}

export function openAdminDoor(): AdminDoor {
  return {
    readSettings: () => ask('/api/settings', {}),
    changeSettings(settings) {
      const command: CommandEnvelope = { id: makeCommandId(), type: 'changeSettings', settings }
      return ask('/api/commands?face=console', json(command))
    },
    picture: (wanted) => ask('/api/paper/picture', json(wanted)),
    logo: (file) => ask('/api/paper/logo', { method: 'POST', headers: { 'content-type': 'image/png' }, body: file }),
  }
}

function json(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function ask<Body extends { readonly ok: boolean }>(path: string, request: RequestInit): Promise<Body | Refused> {
  try {
    const response = await fetch(path, request)
    const body: Body | Partial<Refused> = await response.json()
    if (body.ok === true || 'problem' in body || ('refusal' in body && body.refusal !== undefined)) return body as Body | Refused
  } catch {
    // No server, or no JSON from it: the same to whoever sits here.
  }
  return { ok: false, refusal: { type: 'noAnswer' } }
}
