// Running counts of the day, kept with the state so that no view has to count tickets.

import type { CounterId, Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Leg } from '../office/ticket.ts'
import { promiseVerdict } from './promise.ts'

export function tallyCompletedLeg(state: OfficeState, leg: Leg, counterId: CounterId, at: Instant): void {
  const counter = present(state.counters.get(counterId), 'the counter')
  counter.completed += 1
  const verdict = promiseVerdict(leg, at)
  if (verdict === 'met' || verdict === 'missed') {
    const met = verdict === 'met' ? 1 : 0
    const ofClass = state.promiseByClass.get(leg.terms.classId) ?? { met: 0, decided: 0 }
    state.promiseByClass.set(leg.terms.classId, { met: ofClass.met + met, decided: ofClass.decided + 1 })
    counter.promise = { met: counter.promise.met + met, decided: counter.promise.decided + 1 }
  }
  tallyPace(state, leg, at)
}

/** How long a counter was busy with it, from its call; feeds the estimates. */
function tallyPace(state: OfficeState, leg: Leg, at: Instant): void {
  const walking = present(
    leg.periods.findLast((period) => period.kind === 'walking'),
    'the walk to the counter',
  )
  const pace = state.pace.get(leg.terms.serviceId) ?? { completed: 0, busyMs: 0 }
  state.pace.set(leg.terms.serviceId, { completed: pace.completed + 1, busyMs: pace.busyMs + (at - walking.from) })
}
