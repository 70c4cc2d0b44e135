// The lines of the board: one a ticket, newest announcement first.

import type { Instant, TicketId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { CallLine } from '../office/call-line.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { counterSettingsOf, ticketOf } from './lookup.ts'

/** Lines that are remembered, besides those of tickets that are still called. */
const CALL_LINES = 30

/** A called ticket comes to the top, at the counter where it now stands. */
export function announce(state: OfficeState, ticket: Ticket, callNo: number, at: Instant, mark: CallLine['mark']): void {
  removeLine(state, ticket.id)
  const { number: counterNumber, hallId } = counterSettingsOf(state, present(ticket.counterId, 'the counter'))
  const { serviceId } = presentLeg(ticket).terms
  state.callNo = callNo
  state.calls.unshift({
    callNo,
    ticketId: ticket.id,
    number: ticket.number,
    counterNumber,
    hallId,
    serviceId,
    calledAt: at,
    calls: 1,
    mark,
  })
  forgetOldestLine(state)
}

export function announceAgain(state: OfficeState, ticket: Ticket, callNo: number, at: Instant): void {
  const line = present(removeLine(state, ticket.id), 'the line of a called ticket')
  state.callNo = callNo
  state.calls.unshift({ ...line, callNo, calledAt: at, calls: ticket.calls })
}

/** Puts a line back at its place; so many may have been called meanwhile that it was forgotten. */
export function restoreLine(state: OfficeState, line: CallLine): void {
  removeLine(state, line.ticketId)
  const place = state.calls.findIndex(({ callNo }) => callNo < line.callNo)
  state.calls.splice(place < 0 ? state.calls.length : place, 0, line)
}

/** Takes a ticket's line off the board. */
export function removeLine(state: OfficeState, ticketId: TicketId): CallLine | undefined {
  const place = state.calls.findIndex((line) => line.ticketId === ticketId)
  return place < 0 ? undefined : state.calls.splice(place, 1)[0]
}

/** A ticket that is still called keeps its line, however many were called after it. */
function forgetOldestLine(state: OfficeState): void {
  if (state.calls.length <= CALL_LINES) return
  const oldest = state.calls.findLast((line) => ticketOf(state, line.ticketId).state !== 'called')
  if (oldest) removeLine(state, oldest.ticketId)
}
