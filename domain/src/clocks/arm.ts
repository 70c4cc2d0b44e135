// Arms the timers of clocks, and asks of a timer whether it still says something true.

import type { Instant } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { isOpen, type Ticket } from '../office/ticket.ts'
import { atRiskAt, type ClockRun, targetAt, targetClocks } from './clocks.ts'
import { type ClockTimer, pushTimer } from './timers.ts'

/** Arms both bands of each target clock of the ticket that started at `at`. */
export function armClocksStartedAt(state: OfficeState, ticket: Ticket, at: Instant): void {
  for (const run of targetClocks(ticket)) if (run.startedAt === at) arm(state, ticket, run)
}

/** Arms all clocks again, after the share that means "at risk" has changed. */
export function armAllClocks(state: OfficeState): void {
  state.timers.heap.length = 0
  for (const ticket of state.tickets.values()) {
    if (isOpen(ticket)) for (const run of targetClocks(ticket)) arm(state, ticket, run)
  }
}

function arm(state: OfficeState, ticket: Ticket, run: ClockRun): void {
  for (const timer of timersOf(state, ticket, run)) pushTimer(state.timers, timer)
}

function timersOf(state: OfficeState, ticket: Ticket, run: ClockRun): readonly ClockTimer[] {
  const share = present(state.settings, 'settings').atRiskShare
  const risk = atRiskAt(run, share)
  const target = targetAt(run)
  if (risk === null || target === null) return []
  const of = { ticketId: ticket.id, leg: ticket.legs.length - 1, clock: run.clock }
  return [
    { ...of, band: 'atRisk', at: risk },
    // The target itself is still within the promise; one millisecond later it is not.
    { ...of, band: 'breached', at: (target + 1) as Instant },
  ]
}

/** Whether its clock runs on, in the same leg, from the same start. */
export function stillHolds(state: OfficeState, timer: ClockTimer): boolean {
  const ticket = state.tickets.get(timer.ticketId)
  if (!ticket || ticket.legs.length - 1 !== timer.leg) return false
  const run = targetClocks(ticket).find((candidate) => candidate.clock === timer.clock)
  return run !== undefined && timersOf(state, ticket, run).some((armed) => armed.band === timer.band && armed.at === timer.at)
}
