// One try: a body on its way to the agency's service.

import { SIGNATURE_HEADER, signatureOf } from './signature.ts'

export interface NotifySettings {
  readonly url: string
  readonly secret: string
}

/** Resolves with `null` where it was taken, else with why not: a status, or a word of the network's. Never with anything of the body. */
export type PostNotice = (body: string, unixSeconds: number, signal: AbortSignal) => Promise<string | null>

export function postNotices({ url, secret }: NotifySettings): PostNotice {
  return async (body, unixSeconds, signal) => {
    const headers = { 'content-type': 'application/json', [SIGNATURE_HEADER]: signatureOf(secret, unixSeconds, body) }
    try {
      // Where it leads elsewhere, nobody has said that a phone number may go there too.
      const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' })
      await response.body?.cancel()
      return response.ok ? null : `status ${response.status}`
    } catch (error) {
      return causeOf(error)
    }
  }
}

/** The code or name of what went wrong: messages may hold what was sent. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return code === '' ? error.name : code
}
