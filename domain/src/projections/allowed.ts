// Which commands are possible now: every candidate is decided, and nothing is recorded. So no face knows rules,
// and what a face offers can never drift from what would be accepted.

import type { Allowed, Command, CounterId, TicketId } from '@loket/protocol'
import { decide } from '../decide.ts'
import type { DecideContext } from '../decision.ts'
import type { OfficeState } from '../office/state.ts'

/** The acts of an agent at a counter, with the ticket that stands there (`null`: none). */
export function allowedAtCounter(
  state: OfficeState,
  context: DecideContext,
  at: { readonly counterId: CounterId; readonly ticketId: TicketId | null },
): Allowed {
  const { counterId } = at
  const candidates: readonly Command[] = [
    { type: 'callNext', counterId },
    { type: 'openCounter', counterId },
    { type: 'pauseCounter', counterId, reason: 'break' },
    { type: 'closeCounter', counterId },
    ...(at.ticketId === null ? [] : onTicket(counterId, at.ticketId)),
  ]
  return Object.fromEntries(candidates.map((command) => [command.type, whyNot(state, command, context)]))
}

function onTicket(counterId: CounterId, ticketId: TicketId): readonly Command[] {
  return [
    { type: 'recall', counterId, ticketId },
    { type: 'startService', counterId, ticketId },
    { type: 'acceptDocuments', counterId, ticketId },
    { type: 'complete', counterId, ticketId, outcome: 'done', nextServiceId: null },
    { type: 'markNoShow', counterId, ticketId },
    { type: 'returnToQueue', counterId, ticketId, reason: 'calledByMistake' },
    { type: 'cancel', ticketId, reason: 'citizenLeft' },
  ]
}

function whyNot(state: OfficeState, command: Command, context: DecideContext) {
  const decision = decide(state, command, context)
  return decision.ok ? null : decision.refusal
}
