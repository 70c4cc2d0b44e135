// Whether a board does what it is there for: nobody stands before it to see.

import type { BoardStanding, Instant } from '@loket/protocol'
import type { Board } from './boards.ts'

/** A board beats every five seconds: three are missing. */
const BEAT_LIMIT_MS = 16_000
/** A board that shows an older announcement than the server's for so long hangs, though it beats. */
const SHOWING_LIMIT_MS = 8_000

export interface HallSays {
  /** The announcement that has the screen, and since when. */
  readonly announcing: { readonly id: string; readonly since: Instant } | null
}

/**
 * `frozen`: it is connected and does not beat, or shows another announcement than the hall has [A19].
 * When that can change without anybody acting is told by `standingChangesAt`.
 */
export function standingOf(board: Board, hall: HallSays, now: Instant): BoardStanding {
  if (isMute(board, now)) return 'frozen'
  return showsAnother(board, hall) && now - shownFrom(board, hall) >= SHOWING_LIMIT_MS ? 'frozen' : 'working'
}

/** It misses its beats. */
export function isMute({ heardAt }: Board, now: Instant): boolean {
  return now - heardAt >= BEAT_LIMIT_MS
}

/** The next instant at which `standingOf` may say otherwise if nothing is heard until then. */
export function standingChangesAt(board: Board, hall: HallSays, now: Instant): Instant {
  const beat = board.heardAt + BEAT_LIMIT_MS
  const showing = showsAnother(board, hall) ? shownFrom(board, hall) + SHOWING_LIMIT_MS : Infinity
  return Math.min(...[beat, showing].filter((at) => at > now)) as Instant
}

function showsAnother({ beat }: Board, { announcing }: HallSays): boolean {
  return announcing !== null && beat !== null && beat.shows !== announcing.id
}

function shownFrom({ connectedAt }: Board, { announcing }: HallSays): number {
  return Math.max(connectedAt, announcing?.since ?? 0)
}
