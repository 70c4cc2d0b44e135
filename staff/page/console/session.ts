// Signing in and out goes over HTTP, for only HTTP can set the session's cookie.

import type { Refusal } from '@loket/protocol'
import type { NoAnswer } from '@loket/texts'

/** `null`: signed in. */
export async function signIn(code: string, pin: string): Promise<Refusal | NoAnswer | null> {
  const answer = await post('/api/sign-in', { code, pin })
  if (answer?.ok === true) return null
  return answer?.refusal ?? { type: 'noAnswer' }
}

/** True once the session has ended. */
export async function signOut(): Promise<boolean> {
  return (await post('/api/sign-out', {}))?.ok === true
}

async function post(path: string, body: unknown): Promise<{ readonly ok: boolean; readonly refusal?: Refusal } | null> {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return await response.json()
  } catch {
    // No server, or no JSON from it: the same to the person at the keyboard.
    return null
  }
}
