// Instants at which a clock changes its standing with nobody acting: a binary heap, earliest first.
// Entries are not removed when a clock stops; whoever takes one asks whether it still holds.

import type { ClockName, Instant, TicketId } from '@loket/protocol'

export interface ClockTimer {
  readonly at: Instant
  readonly ticketId: TicketId
  readonly leg: number
  readonly clock: ClockName
  readonly band: 'atRisk' | 'breached'
}

export interface Timers {
  readonly heap: ClockTimer[]
}

export function emptyTimers(): Timers {
  return { heap: [] }
}

export function pushTimer(timers: Timers, timer: ClockTimer): void {
  const { heap } = timers
  let child = heap.push(timer) - 1
  // Above the first there is nobody to change places with.
  while (swapIfEarlier(heap, child, above(child))) child = above(child)
}

function above(child: number): number {
  return (child - 1) >> 1
}

export function earliestTimer(timers: Timers): ClockTimer | null {
  return timers.heap[0] ?? null
}

/** Takes the earliest timer out. */
export function popTimer(timers: Timers): ClockTimer | null {
  const { heap } = timers
  const first = heap[0]
  const last = heap.pop()
  if (!first || !last) return null
  if (heap.length > 0) {
    heap[0] = last
    sink(heap)
  }
  return first
}

function sink(heap: ClockTimer[]): void {
  let parent = 0
  for (;;) {
    const left = 2 * parent + 1
    const right = left + 1
    const smaller = (heap[right]?.at ?? Infinity) < (heap[left]?.at ?? Infinity) ? right : left
    if (!swapIfEarlier(heap, smaller, parent)) return
    parent = smaller
  }
}

function swapIfEarlier(heap: ClockTimer[], child: number, parent: number): boolean {
  const lower = heap[child]
  const upper = heap[parent]
  if (!lower || !upper || lower.at >= upper.at) return false
  heap[child] = upper
  heap[parent] = lower
  return true
}
