// Tickets as the people of the office see them: at the counter, waiting, put aside, absent.

import type { AbsentTicket, ConsoleTicket, Instant, OutageCause, ParkedTicket, RunningClock, WaitingTicket } from '@loket/protocol'
import { type ClockRun, showClock, showUntargeted, targetAt, targetClocks, ticketStanding, waitTargetMs } from '../clocks/clocks.ts'
import { promiseClock } from '../clocks/promise-clock.ts'
import { rejoinableUntil } from '../clocks/rejoin-gate.ts'
import type { DecideContext } from '../decision.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { concerns, endOf } from '../outages/outages.ts'
import { copiesLeft } from './copies-left.ts'

export function consoleTicket(state: OfficeState, context: DecideContext, ticket: Ticket): ConsoleTicket {
  const share = atRiskShare(state)
  const leg = presentLeg(ticket)
  const run = runToKeep(ticket)
  return {
    ...nameplate(ticket),
    state: ticket.state,
    calls: ticket.calls,
    returns: ticket.returns,
    promiseMs: leg.terms.promiseMs,
    waitTargetMs: waitTargetMs(ticket),
    periods: leg.periods.map(({ kind, from, to, cause }) => ({ kind, from, to, cause })),
    clock: run ? showClock(run, share, context.at) : null,
    standing: ticketStanding(ticket, share, context.at),
    outages: outagesDuring(state, ticket, context.at),
    paper: ticket.paper.ended?.state ?? null,
    copiesLeft: copiesLeft(state, ticket),
  }
}

/** What tells a ticket apart, wherever it stands. */
function nameplate(ticket: Ticket) {
  const { id: ticketId, number, issuedAt, priority, documents, booking, presentAt } = ticket
  const here = presentAt === null ? {} : { present: true as const }
  const booked = booking?.arrival === 'onTime' ? { booked: true as const } : {}
  return { ticketId, number, serviceId: presentLeg(ticket).terms.serviceId, issuedAt, priority, ...booked, ...here, documents }
}

/** Causes of the outages that held up its service at some time of its visit so far, each once. */
function outagesDuring(state: OfficeState, ticket: Ticket, at: Instant): readonly OutageCause[] {
  const { serviceId } = presentLeg(ticket).terms
  const met = [...state.outages.values()].filter((outage) => concerns(outage, serviceId) && (endOf(outage, at) ?? at) >= ticket.issuedAt)
  return [...new Set(met.map((outage) => outage.cause))]
}

/** The clock to work against: a promise that runs goes before the checking, and before the wait unless that must end first. */
function runToKeep(ticket: Ticket): ClockRun | undefined {
  const runs = targetClocks(ticket)
  const last = runs.at(-1)
  const wait = runs.find(({ clock }) => clock === 'wait')
  return wait && last && targetAt(wait) < targetAt(last) ? wait : last
}

/** In a later leg, whose wait has no target, the leg's own waiting, unless a promise runs. */
export function waitingTicket(state: OfficeState, context: DecideContext, ticket: Ticket): WaitingTicket {
  const leg = presentLeg(ticket)
  const run = runToKeep(ticket)
  return {
    ...nameplate(ticket),
    clock: run ? showClock(run, atRiskShare(state), context.at) : showUntargeted('legWait', leg.queuedAt),
    forThisCounter: ticket.reservedFor !== null,
  }
}

export function parkedTicket(state: OfficeState, context: DecideContext, ticket: Ticket): ParkedTicket {
  const work = present(ticket.parked, 'parked work')
  return {
    ticketId: ticket.id,
    number: ticket.number,
    serviceId: presentLeg(ticket).terms.serviceId,
    cause: work.cause,
    missing: work.missing,
    parkedAt: work.parkedAt,
    dueAt: work.dueAt,
    counterNumber: work.counterNumber,
    clock: runningPromise(state, context, ticket),
  }
}

function runningPromise(state: OfficeState, context: DecideContext, ticket: Ticket): RunningClock | null {
  const run = targetClocks(ticket).find(({ clock }) => clock === promiseClock(presentLeg(ticket)))
  return run ? showClock(run, atRiskShare(state), context.at) : null
}

/** `null` once its holder cannot come back any more. */
export function absentTicket(state: OfficeState, context: DecideContext, ticket: Ticket): AbsentTicket | null {
  const rejoinUntil = rejoinableUntil(state, ticket)
  if (rejoinUntil === null || rejoinUntil < context.at) return null
  const { id: ticketId, number } = ticket
  return { ticketId, number, serviceId: presentLeg(ticket).terms.serviceId, markedAt: present(ticket.endedAt, 'the end'), rejoinUntil }
}

function atRiskShare(state: OfficeState): number {
  return present(state.settings, 'settings').atRiskShare
}
