// Which commands are possible now: every candidate is decided, and nothing is recorded. So no face knows rules,
// and what a face offers can never drift from what would be accepted.

import type { Allowed, Command, CounterId, Refusal, ServiceId, TicketId, TransferTarget } from '@loket/protocol'
import { decide } from '../decide.ts'
import type { DecideContext } from '../decision.ts'
import { present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { headOfLine, queuesAt } from '../queue/lines.ts'
import { queueKeyOf } from '../queue/place-of.ts'
import type { QueueKey } from '../queue/ticket-queue.ts'

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
    ...comeBack(state),
    ...(counter.ticketId === null ? toCounter(state, counterId) : onTicket(state, counterId, counter.ticketId)),
  ])
}

/** The acts of a supervisor that need no counter. */
export function allowedToSupervisor(state: OfficeState, context: DecideContext): Allowed {
  return dryRun(state, context, [{ type: 'openDay' }, { type: 'closeDay' }, ...anywhere(state)])
}

function dryRun(state: OfficeState, context: DecideContext, candidates: readonly Command[]): Allowed {
  const examples = Map.groupBy(candidates, ({ type }) => type)
  return Object.fromEntries([...examples].map(([type, commands]) => [type, whyNone(state, commands, context)]))
}

/** A command is possible where one example of it is; else the first says why not. */
function whyNone(state: OfficeState, examples: readonly Command[], context: DecideContext): Refusal | null {
  let told: Refusal | null = null
  for (const command of examples) {
    const decision = decide(state, command, context)
    if (decision.ok) return null
    told ??= decision.refusal
  }
  return told
}

/** One service may be closed and the next not. */
function anywhere(state: OfficeState): readonly Command[] {
  const offered = present(state.settings, 'settings').services.filter((service) => service.offer.here)
  return [{ type: 'declareOutage', cause: 'registry', serviceIds: [] }, ...offered.flatMap(({ id }) => [takeFor(id), checklistOf(id)])]
}

function checklistOf(serviceId: ServiceId): Command {
  return { type: 'printChecklist', serviceId, language: 'id' }
}

function takeFor(serviceId: ServiceId): Command {
  return { type: 'issueTicket', serviceId, priority: false, documents: 'notAsked', language: 'id', onBehalf: 'cannotUseKiosk' }
}

/** The latest no-show has the most time left, and may all the same have used up its returns. */
function comeBack(state: OfficeState): readonly Command[] {
  return [...state.absent].reverse().map((ticketId) => ({ type: 'rejoin', ticketId }))
}

/** Tickets that could be brought to a free counter besides the next one: one example of each kind. */
function toCounter(state: OfficeState, counterId: CounterId): readonly Command[] {
  const [parked] = state.parked
  const { reasons } = present(state.settings, 'settings').outOfOrder
  return [
    ...(parked ? [{ type: 'resume', counterId, ticketId: parked } as const] : []),
    // Where every reason needs a second person, the refusal says so and the key is still offered.
    ...outOfOrder(state, counterId).flatMap((ticketId) =>
      reasons.map(({ id: reason }) => ({ type: 'callTicket', counterId, ticketId, reason }) as const),
    ),
  ]
}

/** The first in line, and others where the second person's word makes a difference: whom it was asked for, and at least one for whom nobody asked. */
function outOfOrder(state: OfficeState, counterId: CounterId): readonly TicketId[] {
  const queues = queuesAt(state, counterId)
  const asked = [...state.approvals.values()].flatMap(({ ticketId }) => (waitsIn(state, queues, ticketId) ? ticketId : []))
  const head = headOfLine(state, queues, asked.length + 1).map(({ ticketId }) => ticketId)
  return [...new Set([...head, ...asked])]
}

function waitsIn({ tickets }: OfficeState, queues: readonly QueueKey[], ticketId: TicketId | null): ticketId is TicketId {
  const ticket = ticketId === null ? undefined : tickets.get(ticketId)
  return ticket?.state === 'waiting' && queues.includes(queueKeyOf(ticket))
}

function onTicket(state: OfficeState, counterId: CounterId, ticketId: TicketId): readonly Command[] {
  const at = { counterId, ticketId }
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
    { type: 'printCopy', ticketId },
  ]
}

/** To another service of the office or another counter: which one the agent chooses decides the rest. */
function somewhereElse(state: OfficeState, counterId: CounterId, ticketId: TicketId): readonly Command[] {
  const own = presentLeg(present(state.tickets.get(ticketId), 'the ticket')).terms.serviceId
  const { services, counters } = present(state.settings, 'settings')
  const others: readonly TransferTarget[] = [
    ...services
      .filter((service) => service.offer.here && service.id !== own)
      .map(({ id: serviceId }) => ({ kind: 'service', serviceId }) as const),
    ...counters.filter((counter) => counter.id !== counterId).map((counter) => ({ kind: 'counter', counterId: counter.id }) as const),
  ]
  return others.map((to): Command => ({ type: 'transfer', ticketId, counterId, to, place: 'visitAge', reason: 'wrongService' }))
}
