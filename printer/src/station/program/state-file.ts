// What a station keeps between two starts: its secret, and what its printer was found to answer. Only its owner may read it.

import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { PrinterCapability } from '@loket/protocol'

export interface StationState {
  /** The server it is paired with; another one has other secrets. */
  readonly server: string
  readonly token: string
  /** Of the printer that was asked, "host:port". */
  readonly printer: string
  readonly capability: PrinterCapability
}

/** `null`: there is none, or nobody can read it. */
export function readState(file: string): StationState | null {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as Partial<StationState> | null
    const isWhole = typeof state?.token === 'string' && typeof state.server === 'string' && typeof state.capability === 'object'
    return isWhole ? (state as StationState) : null
  } catch {
    // A station without its file is a new one.
    return null
  }
}

/** Whole, or not at all. */
export function writeState(file: string, state: StationState): void {
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  writeFileSync(partial, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 })
  renameSync(partial, file)
}
