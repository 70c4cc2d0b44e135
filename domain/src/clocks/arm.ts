// Arms the timers of clocks, and asks of a timer whether it still says something true.

import type { Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { atRiskAt, type ClockRun, targetAt, targetClocks } from './clocks.ts'
import { type ClockTimer, pushTimer } from './timers.ts'

/** Sets the timers of clocks that have just begun, or go on after a pause; a band crossed before the pause is not announced again. */
export function armClocks(state: OfficeState, ticket: Ticket, at: Instant): void {
  const { armed } = presentLeg(ticket)
  for (const run of targetClocks(ticket)) {
    const before = armed[run.clock]
    if (before === run.startedAt) continue
    armed[run.clock] = run.startedAt
    for (const timer of timersOf(state, ticket, run)) if (before === undefined || timer.at >= at) pushTimer(state.timers, timer)
  }
}

/** Sets the timers of a ticket's clocks whatever was set before: some of them may have been dropped meanwhile. */
export function armAnew(state: OfficeState, ticket: Ticket): void {
  presentLeg(ticket).armed = {}
  armClocks(state, ticket, state.lastAt)
}

/** Arms all clocks again, after the share that means "at risk" has changed. */
export function armAllClocks(state: OfficeState): void {
  state.timers.heap.length = 0
  for (const ticket of state.tickets.values()) armAnew(state, ticket)
}

function timersOf(state: OfficeState, ticket: Ticket, run: ClockRun): readonly ClockTimer[] {
  const share = present(state.settings, 'settings').atRiskShare
  const of = { ticketId: ticket.id, leg: ticket.legs.length - 1, clock: run.clock }
  return [
    { ...of, band: 'atRisk', at: atRiskAt(run, share) },
    // The target itself is still within the promise; one millisecond later it is not.
    { ...of, band: 'breached', at: (targetAt(run) + 1) as Instant },
  ]
}

/** Whether its clock runs on, in the same leg, from the same start. */
export function stillHolds(state: OfficeState, timer: ClockTimer): boolean {
  const ticket = state.tickets.get(timer.ticketId)
  if (!ticket || ticket.legs.length - 1 !== timer.leg) return false
  const run = targetClocks(ticket).find((candidate) => candidate.clock === timer.clock)
  return run !== undefined && timersOf(state, ticket, run).some((armed) => armed.band === timer.band && armed.at === timer.at)
}
