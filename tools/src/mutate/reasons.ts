// The list, kept by hand, of changes that no test can tell from the source as it is, or that none should.

import { readFileSync } from 'node:fs'
import { type Judged, type Mutant, shownChange } from './mutant.ts'

export interface Reason {
  readonly file: string
  /** The whole line where the change begins, trimmed: it stays true when lines above it move. */
  readonly line: string
  /** As the report shows it. */
  readonly change: string
  readonly reason: string
}

/** Throws a plain sentence for an entry that lacks something. */
export function readReasons(path: string): readonly Reason[] {
  const entries = JSON.parse(readFileSync(path, 'utf8')) as readonly Reason[]
  const bad = entries.findIndex((entry) =>
    [entry.file, entry.line, entry.change, entry.reason].some((text) => typeof text !== 'string' || text === ''),
  )
  if (bad >= 0) throw new Error(`${path}: entry ${bad + 1} needs file, line, change and reason`)
  return entries
}

export function reasonFor(mutant: Mutant, reasons: readonly Reason[]): string | null {
  return reasons.find((reason) => speaksOf(reason, mutant))?.reason ?? null
}

/** Reasons whose change was tried and is killed now, or that is no longer there to be tried. */
export function idleReasons(judged: readonly Judged[], reasons: readonly Reason[]): readonly Reason[] {
  const files = new Set(judged.map(({ mutant }) => mutant.file))
  const alive = judged.filter(({ verdict }) => verdict === 'survived' || verdict === 'unreached').map(({ mutant }) => mutant)
  return reasons.filter((reason) => files.has(reason.file) && !alive.some((mutant) => speaksOf(reason, mutant)))
}

function speaksOf(reason: Reason, mutant: Mutant): boolean {
  return reason.file === mutant.file && reason.line === mutant.lineText && reason.change === shownChange(mutant)
}
