// The waiting tickets of one service, kept in two orders, so that nothing is ever scanned:
// by order key (who is next) and by issue (who was here first, for overtaking and for the wait clock).

import type { Instant, TicketId } from '@loket/protocol'
import { invariant } from '../invariant.ts'

export interface Waiting {
  readonly ticketId: TicketId
  readonly orderKey: number
  readonly issueSeq: number
  readonly issuedAt: Instant
}

export interface ServiceQueue {
  readonly byOrder: Waiting[]
  readonly byIssue: Waiting[]
}

export function emptyQueue(): ServiceQueue {
  return { byOrder: [], byIssue: [] }
}

/** Lower is earlier; the issue sequence breaks a tie. */
export function compareOrder(a: Waiting, b: Waiting): number {
  return a.orderKey - b.orderKey || a.issueSeq - b.issueSeq
}

function compareIssue(a: Waiting, b: Waiting): number {
  return a.issueSeq - b.issueSeq
}

export function enqueue(queue: ServiceQueue, waiting: Waiting): void {
  queue.byOrder.splice(placeOf(queue.byOrder, waiting, compareOrder), 0, waiting)
  queue.byIssue.splice(placeOf(queue.byIssue, waiting, compareIssue), 0, waiting)
}

export function dequeue(queue: ServiceQueue, waiting: Pick<Waiting, 'ticketId' | 'orderKey' | 'issueSeq'>): void {
  removeFrom(queue.byOrder, waiting as Waiting, compareOrder)
  removeFrom(queue.byIssue, waiting as Waiting, compareIssue)
}

/** How many stand before this place in the order, the place itself not counted. */
export function rankOf(queue: ServiceQueue, place: Pick<Waiting, 'orderKey' | 'issueSeq'>): number {
  return placeOf(queue.byOrder, place as Waiting, compareOrder)
}

/** The first position that does not come before `waiting`. */
function placeOf(list: readonly Waiting[], waiting: Waiting, compare: (a: Waiting, b: Waiting) => number): number {
  const last = list.at(-1)
  if (last && compare(last, waiting) < 0) return list.length
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = list[middle]
    if (entry && compare(entry, waiting) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function removeFrom(list: Waiting[], waiting: Waiting, compare: (a: Waiting, b: Waiting) => number): void {
  const place = placeOf(list, waiting, compare)
  invariant(list[place]?.ticketId === waiting.ticketId, `ticket ${waiting.ticketId} is not in the queue`)
  list.splice(place, 1)
}
