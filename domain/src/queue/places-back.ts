// Where a ticket goes when it goes back to the queue because nobody came: a few places back, never behind those who come later.

import type { OfficeState } from '../office/state.ts'
import { headOfLine, queueOf } from './lines.ts'
import type { QueueKey } from './ticket-queue.ts'

/**
 * The order key that puts a returned ticket behind the first `places` of the line (fewer where the line is shorter).
 * With nobody waiting it keeps its own key.
 */
export function keyPlacesBack(state: OfficeState, queues: readonly QueueKey[], ownKey: number, places: number): number {
  const line = headOfLine(state, queues, places + 1)
  const before = line[Math.min(places, line.length) - 1]
  if (!before) return ownKey
  const after = line[places]
  // Behind the last of the line, but before the next ticket that will be issued, whose key is a whole number above.
  const upper = after ? after.orderKey : Math.floor(before.orderKey) + 1
  return Math.max(ownKey, (before.orderKey + upper) / 2)
}

/** The order key behind everybody who waits in these queues now, but before the next ticket that will be issued. */
export function keyBehindAll(state: OfficeState, queues: readonly QueueKey[], ownKey: number): number {
  const last = Math.max(ownKey, ...queues.map((key) => queueOf(state, key).byOrder.at(-1)?.orderKey ?? ownKey))
  return last === ownKey ? ownKey : (last + Math.floor(last) + 1) / 2
}
