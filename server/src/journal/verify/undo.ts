// Acts that may be taken back: only the latest on a ticket, at the counter that did it, while nobody else stands there.

import { counterOf, type DayReading, place, placeNow, type ReadTicket } from './day-reading.ts'
import type { Fact, FactType, Undone } from './facts.ts'
import { type Finding, finding } from './findings.ts'
import type { StoredRow } from './stored-row.ts'

/** An act may be taken back for so long. */
const UNDO_MS = 30_000

/** What the act of each fact is called where it is taken back. */
const ACTS: { readonly [T in FactType]?: string } = {
  serviceStarted: 'startService',
  documentsAccepted: 'acceptDocuments',
  serviceCompleted: 'complete',
  ticketMarkedNoShow: 'markNoShow',
  ticketParked: 'park',
  ticketTransferred: 'transfer',
}

/** To be called with each fact before its ticket is moved: what can be taken back is remembered, anything else makes that impossible. */
export function rememberAct(reading: DayReading, row: StoredRow, fact: Fact): void {
  if (fact.type === 'commandUndone' || !('ticketId' in fact)) return
  const ticket = reading.tickets.get(fact.ticketId)
  if (ticket === undefined) return
  const act = ACTS[fact.type]
  ticket.before = act === undefined ? null : { seq: row.seq, at: row.at, act, place: placeNow(ticket) }
}

/** Ticket and counter stand again as before the act that is named. */
export function undo(reading: DayReading, row: StoredRow, fact: Undone): readonly Finding[] {
  const ticket = reading.tickets.get(fact.ticketId)
  if (ticket === undefined) return [finding('ticketUnknown', row.seq, `it names ${fact.ticketId}, which was never issued on that day`)]
  const { before } = ticket
  const problem = undoProblem(reading, row, ticket, fact)
  ticket.before = null
  if (before?.seq === fact.actSeq) place(reading, ticket, before.place)
  return problem === null ? [] : [finding('undoWrong', row.seq, `it takes back row ${fact.actSeq}, ${problem}`)]
}

function undoProblem(reading: DayReading, row: StoredRow, ticket: ReadTicket, { counterId, act, actSeq }: Undone): string | null {
  const { before } = ticket
  if (before?.seq !== actSeq) return `which is not the latest act on ${ticket.number}`
  if (before.act !== act) return `which was ${before.act}, not ${act}`
  if (before.place.counterId !== counterId) return `which was not done at counter ${counterId}`
  if (row.at - before.at > UNDO_MS) return `which was done more than ${UNDO_MS / 1_000} seconds before`
  const counter = counterOf(reading, counterId)
  if (counter.state === 'closed') return `when counter ${counterId} was closed`
  if (counter.ticketId === null || counter.ticketId === ticket.id) return null
  return `when ${reading.tickets.get(counter.ticketId)?.number ?? counter.ticketId} stood at counter ${counterId}`
}
