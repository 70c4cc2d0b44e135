// The first start of a station: its printer is asked what it answers, and an administrator enters its code.

import type { PrinterCapability, PrinterTrouble } from '@loket/protocol'
import type { Timers } from '../../transport/timers.ts'
import type { PairingDesk } from './pairing.ts'
import type { StationState } from './state-file.ts'

export interface CommissionParts {
  readonly pairing: PairingDesk
  readonly timers: Timers
  /** Asks the printer, and prints the code with the questions; `null`: it has one no more. */
  detect(
    code: string | null,
  ): Promise<{ readonly ok: true; readonly capability: PrinterCapability } | { readonly ok: false; readonly trouble: PrinterTrouble }>
  /** On the terminal. */
  say(sentence: string): void
  isOver(): boolean
}

const LOOK_AGAIN_MS = 2_000

export type Commissioned = Pick<StationState, 'token' | 'capability'>

/** `known`: what an earlier start found out. `null`: ended meanwhile. */
export async function commission(parts: CommissionParts, known: Partial<Commissioned>): Promise<Commissioned | null> {
  const { pairing, timers, say, isOver } = parts
  let { capability = null } = known as { capability?: PrinterCapability | null }

  function pause(): Promise<void> {
    return new Promise((resolve) => void timers.after(LOOK_AGAIN_MS, resolve))
  }

  async function ask(code: string | null): Promise<void> {
    const found = await parts.detect(code)
    if (found.ok) capability = found.capability
    else say(`The printer cannot be asked yet (${found.trouble}): it is tried again.`)
  }

  async function codeShown(): Promise<{ readonly pairingId: string } | null> {
    const asked = await pairing.askForCode()
    if (asked === null) {
      say('The server gives no code yet: is it running, and is --server its address?')
      return null
    }
    say(`Pairing code: ${asked.code}. Enter it on the administrator's page, or with: npm run office -- device pair ${asked.code}`)
    await ask(asked.code)
    return asked
  }

  async function collect(pairingId: string): Promise<string | null> {
    while (!isOver()) {
      const answer = await pairing.collect(pairingId)
      if (answer === 'expired') return null
      if (answer !== 'waiting') return answer.token
      await pause()
    }
    return null
  }

  async function tokenOfNew(): Promise<string | null> {
    while (!isOver()) {
      const asked = await codeShown()
      const token = asked === null ? null : await collect(asked.pairingId)
      if (token !== null) return token
      await pause()
    }
    return null
  }

  const token = known.token ?? (await tokenOfNew())
  while (capability === null && !isOver()) {
    await ask(null)
    if (capability === null) await pause()
  }
  return token === null || capability === null ? null : { token, capability }
}
