import type { Instant, ServiceClassId, Share } from '@loket/protocol'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { promiseVerdict } from './promise.ts'

/** The promise share of a class now: completed legs of the day, and those at a counter already past it. */
export function livePromise(state: OfficeState, classId: ServiceClassId, at: Instant): Share {
  const done = state.promiseByClass.get(classId) ?? { met: 0, decided: 0 }
  let overdue = 0
  for (const counter of state.counters.values()) {
    const ticket = counter.ticketId === null ? undefined : state.tickets.get(counter.ticketId)
    const leg = ticket && presentLeg(ticket)
    if (leg?.terms.classId === classId && promiseVerdict(leg, at) === 'missed') overdue += 1
  }
  return { met: done.met, decided: done.decided + overdue }
}
