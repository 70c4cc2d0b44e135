// Codes are short, so that they can be typed: nobody is to try them one after the other at a kiosk.

import { MINUTE_MS } from '@loket/protocol'

/** Wrong codes of one kiosk in a minute; an honest hand mistypes a few. */
export const MOST_WRONG = 10

export interface WrongCodes {
  /** Milliseconds until this kiosk may try another code; 0: now. Counts as wrong until `wasRight` says otherwise. */
  tryOne(device: string, nowMs: number): number
  wasRight(device: string, triedAtMs: number): void
}

export function createWrongCodes(): WrongCodes {
  const triesOf = new Map<string, number[]>()

  return {
    tryOne(device, nowMs) {
      const tries = (triesOf.get(device) ?? []).filter((at) => at > nowMs - MINUTE_MS)
      triesOf.set(device, tries)
      const [first] = tries
      if (tries.length >= MOST_WRONG && first !== undefined) return first + MINUTE_MS - nowMs
      tries.push(nowMs)
      return 0
    },
    wasRight(device, triedAtMs) {
      const tries = triesOf.get(device) ?? []
      const place = tries.indexOf(triedAtMs)
      if (place >= 0) tries.splice(place, 1)
    },
  }
}
