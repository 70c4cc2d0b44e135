// The waiting tickets of one service, or those that wait for one counter alone, kept in several orders, so that nothing is ever scanned:
// by order key (who is next), by issue (who was here first, for overtaking and for the wait clock), and in strands (for the disciplines).

import type { CounterId, ServiceId } from '@loket/protocol'
import { insert, positionOf, remove } from './sorted-list.ts'
import { joinStrand, leaveStrand, type Strands } from './strands.ts'
import { compareIssue, compareOrder, type Place, type Waiting } from './waiting.ts'

/** Names a queue: a service's, or that of the tickets transferred to one counter. */
export type QueueKey = (ServiceId | `counter:${CounterId}`) & string

export function counterQueue(counterId: CounterId): QueueKey {
  return `counter:${counterId}`
}

export interface TicketQueue {
  readonly byOrder: Waiting[]
  readonly byIssue: Waiting[]
  readonly strands: Strands
}

export function emptyQueue(): TicketQueue {
  return { byOrder: [], byIssue: [], strands: new Map() }
}

export function enqueue(queue: TicketQueue, waiting: Waiting): void {
  insert(queue.byOrder, waiting, compareOrder)
  insert(queue.byIssue, waiting, compareIssue)
  joinStrand(queue.strands, waiting)
}

/** `waiting` as it was enqueued. Throws where it is not in the queue. */
export function dequeue(queue: TicketQueue, waiting: Waiting): void {
  remove(queue.byOrder, waiting, compareOrder)
  remove(queue.byIssue, waiting, compareIssue)
  leaveStrand(queue.strands, waiting)
}

/** How many stand before this place in the order, the place itself not counted. */
export function rankOf(queue: TicketQueue, place: Place): number {
  return positionOf(queue.byOrder, place, compareOrder)
}
