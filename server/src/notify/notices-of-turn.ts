// Which notices come out of what happened: few ahead once, each first call, each last call.

import { type OfficeState, peopleAhead, type Ticket, windowOf } from '@loket/domain'
import type { Instant, NoticeKind, RecordedEvent } from '@loket/protocol'
import type { KeptNumber } from './notice-store.ts'

/** So many before somebody, and they are told that it is near. */
const NEAR = 3

/** A row of the journal about its ticket: the number as it stands after it, and the notice where there is one. */
export function noticeOfRow(state: OfficeState, number: KeptNumber, row: RecordedEvent): { number: KeptNumber; kind: NoticeKind | null } {
  const seen = { ...number, seenSeq: row.seq }
  const ticket = state.tickets.get(number.ticketId)
  if (ticket?.state !== 'called') return { number: seen, kind: null }
  if (row.event.type === 'ticketCalled') return { number: { ...seen, nearTold: true }, kind: 'call' }
  if (row.event.type !== 'ticketRecalled' || !isLastCall(state, ticket) || number.lastCallOf === ticket.calledAt) {
    return { number: seen, kind: null }
  }
  return { number: { ...seen, lastCallOf: ticket.calledAt }, kind: 'lastCall' }
}

/** As many announcements as the office asks for before somebody may be marked as absent. */
function isLastCall({ settings }: OfficeState, { calls }: Ticket): boolean {
  return settings !== null && calls > 1 && calls >= settings.calls.minimumCalls
}

/** As on the page: that it will be soon is said only where a counter is open. */
export function isNear(state: OfficeState, { ticketId, nearTold }: KeptNumber, at: Instant): boolean {
  const ticket = state.tickets.get(ticketId)
  return !nearTold && ticket?.state === 'waiting' && peopleAhead(state, ticket) <= NEAR && windowOf(state, ticket, at) !== null
}

/** Of no use any more: the call is over, or the wait is. */
export function isStale(state: OfficeState, ticketId: Ticket['id'], kind: NoticeKind): boolean {
  return state.tickets.get(ticketId)?.state !== (kind === 'near' ? 'waiting' : 'called')
}
