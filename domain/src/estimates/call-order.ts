// In which order the waiting tickets will be called if everything takes as long as it is told: the office's own discipline, asked again and
// again over a copy of the queues.

import type { CounterId, Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import type { OfficeState } from '../office/state.ts'
import type { Pick } from '../queue/disciplines/discipline.ts'
import { DISCIPLINES } from '../queue/disciplines/index.ts'
import { lengthOfLine, profileIdAt, queuesAt } from '../queue/lines.ts'
import { queueKeyOf } from '../queue/place-of.ts'
import { runsAfter } from '../queue/runs.ts'
import { dequeue, emptyQueue, enqueue, type QueueKey, type TicketQueue } from '../queue/ticket-queue.ts'
import type { Waiting } from '../queue/waiting.ts'

/** A counter that calls, free again after `freeInMs`. */
export interface FreeIn {
  readonly counterId: CounterId
  readonly freeInMs: number
}

/** A call, and what the ticket is: that of somebody who waits, of one who asks now, or of one who will come. */
export interface ImaginedCall {
  readonly waiting: Waiting
  readonly as: 'waits' | 'asks' | 'comes'
  /** ms from now; 0 for who is here. */
  readonly comesInMs: number
}

export interface ImaginedCourse {
  readonly counters: readonly FreeIn[]
  /** They stand in the line, but are not served: nobody is called later because of them. */
  readonly askers: readonly Waiting[]
  /** In the order in which they come. */
  readonly newcomers: readonly Waiting[]
  /** How long a counter is busy with a ticket, and until it calls the next. */
  busyMs(waiting: Waiting): number
}

/** Up to the last of those who wait or ask now. Tickets that no open counter takes are left out. */
export function callOrder(
  state: OfficeState,
  at: Instant,
  { counters, askers, newcomers, busyMs }: ImaginedCourse,
): readonly ImaginedCall[] {
  const imagined = imaginedOffice(state, counters)
  for (const asker of askers) join(imagined, asker)
  const { pick } = DISCIPLINES[present(state.settings, 'settings').discipline.name]
  const roles = new Map<Waiting, ImaginedCall['as']>([
    ...askers.map((one) => [one, 'asks'] as const),
    ...newcomers.map((one) => [one, 'comes'] as const),
  ])
  const order: ImaginedCall[] = []
  const free = new Map(counters.map(({ counterId, freeInMs }) => [counterId, freeInMs]))
  let left = lengthOfLine(imagined, callable(imagined, counters))
  let come = 0
  while (left > 0) {
    const [counterId, freeInMs] = earliest(free)
    come = letCome(imagined, newcomers, come, at + freeInMs)
    const picked = pick(imagined, counterId, (at + Math.round(freeInMs)) as Instant)
    if (picked === null) {
      waitForNext(free, counterId, newcomers[come], at)
      continue
    }
    const { waiting } = picked
    const as = roles.get(waiting) ?? 'waits'
    order.push({ waiting, as, comesInMs: Math.max(waiting.issuedAt - at, 0) })
    if (as !== 'comes') left -= 1
    take(imagined, counterId, picked, as)
    if (as !== 'asks') free.set(counterId, freeInMs + busyMs(waiting))
  }
  return order
}

function join({ queues }: OfficeState, waiting: Waiting): void {
  const queue = queues.get(waiting.serviceId) ?? emptyQueue()
  queues.set(waiting.serviceId, queue)
  enqueue(queue, waiting)
}

/** The queues from which some of the counters call. */
function callable(imagined: OfficeState, counters: readonly FreeIn[]): readonly QueueKey[] {
  return [...new Set(counters.flatMap(({ counterId }) => queuesAt(imagined, counterId)))]
}

/** Whoever has come by `until` joins the line; says who is the next to come. */
function letCome(imagined: OfficeState, newcomers: readonly Waiting[], from: number, until: number): number {
  let next = from
  for (let one = newcomers[next]; one && one.issuedAt <= until; one = newcomers[next]) {
    join(imagined, one)
    next += 1
  }
  return next
}

/** A counter with nobody to call looks again when the next one comes, and no more when nobody will. */
function waitForNext(free: Map<CounterId, number>, counterId: CounterId, next: Waiting | undefined, at: Instant): void {
  if (next) free.set(counterId, next.issuedAt - at)
  else free.delete(counterId)
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

function take(imagined: OfficeState, counterId: CounterId, { waiting, ground, profileRule }: Pick, as: ImaginedCall['as']): void {
  const key = as === 'waits' ? queueKeyOf(present(imagined.tickets.get(waiting.ticketId), 'the ticket')) : waiting.serviceId
  dequeue(present(imagined.queues.get(key), 'the queue'), waiting)
  if (as === 'asks') return
  const counter = present(imagined.counters.get(counterId), 'the counter')
  counter.runs = runsAfter(counter.runs, { ground, profileRule, profileId: profileIdAt(imagined, counterId) })
}
