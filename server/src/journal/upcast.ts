// Reads a stored row in today's shape. A row written by an older version is turned step by step, in memory only.

import type { DomainEvent } from '@loket/protocol'
import { EVENT_VERSION } from '@loket/protocol'
import type { Stored, Upcast } from './upcast-step.ts'
import { UPCASTS_FROM_1 } from './upcasts-from-1.ts'
import { UPCASTS_FROM_2 } from './upcasts-from-2.ts'

/** Every change of shape ever shipped, in order. With each comes a fixture of the older row beside the test. */
export const UPCASTS: readonly Upcast[] = [...UPCASTS_FROM_1, ...UPCASTS_FROM_2]

/** Throws on a version this program does not know: that row was written by a newer one. */
export function upcast(
  type: string,
  v: number,
  data: string,
  upcasts: readonly Upcast[] = UPCASTS,
  newest: number = EVENT_VERSION,
): DomainEvent {
  if (v > newest) throw new Error(`event ${type} has version ${v}, this program knows ${newest}`)
  let stored = JSON.parse(data) as Stored
  for (let from = v; from < newest; from += 1) {
    const step = upcasts.find((candidate) => candidate.type === type && candidate.from === from)
    if (step !== undefined) stored = step.turn(stored)
  }
  // Not copied: thousands of rows are read at every start.
  return Object.assign(stored, { type }) as unknown as DomainEvent
}
