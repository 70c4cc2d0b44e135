import { type Instant, SECOND_MS } from '@loket/protocol'
import type { LastAct } from '../office/counter-life.ts'

/** How long the last act of a counter can be taken back. */
export const UNDO_SECONDS = 30

/** The last instant at which it can. */
export function undoableUntil(act: LastAct): Instant {
  return (act.at + UNDO_SECONDS * SECOND_MS) as Instant
}
