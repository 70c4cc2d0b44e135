import type { Instant, Overtaking, TicketCalled, TicketRecalled, TicketResumed, TicketReturned } from '@loket/protocol'
import { armAnew } from '../clocks/arm.ts'
import { enterPeriod } from '../clocks/periods.ts'
import { untallyLeg } from '../figures/tallies.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { isManned, profileIdAt } from '../queue/lines.ts'
import { noteWait } from '../queue/longest-waits.ts'
import { runsAfter } from '../queue/runs.ts'
import { announce, announceAgain, removeLine } from './board-lines.ts'
import { reopenLeg } from './legs.ts'
import { counterOf, ticketOf } from './lookup.ts'
import { comeToCounter, expectState, joinQueue, leaveCounter, leaveQueue, setState } from './places.ts'

export function evolveTicketCalled(state: OfficeState, event: TicketCalled, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  const leg = presentLeg(ticket)
  leaveQueue(state, ticket)
  comeToCounter(state, ticket, event.counterId)
  setState(state, ticket, 'called')
  ticket.calls = 1
  ticket.calledAt = at
  noteWait(state, ticket, event, at)
  leg.firstCalledAt ??= at
  leg.counterId = event.counterId
  enterPeriod(leg, 'walking', at)
  announce(state, ticket, event.callNo, at, markOf(event))
  countOvertakings(state, event.overtook, 1)
  noteTurn(state, event)
}

function markOf({ outOfOrder }: TicketCalled): 'outOfOrder' | 'unapproved' | null {
  if (outOfOrder === null) return null
  return outOfOrder.approval === 'unapproved' ? 'unapproved' : 'outOfOrder'
}

function countOvertakings(state: OfficeState, overtook: readonly Overtaking[], by: 1 | -1): void {
  for (const { ticketId, reason } of overtook) {
    const { overtakenBy } = ticketOf(state, ticketId)
    const count = (overtakenBy[reason] ?? 0) + by
    if (count === 0) delete overtakenBy[reason]
    else overtakenBy[reason] = count
  }
}

/** What the ratio caps of priority and of a profile's order count, and whom the call passed over, in case it is taken back. */
function noteTurn(state: OfficeState, event: TicketCalled): void {
  const counter = counterOf(state, event.counterId)
  counter.overtook = event.overtook
  counter.runsBefore = counter.runs
  counter.runs = runsAfter(counter.runs, { ...event, profileId: profileIdAt(state, event.counterId) })
}

export function evolveTicketRecalled(state: OfficeState, event: TicketRecalled, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  expectState(ticket, 'called')
  ticket.calls += 1
  announceAgain(state, ticket, event.callNo, at)
}

/** It counts as parked until it is started again. */
export function evolveTicketResumed(state: OfficeState, event: TicketResumed, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  expectState(ticket, 'parked')
  comeToCounter(state, ticket, event.counterId)
  setState(state, ticket, 'called')
  ticket.calls = 1
  ticket.calledAt = at
  presentLeg(ticket).counterId = event.counterId
  announce(state, ticket, event.callNo, at, null)
}

/** A mistaken call was none: it takes no turn of the counter, passes over nobody, and ends no wait for the first call. */
function takeBackCall(state: OfficeState, ticket: Ticket): void {
  const counter = counterOf(state, present(ticket.counterId, 'the counter'))
  counter.runs = counter.runsBefore
  countOvertakings(state, counter.overtook, -1)
  const leg = presentLeg(ticket)
  if (leg.firstCalledAt === ticket.calledAt) leg.firstCalledAt = null
}

/** Time back in the queue is leg wait again, and absence for who had been a no-show; the wait of the visit never stopped. */
export function evolveTicketReturned(state: OfficeState, event: TicketReturned, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  const leg = presentLeg(ticket)
  expectState(ticket, 'called', 'noShow')
  if (ticket.state === 'noShow') {
    untallyLeg(state, leg)
    reopenLeg(leg, present(ticket.endedAt, 'the end'))
    ticket.endedAt = null
    armAnew(state, ticket)
  } else enterPeriod(leg, 'legWait', at)
  if (event.rule === 'keepsPlace') takeBackCall(state, ticket)
  leaveCounter(state, ticket)
  if (event.rule === 'placesBack') ticket.returns += 1
  if (ticket.reservedFor !== null && !isManned(state, ticket.reservedFor)) ticket.reservedFor = null
  leg.terms = { ...leg.terms, orderKey: event.orderKey }
  joinQueue(state, ticket)
  removeLine(state, ticket.id)
}
