// A station without a secret: its printer is asked what it answers, and an administrator enters its code.

import type { PrinterCapability } from '@loket/protocol'
import type { Detected } from '../../transport/detect-capability.ts'
import type { Timers } from '../../transport/timers.ts'
import type { PairingDesk } from './pairing.ts'
import type { StationState } from './state-file.ts'

export interface CommissionParts {
  readonly pairing: PairingDesk
  readonly timers: Timers
  /** Asks the printer, and prints the code with the questions; `null`: it has one no more. */
  detect(code: string | null): Promise<Detected>
  /** On the disk, as soon as it is known: whoever is paired is not paired again because of a restart. */
  keep(found: Known): void
  /** On the terminal. */
  say(sentence: string): void
  isOver(): boolean
}

const LOOK_AGAIN_MS = 2_000
/** Half an hour's. Nobody stands there for the next one, and a roll is not used up for codes. */
const CODES_ON_PAPER = 3

export type Known = Pick<StationState, 'token' | 'capability'>

export interface Commissioned extends Known {
  readonly capability: PrinterCapability
}

/** `known`: what an earlier start found out. `null`: ended meanwhile. */
export async function commission(parts: CommissionParts, known: Partial<Known>): Promise<Commissioned | null> {
  const { pairing, timers, keep, say, isOver } = parts
  let { capability = null } = known
  let codesOnPaper = 0
  let troubleSaid: string | null = null

  function pause(): Promise<void> {
    return new Promise((resolve) => void timers.after(LOOK_AGAIN_MS, resolve))
  }

  /** Tried every two seconds, it is said when it is news. */
  function sayTrouble(sentence: string | null): void {
    if (sentence !== null && sentence !== troubleSaid) say(sentence)
    troubleSaid = sentence
  }

  async function ask(code: string | null): Promise<void> {
    const found = await parts.detect(code)
    if (found.ok) {
      sayTrouble(null)
      capability = found.capability
      if (code !== null) codesOnPaper += 1
      if (!found.answered) say('The printer answered nothing: if no paper came out, --printer is not the address of a printer.')
    } else sayTrouble(`The printer cannot be asked yet (${found.trouble}): it is tried again.`)
  }

  async function codeShown(): Promise<{ readonly pairingId: string } | null> {
    const asked = await pairing.askForCode()
    if (asked === null) {
      sayTrouble('The server gives no code yet: is it running, and is --server its address?')
      return null
    }
    sayTrouble(null)
    say(`Pairing code: ${asked.code}. Enter it on the administrator's page, or with: npm run office -- device pair ${asked.code}`)
    if (codesOnPaper < CODES_ON_PAPER) await ask(asked.code)
    else say('This one is not printed: start the station again to have a code on paper.')
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

  async function askUntilFound(): Promise<PrinterCapability | null> {
    while (capability === null && !isOver()) {
      await ask(null)
      if (capability === null) await pause()
    }
    return capability
  }

  const token = known.token ?? (await tokenOfNew())
  if (token === null) return null
  if (token !== known.token) keep({ token, capability })
  const isAsked = capability !== null
  const found = await askUntilFound()
  if (found === null) return null
  if (!isAsked) keep({ token, capability: found })
  return { token, capability: found }
}
