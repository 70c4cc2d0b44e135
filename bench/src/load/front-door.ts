// Setting up an office through its own front door: signing in, pairing, settings.

import { randomUUID } from 'node:crypto'
import type { Command, OfficeView, Settings } from '@loket/protocol'

export interface Credentials {
  readonly code: string
  readonly pin: string
}

/** The session's token. */
export async function signIn(url: string, { code, pin }: Credentials): Promise<string> {
  const response = await post(url, '/api/sign-in', { code, pin }, null)
  return cookieIn(response, 'loket_session')
}

/** The device's token; the demonstration approves devices of the same computer by itself. */
export async function pairDevice(url: string, kind: 'kiosk' | 'display'): Promise<string> {
  const asked = await post(url, '/api/devices/pairing', { kind }, null)
  const { pairingId } = (await asked.json()) as { pairingId: string }
  return cookieIn(await post(url, '/api/devices/pairing/claim', { pairingId }, null), `loket_${kind}`)
}

export async function command(url: string, token: string, wish: Command): Promise<void> {
  await post(url, '/api/commands', { id: randomUUID(), ...wish }, token)
}

/** The settings in force, as the journal last recorded them; the token is an administrator's. */
export async function readSettings(url: string, token: string): Promise<Settings> {
  const response = await checked(await fetch(`${url}/api/journal`, { headers: { Authorization: `Bearer ${token}` } }))
  const { rows } = (await response.json()) as { rows: readonly { event: { settings?: Settings } }[] }
  const settings = rows.findLast(({ event }) => event.settings !== undefined)?.event.settings
  if (settings === undefined) throw new Error('the journal begins without settings')
  return settings
}

export async function readOffice(url: string): Promise<OfficeView> {
  const response = await checked(await fetch(`${url}/api/views/office`))
  return ((await response.json()) as { body: OfficeView }).body
}

async function post(url: string, path: string, body: unknown, token: string | null): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', ...(token === null ? {} : { Authorization: `Bearer ${token}` }) }
  return checked(await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function checked(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
  return response
}

function cookieIn(response: Response, name: string): string {
  const value = response.headers
    .getSetCookie()
    .map((cookie) => new RegExp(`^${name}=([^;]+)`).exec(cookie)?.[1])
    .find((found) => found !== undefined)
  if (value === undefined) throw new Error(`${response.url} set no cookie ${name}: ${response.status}`)
  return value
}
