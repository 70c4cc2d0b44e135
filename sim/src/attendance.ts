// One person at a counter: from the call until the counter is free again.

import { type OfficeState, presentLeg, type Ticket } from '@loket/domain'
import type { CounterId, Instant, Outcome, TicketId } from '@loket/protocol'
import { SECOND_MS } from '@loket/protocol'
import type { Hands } from './hands.ts'
import { later } from './later.ts'
import type { Visitor } from './visitors.ts'

interface AttendanceParts {
  readonly hands: Hands
  readonly counterId: CounterId
  state(): OfficeState
  visitorOf(ticketId: TicketId): Visitor
  /** The counter is free. */
  freed(at: Instant): void
}

/** How long an agent looks around for somebody who walks slowly before calling again. */
const PATIENCE_MS = 45 * SECOND_MS

/** A visit in a simulation has one leg, and its agent writes nothing down. */
const NOTHING_MORE = { nextServiceId: null, resultOn: null, redirectTo: null, missing: [], delayCause: null }

/** Attends to the ticket that was just called to the counter. */
export function attend(parts: AttendanceParts, calledAt: Instant): void {
  const { hands, counterId } = parts
  const ticketId = calledTicket(parts).id
  const visitor = parts.visitorOf(ticketId)
  if (!visitor.comesWhenCalled) {
    waitInVain(parts, ticketId, calledAt)
    return
  }
  const start = () =>
    hands.does(later(calledAt, visitor.walkingMs), { type: 'startService', counterId, ticketId }, (at) => serve(parts, visitor, at))
  if (visitor.walkingMs <= PATIENCE_MS) start()
  else hands.does(later(calledAt, PATIENCE_MS), { type: 'recall', counterId, ticketId }, start)
}

/** Calls again until the office's policy allows to give up. */
function waitInVain(parts: AttendanceParts, ticketId: TicketId, lastCallAt: Instant): void {
  const { hands, counterId, freed } = parts
  const { minimumCalls, minimumSeconds } = callPolicy(parts.state())
  const { calls, calledAt } = calledTicket(parts)
  if (calls < minimumCalls) {
    const againAt = later(lastCallAt, (minimumSeconds * SECOND_MS) / minimumCalls)
    hands.does(againAt, { type: 'recall', counterId, ticketId }, (at) => waitInVain(parts, ticketId, at))
  } else {
    const allowedAt = later(calledAt ?? lastCallAt, minimumSeconds * SECOND_MS)
    hands.does(allowedAt > lastCallAt ? allowedAt : lastCallAt, { type: 'markNoShow', counterId, ticketId }, freed)
  }
}

function serve(parts: AttendanceParts, visitor: Visitor, startedAt: Instant): void {
  const { hands, counterId } = parts
  const ticket = calledTicket(parts)
  const completes = (from: Instant, ms: number, outcome: Outcome) =>
    hands.does(later(from, ms), { type: 'complete', counterId, ticketId: ticket.id, outcome, ...NOTHING_MORE }, parts.freed)

  if (!presentLeg(ticket).terms.checksDocuments) completes(startedAt, visitor.processingMs, 'done')
  else if (!visitor.papersComplete) completes(startedAt, visitor.checkingMs, 'documentsIncomplete')
  else {
    hands.does(later(startedAt, visitor.checkingMs), { type: 'acceptDocuments', counterId, ticketId: ticket.id }, (at) =>
      completes(at, visitor.processingMs, 'done'),
    )
  }
}

/** The ticket at the counter; its agent alone acts on it, so it is still there. */
function calledTicket({ state, counterId }: AttendanceParts): Ticket {
  const ticketId = state().counters.get(counterId)?.ticketId
  const ticket = ticketId ? state().tickets.get(ticketId) : undefined
  if (!ticket) throw new Error(`nobody stands at counter ${counterId}`)
  return ticket
}

function callPolicy(state: OfficeState) {
  if (!state.settings) throw new Error('an office without settings')
  return state.settings.calls
}
