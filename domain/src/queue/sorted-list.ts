// Lists of waiting tickets kept in an order: places are found by halving, never by looking at everybody.

import { invariant } from '../invariant.ts'
import type { Place, Waiting } from './waiting.ts'

export type Compare = (a: Place, b: Place) => number

/** The first position whose ticket `isReached`; the length where none is. What is reached once stays reached further back. */
export function firstReached(list: readonly Waiting[], isReached: (waiting: Waiting) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = list[middle]
    if (entry && !isReached(entry)) low = middle + 1
    else high = middle
  }
  return low
}

/** The first position that does not come before `place`. */
export function positionOf(list: readonly Waiting[], place: Place, compare: Compare): number {
  return firstReached(list, (entry) => compare(entry, place) >= 0)
}

export function insert(list: Waiting[], waiting: Waiting, compare: Compare): void {
  list.splice(positionOf(list, waiting, compare), 0, waiting)
}

/** Throws where the ticket does not stand at its place. */
export function remove(list: Waiting[], waiting: Waiting, compare: Compare): void {
  const position = positionOf(list, waiting, compare)
  invariant(list[position]?.ticketId === waiting.ticketId, `ticket ${waiting.ticketId} is not in the queue`)
  list.splice(position, 1)
}
