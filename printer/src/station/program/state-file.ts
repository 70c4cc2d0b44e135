// What a station keeps between two starts: its secret, and what its printer was found to answer. Only its owner may read it.

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PrinterCapability } from '@loket/protocol'

export interface StationState {
  /** The server it is paired with; another one has other secrets. */
  readonly server: string
  readonly token: string
  /** Of its printer, "host:port". */
  readonly printer: string
  /** `null`: that printer could not be asked yet. */
  readonly capability: PrinterCapability | null
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
  const partial = writePartial(file, `${JSON.stringify(state, null, 2)}\n`)
  renameSync(partial, file)
}

/** Before a secret is asked for that would be lost otherwise: makes the folder, and throws where nothing can be written. What the file holds stays. */
export function tryState(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) throw new Error('it is a folder')
  rmSync(writePartial(file, ''))
}

function writePartial(file: string, text: string): string {
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  writeFileSync(partial, text, { mode: 0o600 })
  return partial
}
