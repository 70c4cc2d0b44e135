// In which order the waiting tickets will be called if everything takes its usual time and nobody else comes: the office's own discipline,
// asked again and again over a copy of the queues.

import type { CounterId, Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import type { OfficeState } from '../office/state.ts'
import type { Pick } from '../queue/disciplines/discipline.ts'
import { DISCIPLINES } from '../queue/disciplines/index.ts'
import { queueKeyOf } from '../queue/place-of.ts'
import { dequeue, emptyQueue, enqueue, type QueueKey, type TicketQueue } from '../queue/ticket-queue.ts'
import type { Waiting } from '../queue/waiting.ts'

/** A counter that calls, free again after `freeInMs`. */
export interface FreeIn {
  readonly counterId: CounterId
  readonly freeInMs: number
}

/** `usualMs`: how long a counter is busy with a ticket in the mean. Tickets that no open counter takes are left out. */
export function callOrder(
  state: OfficeState,
  counters: readonly FreeIn[],
  at: Instant,
  usualMs: (waiting: Waiting) => number,
): readonly Waiting[] {
  const imagined = imaginedOffice(state, counters)
  const { pick } = DISCIPLINES[present(state.settings, 'settings').discipline.name]
  const order: Waiting[] = []
  const free = new Map(counters.map(({ counterId, freeInMs }) => [counterId, freeInMs]))
  while (free.size > 0) {
    const [counterId, freeInMs] = earliest(free)
    const picked = pick(imagined, counterId, (at + Math.round(freeInMs)) as Instant)
    if (picked === null) {
      free.delete(counterId)
      continue
    }
    order.push(picked.waiting)
    take(imagined, counterId, picked)
    free.set(counterId, freeInMs + usualMs(picked.waiting))
  }
  return order
}

/** Queues and counters of its own; everything else is read only. */
function imaginedOffice(state: OfficeState, counters: readonly FreeIn[]): OfficeState {
  const lives = counters.map(({ counterId }): [CounterId, CounterLife] => [
    counterId,
    { ...present(state.counters.get(counterId), 'the counter') },
  ])
  const queues = [...state.queues].map(([key, queue]): [QueueKey, TicketQueue] => [key, copyOf(queue)])
  return { ...state, counters: new Map(lives), queues: new Map(queues) }
}

function copyOf(queue: TicketQueue): TicketQueue {
  const copy = emptyQueue()
  for (const waiting of queue.byOrder) enqueue(copy, waiting)
  return copy
}

function earliest(free: ReadonlyMap<CounterId, number>): readonly [CounterId, number] {
  return [...free].reduce((first, next) => (next[1] < first[1] ? next : first))
}

function take(imagined: OfficeState, counterId: CounterId, { waiting, ground, profileRule: rule }: Pick): void {
  const key = queueKeyOf(present(imagined.tickets.get(waiting.ticketId), 'the ticket'))
  dequeue(present(imagined.queues.get(key), 'the queue'), waiting)
  const counter = present(imagined.counters.get(counterId), 'the counter')
  counter.priorityRun = ground === 'priorityStep' ? counter.priorityRun + 1 : 0
  counter.profileRun = rule === null ? null : { rule, calls: counter.profileRun?.rule === rule ? counter.profileRun.calls + 1 : 1 }
}
