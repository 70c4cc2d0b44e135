// Arms the timers of clocks, and asks of a timer whether it still says something true.

import type { Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'
import { atRiskAt, type ClockRun, targetAt, targetClocks } from './clocks.ts'
import { type ClockTimer, pushTimer } from './timers.ts'

/** Arms both bands of each target clock of a ticket, which have all just begun: a ticket never runs an older one beside a new one. */
export function armClocks(state: OfficeState, ticket: Ticket): void {
  for (const run of targetClocks(ticket)) arm(state, ticket, run)
}

/** Arms all clocks again, after the share that means "at risk" has changed. */
export function armAllClocks(state: OfficeState): void {
  state.timers.heap.length = 0
  for (const ticket of state.tickets.values()) armClocks(state, ticket)
}

function arm(state: OfficeState, ticket: Ticket, run: ClockRun): void {
  for (const timer of timersOf(state, ticket, run)) pushTimer(state.timers, timer)
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
