import type { Instant, ServiceClassId, Share } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { promiseVerdict } from './promise.ts'

/** The promise share of a class now: ended legs of the day, and those whose promise runs and is already past. */
export function livePromise(state: OfficeState, classId: ServiceClassId, at: Instant): Share {
  const done = state.promiseByClass.get(classId) ?? { met: 0, decided: 0 }
  let overdue = 0
  for (const ticketId of state.underPromise) {
    const leg = presentLeg(present(state.tickets.get(ticketId), 'the ticket'))
    if (leg.terms.classId === classId && promiseVerdict(leg, at) === 'missed') overdue += 1
  }
  return { met: done.met, decided: done.decided + overdue }
}
