// What the patterns ask of one ticket, from its legs alone. Each is asked before the act that may complete it is folded.

import type { Instant, Outcome, ServiceId } from '@loket/protocol'
import { SECOND_MS } from '@loket/protocol'
import { waitMs, waitTargetMs } from '../clocks/clocks.ts'
import { timeIn } from '../clocks/periods.ts'
import { processingNetMs } from '../clocks/promise-clock.ts'
import { type Leg, presentLeg, type Ticket } from '../office/ticket.ts'

/** A start that is put aside within this was perhaps no start. */
const AT_ONCE_MS = 60 * SECOND_MS
/** Checking that took longer than its target, and this many times as long as the work. */
const CHECK_TO_WORK = 4
/** A late end of this kind stands beside the promise share, or is nobody's work any more. */
const UNSERVED: readonly Outcome[] = ['documentsIncomplete', 'redirected', 'leftDuringService']

/** Whatever was pressed since the start: accepting documents makes it no earlier. Who is called back and does not come is put aside already. */
export function wasJustStarted(ticket: Ticket, at: Instant): boolean {
  const { startedAt } = presentLeg(ticket)
  return startedAt !== null && ticket.parked === null && at - startedAt < AT_ONCE_MS
}

/** Of the visit since a leg was last completed: no transfer out of checking hides it. */
export function checkedLongWorkedShortly(ticket: Ticket, at: Instant): boolean {
  const leg = presentLeg(ticket)
  // Where nobody accepted, completing makes processing of this leg's checking.
  const unaccepted = leg.acceptedAt === null ? timeIn(leg, 'checking', at) : 0
  const checked = timeInOpenLegs(ticket, 'checking', at) - unaccepted
  const worked = timeInOpenLegs(ticket, 'processing', at) + unaccepted
  return checked > leg.terms.checkingTargetMs && checked > CHECK_TO_WORK * worked
}

/** Asked as the figures will ask once the leg is completed: not pressing "accepted" hides nothing. */
export function endsLateUnserved(leg: Leg, outcome: Outcome, at: Instant): boolean {
  if (!UNSERVED.includes(outcome)) return false
  const used = processingNetMs({ ...leg, end: 'completed' }, at)
  return used !== null && used > leg.terms.promiseMs
}

/** The leg that was for this service and is over. */
export function completedBefore({ legs }: Ticket, serviceId: ServiceId): Leg | undefined {
  return legs.findLast((leg) => leg.end === 'completed' && leg.terms.serviceId === serviceId)
}

/** A promise that is near its end, or past it. */
export function isPromiseAtRisk(leg: Leg, atRiskShare: number, at: Instant): boolean {
  const used = processingNetMs(leg, at)
  return used !== null && used >= leg.terms.promiseMs * atRiskShare
}

/** Most of the time for waiting, checking or the promise is used; time put aside for documents is used for none. */
export function isAtRisk(ticket: Ticket, atRiskShare: number, at: Instant): boolean {
  const leg = presentLeg(ticket)
  const waits = ticket.firstStartedAt === null && waitMs(ticket, at) >= waitTargetMs(ticket) * atRiskShare
  return waits || isCheckingAtRisk(ticket, atRiskShare, at) || isPromiseAtRisk(leg, atRiskShare, at)
}

function isCheckingAtRisk(ticket: Ticket, atRiskShare: number, at: Instant): boolean {
  return timeInOpenLegs(ticket, 'checking', at) >= presentLeg(ticket).terms.checkingTargetMs * atRiskShare
}

/** Over the legs that came after the last completed one. */
function timeInOpenLegs({ legs }: Ticket, kind: 'checking' | 'processing', at: Instant): number {
  const open = legs.slice(legs.findLastIndex((leg) => leg.end === 'completed') + 1)
  return open.reduce((sum, leg) => sum + timeIn(leg, kind, at), 0)
}
