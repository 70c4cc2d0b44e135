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
  return Math.max(ownKey, keyBehind(before.orderKey, line[places]?.orderKey ?? Infinity))
}

/** The order key behind everybody who waits in these queues now, but before the next ticket that will be issued. */
export function keyBehindAll(state: OfficeState, queues: readonly QueueKey[], ownKey: number): number {
  const last = Math.max(ownKey, ...queues.map((key) => queueOf(state, key).byOrder.at(-1)?.orderKey ?? ownKey))
  return last === ownKey ? ownKey : keyBehind(last, Infinity)
}

/**
 * Between a place and the next one, and below the next whole number in any case: that is the place of a ticket of its own, and the whole part
 * says behind whose ticket somebody was put. Where so many were put that no number is left between, they share one, and stand by age.
 */
function keyBehind(before: number, after: number): number {
  const upper = Math.min(after, Math.floor(before) + 1)
  const middle = (before + upper) / 2
  return middle < upper ? middle : before
}
