// Which notices come out of what happened: few ahead once, each first call, each last call.

import { isOpen, kindOfCall, type OfficeState, peopleAhead, type Ticket, windowOf } from '@loket/domain'
import type { Instant, NoticeKind, RecordedEvent, TicketId } from '@loket/protocol'
import type { KeptNumber, Waiting } from './notice-store.ts'

/** So many before somebody, and they are told that it is near. */
const NEAR = 3

/** A row of the journal about its ticket: the number as it stands after it, and the notice where there is one. A call that stands no more is none. */
export function noticeOfRow(state: OfficeState, number: KeptNumber, row: RecordedEvent): { number: KeptNumber; kind: NoticeKind | null } {
  const seen = { ...number, seenSeq: row.seq }
  const ticket = state.tickets.get(number.ticketId)
  if (ticket?.state !== 'called') return { number: seen, kind: null }
  if (row.event.type === 'ticketCalled') {
    return { number: { ...seen, nearTold: true }, kind: row.at === ticket.calledAt ? 'call' : null }
  }
  if (row.event.type !== 'ticketRecalled' || !isLastCall(state, ticket) || number.lastCallOf === ticket.calledAt) {
    return { number: seen, kind: null }
  }
  return { number: { ...seen, lastCallOf: ticket.calledAt }, kind: 'lastCall' }
}

function isLastCall({ settings }: OfficeState, { calls }: Ticket): boolean {
  return settings !== null && kindOfCall(calls, settings) === 'last'
}

/** As on the page: that it will be soon is said only where a counter is open. */
export function isNear(state: OfficeState, { ticketId, nearTold }: KeptNumber, at: Instant): boolean {
  const ticket = state.tickets.get(ticketId)
  return !nearTold && ticket?.state === 'waiting' && peopleAhead(state, ticket) <= NEAR && windowOf(state, ticket, at) !== null
}

/** Of no use any more: the call is over, or the wait is, or another call came after the one it knew of. */
export function isStale(state: OfficeState, { ticketId, kind, callAt }: Pick<Waiting, 'ticketId' | 'kind' | 'callAt'>): boolean {
  const ticket = state.tickets.get(ticketId)
  return ticket?.state !== (kind === 'near' ? 'waiting' : 'called') || ticket.calledAt !== callAt
}

/** Nobody will call it again. Whoever was absent may still come back. */
export function isVisitOver(state: OfficeState, ticketId: TicketId): boolean {
  const ticket = state.tickets.get(ticketId)
  return ticket === undefined || (!isOpen(ticket) && ticket.state !== 'noShow')
}
