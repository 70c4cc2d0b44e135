/** `noAnswer`: nothing, or a server that stops just now; `notLoket`: something else. */
export type ServerAnswer = 'ready' | 'noAnswer' | 'notLoket'

export type AskServer = (server: string) => Promise<ServerAnswer>

const ANSWER_WITHIN_MS = 5_000

/** Asks over `fetch` whether a server of ours is there. */
export function askServerOver(fetch: (address: string, how: { readonly signal: AbortSignal }) => Promise<Response>): AskServer {
  return async (server) => {
    try {
      const response = await fetch(`${server}/api/health`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
      return answerIn(await response.text())
    } catch {
      // Not there, or not in time.
      return 'noAnswer'
    }
  }
}

function answerIn(text: string): ServerAnswer {
  try {
    const health = JSON.parse(text) as { readonly status?: unknown } | null
    if (health?.status === 'ready') return 'ready'
    return health?.status === 'stopping' ? 'noAnswer' : 'notLoket'
  } catch {
    // No JSON: some other program has this port.
    return 'notLoket'
  }
}
