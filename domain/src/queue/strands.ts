// A queue taken apart into strands, so that a discipline looks at the head of each and at nobody else. Within a strand nothing tells two tickets
// apart but their place: same service, same series, same wait target, and the priority step moves all of them or none. So the order of their
// places is at once that of their ages and of their targets, whatever the rule asks for and however long the step is at the moment.

import type { SeriesId, ServiceId } from '@loket/protocol'
import { present } from '../invariant.ts'
import { insert, remove } from './sorted-list.ts'
import { compareOrder, type Waiting } from './waiting.ts'

export interface Strand {
  readonly serviceId: ServiceId
  readonly seriesId: SeriesId
  readonly waitTargetMs: number
  /** Whether the priority step applies to its tickets. */
  readonly stepping: boolean
  readonly byOrder: Waiting[]
}

/** A strand stands here only while somebody stands in it. */
export type Strands = Map<string, Strand>

/** Who has priority, or waits on time for what was booked, in the place of the ticket's issue: a place that a rule has moved gets no step. */
function isStepping({ priority, booked, orderKey, issueSeq }: Waiting): boolean {
  return (priority || booked) && orderKey === issueSeq
}

function strandKeyOf(waiting: Waiting): string {
  const { serviceId, seriesId, waitTargetMs } = waiting
  return `${seriesId} ${waitTargetMs} ${isStepping(waiting)} ${serviceId}`
}

export function joinStrand(strands: Strands, waiting: Waiting): void {
  const key = strandKeyOf(waiting)
  const strand = strands.get(key)
  if (strand) insert(strand.byOrder, waiting, compareOrder)
  else strands.set(key, strandOf(waiting))
}

function strandOf(first: Waiting): Strand {
  const { serviceId, seriesId, waitTargetMs } = first
  return { serviceId, seriesId, waitTargetMs, stepping: isStepping(first), byOrder: [first] }
}

export function leaveStrand(strands: Strands, waiting: Waiting): void {
  const key = strandKeyOf(waiting)
  const strand = present(strands.get(key), `the strand of ticket ${waiting.ticketId}`)
  remove(strand.byOrder, waiting, compareOrder)
  if (strand.byOrder.length === 0) strands.delete(key)
}
