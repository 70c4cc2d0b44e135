// What the corner asks the server. Every answer may stay out, and is `null` then.

import type { CornerFacts, CornerOpened, CornerPrints, CornerRefused, Refusal, TestPageAsked } from '@loket/protocol'

export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

export interface CornerDesk {
  /** What was last known stays known, also without a server. */
  facts(): Promise<CornerFacts | null>
  open(code: string, pin: string): Promise<CornerOpened | CornerRefused | null>
  testPage(key: string): Promise<TestPageAsked | Refused | null>
  prints(key: string): Promise<CornerPrints | Refused | null>
  unpair(key: string): Promise<{ readonly ok: true } | Refused | null>
  leave(key: string): void
  /** Whether the server answers at all. */
  isThere(): Promise<boolean>
}

const PLACE = '/api/kiosk/corner'
const PATIENCE_MS = 8_000

export function cornerDesk(): CornerDesk {
  let known: CornerFacts | null = null
  return {
    async facts() {
      const answer = await ask<CornerFacts | Refused>(PLACE, null)
      known = answer?.ok === true ? answer : known
      return known
    },
    open: (code, pin) => ask(`${PLACE}/open`, { code, pin }),
    testPage: (key) => ask(`${PLACE}/test-page`, { key }),
    prints: (key) => ask(`${PLACE}/prints`, { key }),
    unpair: (key) => ask(`${PLACE}/unpair`, { key }),
    leave: (key) => void ask(`${PLACE}/leave`, { key }),
    isThere: async () => (await ask<{ readonly status?: string }>('/api/health', null))?.status === 'ready',
  }
}

async function ask<Answer>(path: string, body: object | null): Promise<Answer | null> {
  try {
    const sent = body === null ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(path, { ...sent, signal: AbortSignal.timeout(PATIENCE_MS) })
    return (await response.json()) as Answer
  } catch {
    // No server, or an answer that is none of its own.
    return null
  }
}
