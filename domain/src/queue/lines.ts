// Questions about the line in front of a counter: several service queues, read as one in order-key order.

import type { CounterId, ServiceId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { compareOrder, emptyQueue, rankOf, type ServiceQueue, type Waiting } from './service-queue.ts'

const NOBODY = emptyQueue()

export function queueOf(state: OfficeState, serviceId: ServiceId): ServiceQueue {
  return state.queues.get(serviceId) ?? NOBODY
}

/** The services the counter takes: by the profile it was opened with, else by its settings. */
export function servicesAt(state: OfficeState, counterId: CounterId): readonly ServiceId[] {
  const index = present(state.index, 'settings')
  const profileId =
    present(state.counters.get(counterId), 'the counter').profileId ?? present(index.counters.get(counterId), 'the counter').profileId
  return present(index.byProfile.get(profileId), 'the profile')
}

export function firstInLine(state: OfficeState, services: readonly ServiceId[]): Waiting | null {
  let first: Waiting | null = null
  for (const serviceId of services) {
    const head = queueOf(state, serviceId).byOrder[0]
    if (head && (first === null || compareOrder(head, first) < 0)) first = head
  }
  return first
}

export function lengthOfLine(state: OfficeState, services: readonly ServiceId[]): number {
  return services.reduce((sum, serviceId) => sum + queueOf(state, serviceId).byOrder.length, 0)
}

/** How many in these services stand before the given place. */
export function rankInLine(state: OfficeState, services: readonly ServiceId[], place: Pick<Waiting, 'orderKey' | 'issueSeq'>): number {
  return services.reduce((sum, serviceId) => sum + rankOf(queueOf(state, serviceId), place), 0)
}

/** The first `count` of the line, in order: a merge of the queues' heads. */
export function headOfLine(state: OfficeState, services: readonly ServiceId[], count: number): readonly Waiting[] {
  const heads = services.flatMap((serviceId) => queueOf(state, serviceId).byOrder.slice(0, count))
  return heads.sort(compareOrder).slice(0, count)
}

/** Waiting tickets of these services that were issued before `called`: those it overtakes if it is called now. */
export function issuedBefore(state: OfficeState, services: readonly ServiceId[], called: Waiting): readonly Waiting[] {
  const earlier: Waiting[] = []
  for (const serviceId of services) {
    for (const waiting of queueOf(state, serviceId).byIssue) {
      if (waiting.issueSeq >= called.issueSeq) break
      earlier.push(waiting)
    }
  }
  return earlier
}
