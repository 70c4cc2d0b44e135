// What is going to happen, earliest first; of two things at one instant, the one entered first.

import type { Instant } from '@loket/protocol'

export interface Agenda<T> {
  add(at: Instant, entry: T): void
  /** The earliest entry, taken out, or `null`. */
  take(): { readonly at: Instant; readonly entry: T } | null
}

interface Slot<T> {
  readonly at: Instant
  readonly order: number
  readonly entry: T
}

/** A binary heap. */
export function createAgenda<T>(): Agenda<T> {
  const heap: Slot<T>[] = []
  let entered = 0
  return {
    add(at, entry) {
      entered += 1
      heap.push({ at, order: entered, entry })
      rise(heap)
    },
    take() {
      const first = heap[0]
      const last = heap.pop()
      if (!first || !last) return null
      if (heap.length > 0) {
        heap[0] = last
        sink(heap)
      }
      return first
    },
  }
}

function rise<T>(heap: Slot<T>[]): void {
  let child = heap.length - 1
  while (child > 0) {
    const parent = (child - 1) >> 1
    if (!swapIfEarlier(heap, child, parent)) return
    child = parent
  }
}

function sink<T>(heap: Slot<T>[]): void {
  let parent = 0
  for (;;) {
    const left = 2 * parent + 1
    const right = left + 1
    const smaller = isEarlier(heap[right], heap[left]) ? right : left
    if (!swapIfEarlier(heap, smaller, parent)) return
    parent = smaller
  }
}

function swapIfEarlier<T>(heap: Slot<T>[], child: number, parent: number): boolean {
  const lower = heap[child]
  const upper = heap[parent]
  if (!lower || !upper || !isEarlier(lower, upper)) return false
  heap[child] = upper
  heap[parent] = lower
  return true
}

function isEarlier<T>(a: Slot<T> | undefined, b: Slot<T> | undefined): boolean {
  if (!a || !b) return a !== undefined
  return a.at < b.at || (a.at === b.at && a.order < b.order)
}
