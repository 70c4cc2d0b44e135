// How a station gets its secret: it asks for a code over HTTP, shows it, and collects the secret once an administrator entered the code.

export interface PairingDesk {
  /** `null`: the server cannot be reached, or gives no code now. */
  askForCode(): Promise<{ readonly pairingId: string; readonly code: string } | null>
  /** The secret; `waiting` until somebody entered the code, `expired` once nobody can any more. */
  collect(pairingId: string): Promise<{ readonly token: string } | 'waiting' | 'expired'>
}

const ANSWER_WITHIN_MS = 10_000

interface Said {
  readonly pairingId?: unknown
  readonly code?: unknown
  readonly state?: unknown
}

interface Answer {
  readonly response: Response
  readonly said: Said
}

export function pairingAt(server: string): PairingDesk {
  /** `null`: not reachable now, or somebody else answers in its place, as the page of a proxy does. */
  async function post(path: string, body: object): Promise<Answer | null> {
    try {
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${server}${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal })
      return response.ok ? { response, said: (await response.json()) as Said } : null
    } catch {
      return null
    }
  }

  return {
    async askForCode() {
      const { pairingId, code } = (await post('/api/devices/pairing', { kind: 'station' }))?.said ?? {}
      return typeof pairingId === 'string' && typeof code === 'string' ? { pairingId, code } : null
    },
    async collect(pairingId) {
      const answer = await post('/api/devices/pairing/claim', { pairingId })
      if (answer === null) return 'waiting'
      const { state } = answer.said
      const token = tokenIn(answer.response)
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
