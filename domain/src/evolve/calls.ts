import type { Instant, TicketCalled, TicketRecalled, TicketReturned } from '@loket/protocol'
import { enterPeriod } from '../clocks/periods.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { ticketOf } from './lookup.ts'
import { comeToCounter, expectState, forgetCall, joinQueue, leaveCounter, leaveQueue } from './places.ts'

/** Lines of the board that are remembered, besides those of tickets that are still called. */
const CALL_LINES = 30

export function evolveTicketCalled(state: OfficeState, event: TicketCalled, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  const leg = presentLeg(ticket)
  leaveQueue(state, ticket)
  comeToCounter(state, ticket, event.counterId)
  ticket.state = 'called'
  ticket.calls = 1
  ticket.calledAt = at
  leg.firstCalledAt ??= at
  leg.counterId = event.counterId
  enterPeriod(leg, 'walking', at)

  state.callNo = event.callNo
  const { callNo, number, serviceId } = event
  const counter = present(state.index?.counters.get(event.counterId), 'the counter')
  removeLine(state, event.ticketId)
  const where = { counterNumber: counter.number, hallId: counter.hallId }
  state.calls.unshift({ callNo, ticketId: ticket.id, number, ...where, serviceId, calledAt: at, calls: 1 })
  forgetOldestLine(state)
}

export function evolveTicketRecalled(state: OfficeState, event: TicketRecalled, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  expectState(ticket, 'called')
  ticket.calls += 1
  state.callNo = event.callNo
  const line = present(removeLine(state, ticket.id), 'the line of a called ticket')
  state.calls.unshift({ ...line, callNo: event.callNo, calledAt: at, calls: ticket.calls })
}

/** Time back in the queue is leg wait again; the wait of the visit never stopped. */
export function evolveTicketReturned(state: OfficeState, event: TicketReturned, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  const leg = presentLeg(ticket)
  expectState(ticket, 'called')
  leaveCounter(state, ticket)
  forgetCall(ticket)
  leg.terms = { ...leg.terms, orderKey: event.orderKey }
  joinQueue(state, ticket)
  enterPeriod(leg, 'legWait', at)
  removeLine(state, ticket.id)
}

/** A ticket that is still called keeps its line, however many were called after it. */
function forgetOldestLine(state: OfficeState): void {
  if (state.calls.length <= CALL_LINES) return
  const oldest = state.calls.findLastIndex((line) => ticketOf(state, line.ticketId).state !== 'called')
  if (oldest >= 0) state.calls.splice(oldest, 1)
}

function removeLine(state: OfficeState, ticketId: TicketCalled['ticketId']) {
  const place = state.calls.findIndex((line) => line.ticketId === ticketId)
  return place < 0 ? undefined : state.calls.splice(place, 1)[0]
}
