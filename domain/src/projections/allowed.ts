// Which commands are possible now: every candidate is decided, and nothing is recorded. So no face knows rules,
// and what a face offers can never drift from what would be accepted.

import type { Allowed, Command, CounterId, TicketId } from '@loket/protocol'
import { decide } from '../decide.ts'
import type { DecideContext } from '../decision.ts'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import type { OfficeState } from '../office/state.ts'
import { firstInLine, queuesAt } from '../queue/lines.ts'

/** The acts of an agent at a counter, with the ticket that stands there or those that could come. */
export function allowedAtCounter(state: OfficeState, context: DecideContext, counter: CounterLife): Allowed {
  const { id: counterId } = counter
  return dryRun(state, context, [
    { type: 'callNext', counterId },
    // Going on after a break; another work profile is asked for by its name.
    { type: 'openCounter', counterId, profileId: null },
    { type: 'pauseCounter', counterId, reason: 'break' },
    { type: 'closeCounter', counterId },
    { type: 'undo', counterId, actSeq: counter.lastAct?.seq ?? 0 },
    ...anywhere(state),
    ...(counter.ticketId === null ? toCounter(state, counterId) : onTicket(state, counterId, counter.ticketId)),
  ])
}

/** The acts of a supervisor that need no counter. */
export function allowedToSupervisor(state: OfficeState, context: DecideContext): Allowed {
  return dryRun(state, context, [{ type: 'openDay' }, { type: 'closeDay' }, ...anywhere(state)])
}

function dryRun(state: OfficeState, context: DecideContext, candidates: readonly Command[]): Allowed {
  return Object.fromEntries(candidates.map((command) => [command.type, whyNot(state, command, context)]))
}

function anywhere(state: OfficeState): readonly Command[] {
  const service = present(state.settings, 'settings').services.find((candidate) => candidate.offer.here)
  return [{ type: 'declareOutage', cause: 'registry', serviceIds: [] }, ...(service ? [takeFor(service.id)] : [])]
}

function takeFor(serviceId: Extract<Command, { type: 'issueTicket' }>['serviceId']): Command {
  return { type: 'issueTicket', serviceId, priority: false, documents: 'notAsked', language: 'id', onBehalf: 'cannotUseKiosk' }
}

/** Tickets that could be brought to a free counter besides the next one: one example of each kind. */
function toCounter(state: OfficeState, counterId: CounterId): readonly Command[] {
  const [parked] = state.parked
  const absent = [...state.absent].at(-1)
  const waiting = firstInLine(state, queuesAt(state, counterId))?.ticketId
  const { reasons } = present(state.settings, 'settings').outOfOrder
  // Where every reason needs a second person, the refusal says so and the key is still offered.
  const reason = (reasons.find((candidate) => !candidate.needsApproval) ?? reasons[0])?.id
  return [
    ...(parked ? [{ type: 'resume', counterId, ticketId: parked } as const] : []),
    ...(absent ? [{ type: 'rejoin', ticketId: absent } as const] : []),
    ...(waiting && reason ? [{ type: 'callTicket', counterId, ticketId: waiting, reason } as const] : []),
  ]
}

function onTicket(state: OfficeState, counterId: CounterId, ticketId: TicketId): readonly Command[] {
  const at = { counterId, ticketId }
  const absent = [...state.absent].at(-1)
  return [
    { ...at, type: 'recall' },
    { ...at, type: 'startService' },
    { ...at, type: 'acceptDocuments' },
    { ...at, type: 'complete', outcome: 'done', nextServiceId: null, resultOn: null, redirectTo: null, missing: [], delayCause: null },
    { ...at, type: 'markNoShow' },
    { ...at, type: 'returnToQueue', reason: 'calledByMistake' },
    { ...at, type: 'park', cause: 'system', dueMinutes: 15, missing: [] },
    ...somewhereElse(state, counterId, ticketId),
    { type: 'cancel', ticketId, reason: 'citizenLeft' },
    ...(absent ? [{ type: 'rejoin', ticketId: absent } as const] : []),
  ]
}

/** A transfer to some other service of the office: which one the agent chooses decides the rest. */
function somewhereElse(state: OfficeState, counterId: CounterId, ticketId: TicketId): readonly Command[] {
  const own = state.tickets.get(ticketId)?.legs.at(-1)?.terms.serviceId
  const other = present(state.settings, 'settings').services.find((service) => service.offer.here && service.id !== own)
  if (!other) return []
  return [
    { type: 'transfer', ticketId, counterId, to: { kind: 'service', serviceId: other.id }, place: 'visitAge', reason: 'wrongService' },
  ]
}

function whyNot(state: OfficeState, command: Command, context: DecideContext) {
  const decision = decide(state, command, context)
  return decision.ok ? null : decision.refusal
}
