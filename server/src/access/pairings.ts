// How a device gets its secret: it shows a short code, an administrator enters the code, the device collects the secret.
// Requests live in memory only; whoever waits through a restart asks again.

import { randomBytes, randomInt } from 'node:crypto'
import type { DeviceKind, Instant } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'

export const PAIRING_LIFETIME_MS = 10 * MINUTE_MS

export interface PairingRequest {
  /** Known to the device alone: whoever has it may collect the secret. */
  readonly pairingId: string
  /** Six digits to read out and type. */
  readonly code: string
  readonly kind: DeviceKind
  readonly expiresAt: Instant
}

export type PairingClaim =
  | { readonly state: 'waiting' }
  | { readonly state: 'expired' }
  | { readonly state: 'paired'; readonly kind: DeviceKind; readonly token: string }

export interface Pairings {
  /** `null` while too many requests are open. */
  request(kind: DeviceKind, now: Instant): PairingRequest | null
  /** The open request with this code, taken so that no second approval finds it; `null` when there is none. */
  take(code: string, now: Instant): PairingRequest | null
  /** The approval came to nothing: the code may be entered again. */
  giveBack(pairingId: string): void
  approve(pairingId: string, token: string): void
  /** Asking again until the request expires gives the secret again, for an answer may get lost. */
  claim(pairingId: string, now: Instant): PairingClaim
}

const MOST_OPEN = 500

interface Entry {
  readonly request: PairingRequest
  taken: boolean
  token: string | null
}

export function createPairings(): Pairings {
  const entries = new Map<string, Entry>()

  function dropExpired(now: Instant): void {
    for (const [pairingId, { request }] of entries) if (now >= request.expiresAt) entries.delete(pairingId)
  }

  function openCodes(): Set<string> {
    return new Set([...entries.values()].map(({ request }) => request.code))
  }

  return {
    request(kind, now) {
      dropExpired(now)
      if (entries.size >= MOST_OPEN) return null
      const request: PairingRequest = {
        pairingId: randomBytes(16).toString('base64url'),
        code: newCode(openCodes()),
        kind,
        expiresAt: (now + PAIRING_LIFETIME_MS) as Instant,
      }
      entries.set(request.pairingId, { request, taken: false, token: null })
      return request
    },
    take(code, now) {
      dropExpired(now)
      const digits = code.replace(/[\s-]/g, '')
      const entry = [...entries.values()].find((candidate) => candidate.request.code === digits && !candidate.taken)
      if (!entry) return null
      entry.taken = true
      return entry.request
    },
    giveBack(pairingId) {
      const entry = entries.get(pairingId)
      if (entry) entry.taken = false
    },
    approve(pairingId, token) {
      const entry = entries.get(pairingId)
      if (entry) entry.token = token
    },
    claim(pairingId, now) {
      dropExpired(now)
      const entry = entries.get(pairingId)
      if (!entry) return { state: 'expired' }
      return entry.token === null ? { state: 'waiting' } : { state: 'paired', kind: entry.request.kind, token: entry.token }
    },
  }
}

function newCode(taken: ReadonlySet<string>): string {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    if (!taken.has(code)) return code
  }
}
