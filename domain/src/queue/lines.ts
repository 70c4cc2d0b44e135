// Questions about the line in front of a counter: several queues, read as one in order-key order.

import type { CounterId, ProfileId, ServiceId, WorkProfile } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { counterQueue, emptyQueue, type QueueKey, rankOf, type TicketQueue } from './ticket-queue.ts'
import { compareIssue, compareOrder, type Place, type Waiting } from './waiting.ts'

const NOBODY = emptyQueue()

export function queueOf(state: OfficeState, key: QueueKey): TicketQueue {
  return state.queues.get(key) ?? NOBODY
}

/** The work profile a counter was opened with, else that of its settings. */
export function profileAt(state: OfficeState, counterId: CounterId): WorkProfile {
  const profileId = profileIdAt(state, counterId)
  const { profiles } = present(state.settings, 'settings')
  return present(
    profiles.find((profile) => profile.id === profileId),
    'the profile',
  )
}

export function profileIdAt(state: OfficeState, counterId: CounterId): ProfileId {
  const { counters } = present(state.index, 'settings')
  const { profileId } = present(state.counters.get(counterId), 'the counter')
  return profileId ?? present(counters.get(counterId), 'the counter').profileId
}

/** The services the counter takes. */
export function servicesAt(state: OfficeState, counterId: CounterId): readonly ServiceId[] {
  return present(present(state.index, 'settings').byProfile.get(profileIdAt(state, counterId)), 'the profile')
}

/** The queues the counter calls from: those of its services, and the tickets that wait for it alone. */
export function queuesAt(state: OfficeState, counterId: CounterId): readonly QueueKey[] {
  return [...servicesAt(state, counterId), counterQueue(counterId)]
}

/** The services that some counter takes together with this one, and itself: their tickets can stand before its own. `null`: not offered here. */
export function rivalsOf(state: OfficeState, serviceId: ServiceId): readonly ServiceId[] | null {
  const { services, byProfile } = present(state.index, 'settings')
  if (services.get(serviceId)?.offer.here !== true) return null
  const inUse = new Set([...state.counters.keys()].map((counterId) => profileIdAt(state, counterId)))
  const taken = [...inUse].map((profileId) => present(byProfile.get(profileId), 'the profile'))
  return [...new Set([serviceId, ...taken.filter((ofProfile) => ofProfile.includes(serviceId)).flat()])]
}

/** The queues among which this ticket is put back. `null`: its service is not offered here. */
export function queuesAround(state: OfficeState, ticket: Ticket): readonly QueueKey[] | null {
  const { reservedFor } = ticket
  return reservedFor !== null && isManned(state, reservedFor)
    ? queuesAt(state, reservedFor)
    : rivalsOf(state, presentLeg(ticket).terms.serviceId)
}

/** The queues whose tickets can be called before one of this service: those of its rivals, and those for one counter alone that takes it. `null`: not offered here. */
export function queuesBefore(state: OfficeState, serviceId: ServiceId): readonly QueueKey[] | null {
  const rivals = rivalsOf(state, serviceId)
  const taking = [...state.counters.keys()].filter((counterId) => servicesAt(state, counterId).includes(serviceId))
  return rivals && [...rivals, ...taking.map(counterQueue)]
}

/** Whether somebody sits there; settings may have taken the counter away. */
export function isManned({ counters }: OfficeState, counterId: CounterId): boolean {
  return (counters.get(counterId)?.state ?? 'closed') !== 'closed'
}

/** Whoever stands first by place. */
export function firstInLine(state: OfficeState, queues: readonly QueueKey[]): Waiting | null {
  return headOfLine(state, queues, 1)[0] ?? null
}

export function lengthOfLine(state: OfficeState, queues: readonly QueueKey[]): number {
  return queues.reduce((sum, key) => sum + queueOf(state, key).byOrder.length, 0)
}

/** How many in these queues stand before the given place. */
export function rankInLine(state: OfficeState, queues: readonly QueueKey[], place: Place): number {
  return queues.reduce((sum, key) => sum + rankOf(queueOf(state, key), place), 0)
}

/** The first `count` of the line, in order: a merge of the queues' heads. */
export function headOfLine(state: OfficeState, queues: readonly QueueKey[], count: number): readonly Waiting[] {
  const heads = queues.flatMap((key) => queueOf(state, key).byOrder.slice(0, count))
  return heads.sort(compareOrder).slice(0, count)
}

/** Waiting tickets of these queues that were issued before `called`, in the order of issue: those it overtakes if it is called now. */
export function issuedBefore(state: OfficeState, queues: readonly QueueKey[], called: Waiting): readonly Waiting[] {
  const earlier: Waiting[] = []
  for (const key of queues) {
    for (const waiting of queueOf(state, key).byIssue) {
      if (waiting.issueSeq >= called.issueSeq) break
      earlier.push(waiting)
    }
  }
  return earlier.sort(compareIssue)
}
