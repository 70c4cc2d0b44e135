// How a kiosk or display becomes a device of the office: it shows a short-lived code, an administrator enters it, the server sets the cookie.

import type { DeviceKind } from '@loket/protocol'
import { type ReadonlySignal, signal } from '@preact/signals'
import { browserWorld, cancelNothing, type PageWorld } from '../connection/page-world.ts'

const ASK_AGAIN_MS = 1_500
const FAILED_WAIT_MS = 5_000

export type PairingState =
  | { readonly name: 'asking' }
  | { readonly name: 'waiting'; readonly code: string }
  | { readonly name: 'failed' }
  | { readonly name: 'paired' }

/** Posts JSON and gives the JSON answered; `null` when the server is not there or refuses. */
export type PostJson = (path: string, body: unknown) => Promise<unknown>

export interface Pairing {
  readonly state: ReadonlySignal<PairingState>
  stop(): void
}

/** Asks for a code and then, again and again, whether it was entered; a code that expired is replaced. */
export function startPairing(kind: DeviceKind, paired: () => void): Pairing {
  return pairOver(kind, paired, postJson, browserWorld())
}

/** As `startPairing`, over the given wire and page. */
export function pairOver(kind: DeviceKind, paired: () => void, post: PostJson, world: PageWorld): Pairing {
  const state = signal<PairingState>({ name: 'asking' })
  let stopped = false
  let cancel = cancelNothing

  function later(ms: number, run: () => Promise<void>): void {
    if (!stopped) cancel = world.after(ms, () => void run())
  }

  async function askForCode(): Promise<void> {
    const answer = await post('/api/devices/pairing', { kind })
    if (stopped) return
    if (!isCode(answer)) {
      state.value = { name: 'failed' }
      later(FAILED_WAIT_MS, askForCode)
      return
    }
    state.value = { name: 'waiting', code: answer.code }
    later(0, () => claim(answer.pairingId))
  }

  async function claim(pairingId: string): Promise<void> {
    const answer = await post('/api/devices/pairing/claim', { pairingId })
    if (stopped) return
    const found = typeof answer === 'object' && answer !== null && 'state' in answer ? answer.state : null
    if (found === 'paired') {
      state.value = { name: 'paired' }
      paired()
    } else if (found === 'expired') {
      state.value = { name: 'asking' }
      later(0, askForCode)
    } else {
      later(ASK_AGAIN_MS, () => claim(pairingId))
    }
  }

  void askForCode()
  return {
    state,
    stop() {
      stopped = true
      cancel()
    },
  }
}

function isCode(answer: unknown): answer is { readonly pairingId: string; readonly code: string } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'pairingId' in answer &&
    typeof answer.pairingId === 'string' &&
    'code' in answer &&
    typeof answer.code === 'string'
  )
}

async function postJson(path: string, body: unknown): Promise<unknown> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return await response.json()
  } catch {
    // No server, or no JSON: the caller asks again.
    return null
  }
}
