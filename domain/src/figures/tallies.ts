// Running counts of the day, kept with the state so that no view has to count tickets. Each is taken away again when its act is undone.

import { type Instant, SECOND_MS } from '@loket/protocol'
import { timeIn } from '../clocks/periods.ts'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import type { OfficeState } from '../office/state.ts'
import type { Leg } from '../office/ticket.ts'
import { promiseVerdict } from './promise.ts'

/** Counts a leg that has ended, in whatever way. */
export function tallyLeg(state: OfficeState, leg: Leg): void {
  count(state, leg, 1)
}

/** Takes away what ending this leg has added; to be asked before the leg goes on. */
export function untallyLeg(state: OfficeState, leg: Leg): void {
  count(state, leg, -1)
}

function count(state: OfficeState, leg: Leg, by: 1 | -1): void {
  const at = present(leg.endedAt, 'the end of the leg')
  countPromise(state, leg, at, by)
  if (leg.end !== 'completed') return
  const counter = counterOf(state, leg)
  if (counter) counter.completed += by
  const busy = busyMs(leg, at)
  const pace = state.pace.get(leg.terms.serviceId) ?? { completed: 0, busyMs: 0, busySeconds2: 0 }
  state.pace.set(leg.terms.serviceId, {
    completed: pace.completed + by,
    busyMs: pace.busyMs + by * busy,
    busySeconds2: pace.busySeconds2 + by * Math.round(busy / SECOND_MS) ** 2,
  })
}

function countPromise(state: OfficeState, leg: Leg, at: Instant, by: 1 | -1): void {
  const verdict = promiseVerdict(leg, at)
  if (verdict !== 'met' && verdict !== 'missed') return
  const met = verdict === 'met' ? by : 0
  const ofClass = state.promiseByClass.get(leg.terms.classId) ?? { met: 0, decided: 0 }
  state.promiseByClass.set(leg.terms.classId, { met: ofClass.met + met, decided: ofClass.decided + by })
  const counter = counterOf(state, leg)
  if (counter) counter.promise = { met: counter.promise.met + met, decided: counter.promise.decided + by }
}

/** Also one that the settings have taken away: it may come back on the same day. */
function counterOf({ counters, goneCounters }: OfficeState, { counterId }: Leg): CounterLife | undefined {
  return counterId === null ? undefined : (counters.get(counterId) ?? goneCounters.get(counterId))
}

/** How long counters were busy with it: its calls and its work, without the time it was put aside or waited between two counters. */
function busyMs(leg: Leg, at: Instant): number {
  return timeIn(leg, 'walking', at) + timeIn(leg, 'checking', at) + timeIn(leg, 'processing', at)
}
