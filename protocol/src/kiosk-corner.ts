// The administrator's corner of a kiosk, below /api/kiosk/corner: what it reads out, and what whoever gave the PIN of an administrator may do.

import type { CommandId } from './ids.ts'
import type { KioskPrint } from './printing.ts'
import type { Refusal } from './refusals.ts'
import type { Instant } from './time.ts'

/** `GET /api/kiosk/corner`: for a paired kiosk, without a PIN. */
export interface CornerFacts {
  readonly ok: true
  /** The kiosk's name, as it was given when it was paired. */
  readonly name: string
  readonly pairedAt: Instant
  /** The server's. */
  readonly version: string
}

/** `POST /api/kiosk/corner/open`. */
export interface CornerOpened {
  readonly ok: true
  /** To be sent with each act; kept by the page alone, in no cookie. */
  readonly key: string
  /** How long the key is good, in milliseconds. */
  readonly forMs: number
  /** Names of the print stations that print for this kiosk and no other: they lose it when it is paired anew. */
  readonly stations: readonly string[]
}

/** Whose wrong PINs make this attempt wait: those at this kiosk, or those with this code; `null`: neither. */
export type CornerWait = 'kiosk' | 'code' | null

export interface CornerRefused {
  readonly ok: false
  readonly refusal: Refusal
  readonly waits: CornerWait
}

/** `POST /api/kiosk/corner/test-page`. */
export interface TestPageAsked {
  readonly ok: true
  readonly commandId: CommandId
}

/** `POST /api/kiosk/corner/prints`: what became of the test pages asked for in this corner. */
export interface CornerPrints {
  readonly ok: true
  readonly prints: readonly KioskPrint[]
}
