// Signing in and out goes over HTTP, for only HTTP can set the session's cookie.

import type { Refusal, StaffRole } from '@loket/protocol'
import type { NoAnswer } from '@loket/texts'

export type SignedIn =
  | { readonly ok: true; readonly roles: readonly StaffRole[] }
  | { readonly ok: false; readonly refusal: Refusal | NoAnswer }

export async function signIn(code: string, pin: string): Promise<SignedIn> {
  const answer = await post('/api/sign-in', { code, pin })
  if (answer?.ok === true) return { ok: true, roles: answer.roles ?? [] }
  return { ok: false, refusal: answer?.refusal ?? { type: 'noAnswer' } }
}

/** True once the session has ended. */
export async function signOut(): Promise<boolean> {
  return (await post('/api/sign-out', {}))?.ok === true
}

interface HttpAnswer {
  readonly ok: boolean
  readonly roles?: readonly StaffRole[]
  readonly refusal?: Refusal
}

async function post(path: string, body: unknown): Promise<HttpAnswer | null> {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return await response.json()
  } catch {
    // No server, or no JSON from it: the same to the person at the keyboard.
    return null
  }
}
