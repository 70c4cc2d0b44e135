// What the patterns ask of one ticket. Each is asked before the act that may complete it is folded.

import type { Instant, Outcome, ServiceId } from '@loket/protocol'
import { MINUTE_MS, SECOND_MS } from '@loket/protocol'
import { waitMs, waitTargetMs } from '../clocks/clocks.ts'
import { isPaused, timeIn } from '../clocks/periods.ts'
import { promiseNetMs } from '../clocks/promise-clock.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { type Leg, type LegPeriod, presentLeg, type Ticket } from '../office/ticket.ts'
import { overlapMs } from '../outages/outages.ts'

/** A start that is put aside or handed on within this was perhaps no start. */
const AT_ONCE_MS = 60 * SECOND_MS
/** Whoever is called back and is there needs no longer to be at the counter. */
const CALLED_BACK_MS = 2 * MINUTE_MS
/** Checking that took longer than its target, and this many times as long as the work. */
const CHECK_TO_WORK = 4
/** A late end of this kind stands beside the promise share, or is nobody's work any more. */
const UNSERVED: readonly Outcome[] = ['documentsIncomplete', 'redirected', 'leftDuringService']

/** Whatever was pressed since the start: accepting documents makes it no earlier. Who is called back and does not come is put aside already. */
export function wasJustStarted(ticket: Ticket, at: Instant): boolean {
  const isInHand = ticket.state === 'checking' || ticket.state === 'processing'
  return isInHand && at - present(presentLeg(ticket).startedAt, 'the start') < AT_ONCE_MS
}

/** Called back from a park for documents, which pauses the clocks until the work starts again. */
export function wasHeldPaused(ticket: Ticket, at: Instant): boolean {
  return isPaused(presentLeg(ticket)) && at - present(ticket.calledAt, 'the call') > CALLED_BACK_MS
}

/** Of the visit since a leg was last completed: no transfer out of checking hides it. */
export function checkedLongWorkedShortly(state: OfficeState, ticket: Ticket, at: Instant): boolean {
  const leg = presentLeg(ticket)
  const legs = openLegs(ticket)
  // Where nobody accepted, completing makes processing of this leg's checking.
  const accepted = leg.acceptedAt === null ? legs.filter((other) => other !== leg) : legs
  const unaccepted = leg.acceptedAt === null ? timeIn(leg, 'checking', at) : 0
  const checked = checkedMs(state, accepted, at)
  const worked = legs.reduce((sum, other) => sum + timeIn(other, 'processing', at), unaccepted)
  return checked > leg.terms.checkingTargetMs && checked > CHECK_TO_WORK * worked
}

/** Asked as the figures will ask once the leg is completed: not pressing "accepted" hides nothing. */
export function endsLateUnserved(leg: Leg, outcome: Outcome, at: Instant): boolean {
  if (!UNSERVED.includes(outcome)) return false
  const used = promiseNetMs({ ...leg, end: 'completed' }, at)
  return used !== null && used > leg.terms.promiseMs
}

/** The leg that was for this service and is over. */
export function completedBefore({ legs }: Ticket, serviceId: ServiceId): Leg | undefined {
  return legs.findLast((leg) => leg.end === 'completed' && leg.terms.serviceId === serviceId)
}

/** A promise that is near its end, or past it. */
export function isPromiseAtRisk(leg: Leg, atRiskShare: number, at: Instant): boolean {
  const used = promiseNetMs(leg, at)
  return used !== null && used >= leg.terms.promiseMs * atRiskShare
}

/** Most of the time for waiting, checking or the promise is used; time put aside for documents is used for none. */
export function isAtRisk(state: OfficeState, ticket: Ticket, at: Instant): boolean {
  const share = present(state.settings, 'settings').atRiskShare
  const waits = ticket.firstStartedAt === null && waitMs(ticket, at) >= waitTargetMs(ticket) * share
  return waits || isCheckingAtRisk(state, ticket, share, at) || isPromiseAtRisk(presentLeg(ticket), share, at)
}

/** Asked as the figures will ask once the leg is completed, as above. */
export function isCompletedAtRisk(state: OfficeState, ticket: Ticket, at: Instant): boolean {
  const share = present(state.settings, 'settings').atRiskShare
  return isCheckingAtRisk(state, ticket, share, at) || isPromiseAtRisk({ ...presentLeg(ticket), end: 'completed' }, share, at)
}

function isCheckingAtRisk(state: OfficeState, ticket: Ticket, share: number, at: Instant): boolean {
  return checkedMs(state, openLegs(ticket), at) >= presentLeg(ticket).terms.checkingTargetMs * share
}

/** Those that came after the last completed one. */
function openLegs({ legs }: Ticket): readonly Leg[] {
  return legs.slice(legs.findLastIndex((leg) => leg.end === 'completed') + 1)
}

/** What is put aside in the middle of checking counts with it, as its clock runs on: for documents alone that clock stops. An outage excuses. */
function checkedMs(state: OfficeState, legs: readonly Leg[], at: Instant): number {
  let sum = 0
  for (const leg of legs) {
    sum += timeIn(leg, 'checking', at)
    for (const { from, to } of leg.periods.filter(isAsideInChecking)) {
      sum += (to ?? at) - from - overlapMs(state, leg.terms.serviceId, from, to ?? at, at)
    }
  }
  return sum
}

function isAsideInChecking({ kind, cause }: LegPeriod, place: number, periods: readonly LegPeriod[]): boolean {
  return kind === 'parked' && cause !== 'documents' && periods[place - 1]?.kind === 'checking'
}
