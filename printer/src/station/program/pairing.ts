// How a station gets its secret: it asks for a code over HTTP, shows it, and collects the secret once an administrator entered the code.

export interface PairingDesk {
  /** `null`: the server cannot be reached, or gives no code now. */
  askForCode(): Promise<{ readonly pairingId: string; readonly code: string } | null>
  /** The secret; `waiting` until somebody entered the code, `expired` once nobody can any more. */
  collect(pairingId: string): Promise<{ readonly token: string } | 'waiting' | 'expired'>
}

const ANSWER_WITHIN_MS = 10_000

export function pairingAt(server: string): PairingDesk {
  async function post(path: string, body: object): Promise<Response | null> {
    try {
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
      const headers = { 'content-type': 'application/json' }
      return await fetch(`${server}${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal })
    } catch {
      // Not reachable now; it is asked again.
      return null
    }
  }

  return {
    async askForCode() {
      const response = await post('/api/devices/pairing', { kind: 'station' })
      if (response === null || !response.ok) return null
      const { pairingId, code } = (await response.json()) as { readonly pairingId: string; readonly code: string }
      return { pairingId, code }
    },
    async collect(pairingId) {
      const response = await post('/api/devices/pairing/claim', { pairingId })
      if (response === null || !response.ok) return 'waiting'
      const { state } = (await response.json()) as { readonly state: string }
      const token = tokenIn(response)
      if (state === 'paired' && token !== null) return { token }
      return state === 'expired' ? 'expired' : 'waiting'
    },
  }
}

/** A secret travels as a cookie, here as for any face. */
function tokenIn(response: Response): string | null {
  const cookie = response.headers.getSetCookie().find((candidate) => candidate.startsWith('loket_station='))
  return cookie?.split(';')[0]?.split('=')[1] ?? null
}
