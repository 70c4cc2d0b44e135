// Clocks that crossed a band. Alerts are rows of the server, never events: they follow from the facts.

import type { ClockName, Instant, TicketId, TicketNumber } from '@loket/protocol'
import type { OfficeState } from '../office/state.ts'
import { stillHolds } from './arm.ts'
import { earliestTimer, popTimer } from './timers.ts'

export interface ClockAlert {
  readonly ticketId: TicketId
  readonly number: TicketNumber
  /** 0 for the first leg. */
  readonly leg: number
  readonly clock: ClockName
  readonly band: 'atRisk' | 'breached'
  /** When it crossed, which may be earlier than when it was noticed. */
  readonly at: Instant
}

/** Takes out every crossing up to `at`, in order of time; each is given once for a state. */
export function takeDueAlerts(state: OfficeState, at: Instant): readonly ClockAlert[] {
  const alerts: ClockAlert[] = []
  for (let next = earliestTimer(state.timers); next !== null && next.at <= at; next = earliestTimer(state.timers)) {
    popTimer(state.timers)
    const ticket = state.tickets.get(next.ticketId)
    if (ticket && stillHolds(state, next)) alerts.push({ ...next, number: ticket.number })
  }
  return alerts
}
