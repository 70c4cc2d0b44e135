// A kiosk or an agent over HTTP, as a program would be.

import type { Answer, Command, CommandId, DeviceKind, ViewName, Views } from '@loket/protocol'

export interface OfficeClient {
  /** The same credentials at another address: a server that was started again. */
  at(url: string): OfficeClient
  send(command: Command, id: string): Promise<Answer>
  view<Name extends ViewName>(name: Name): Promise<Views[Name]>
}

/** Paired by the demonstration office itself. */
export async function pairedDevice(url: string, kind: DeviceKind): Promise<OfficeClient> {
  const requested = await post(url, '/api/devices/pairing', { kind }, '')
  const { pairingId } = (await requested.json()) as { pairingId: string }
  return clientWith(url, cookieOf(await post(url, '/api/devices/pairing/claim', { pairingId }, '')))
}

export async function signedIn(url: string, user: { readonly code: string; readonly pin: string } | undefined): Promise<OfficeClient> {
  if (user === undefined) throw new Error('nobody to sign in as')
  return clientWith(url, cookieOf(await post(url, '/api/sign-in', { code: user.code, pin: user.pin }, '')))
}

function clientWith(url: string, cookie: string): OfficeClient {
  return {
    at: (other) => clientWith(other, cookie),
    async send(command, id) {
      const response = await post(url, '/api/commands', { ...command, id: id as CommandId }, cookie)
      return (await response.json()) as Answer
    },
    async view(name) {
      const response = await fetch(`${url}/api/views/${name}`, { headers: { cookie } })
      const { body } = (await response.json()) as { body: never }
      return body
    },
  }
}

function post(url: string, path: string, body: object, cookie: string): Promise<Response> {
  return fetch(`${url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) })
}

function cookieOf(response: Response): string {
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (cookies.length === 0) throw new Error(`no cookie was given (${response.status})`)
  return cookies.join('; ')
}
