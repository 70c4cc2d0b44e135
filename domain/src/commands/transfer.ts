import type { Actor, CounterId, LegTerms, Refusal, Transfer, TransferTarget } from '@loket/protocol'
import { accept, type Checked, type DecideContext, type Decision, refuse } from '../decision.ts'
import { present } from '../invariant.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { rivalsOf, servicesAt } from '../queue/lines.ts'
import { keyBehindAll } from '../queue/places-back.ts'
import { counterQueue } from '../queue/ticket-queue.ts'
import { rolesOf } from '../rights.ts'
import { ticketAtOwnCounter } from './at-counter.ts'
import { legTerms, serviceOf } from './terms.ts'

/** Placed by the age of the visit; behind everybody only at the citizen's wish; before its age never. */
export function decideTransfer(state: OfficeState, command: Transfer, context: DecideContext): Decision {
  const found = findTicket(state, command, context.actor)
  if (!found.ok) return found
  const { ticket } = found
  if (command.place === 'last' && command.reason !== 'citizenAsked') return refuse({ type: 'placeNeedsReason' })
  const refusal = targetRefusal(state, ticket, command)
  if (refusal) return refuse(refusal)
  const orderKey = placeFor(state, ticket, command)
  return accept({
    type: 'ticketTransferred',
    ticketId: ticket.id,
    counterId: ticket.counterId,
    reason: command.reason,
    place: command.place,
    toCounterId: command.to.kind === 'counter' ? command.to.counterId : null,
    orderKey,
    nextLeg: nextLeg(state, ticket, command.to, orderKey),
  })
}

/** The agent moves who stands at the own counter, a supervisor who waits. */
function findTicket(state: OfficeState, command: Transfer, actor: Actor): Checked<{ readonly ticket: Ticket }> {
  // What stands at a counter is called, checked or processed: all of it can be moved on.
  if (command.counterId !== null) return ticketAtOwnCounter(state, { ...command, counterId: command.counterId }, actor)
  if (!openDayOf(state)) return refuse({ type: 'dayNotOpen' })
  if (!rolesOf(actor).includes('supervisor')) return refuse({ type: 'notPermitted', command: 'transfer' })
  const ticket = state.tickets.get(command.ticketId)
  if (!ticket) return refuse({ type: 'ticketUnknown' })
  return ticket.state === 'waiting' ? { ok: true, ticket } : refuse({ type: 'ticketNotWaiting', state: ticket.state })
}

function targetRefusal(state: OfficeState, ticket: Ticket, { to, counterId }: Transfer): Refusal | null {
  if (to.kind === 'counter') return counterRefusal(state, ticket, to.counterId, counterId)
  const service = serviceOf(state, to.serviceId)
  if (!service) return { type: 'serviceUnknown', serviceId: to.serviceId }
  if (!service.offer.here) return { type: 'serviceNotOfferedHere', servedAt: service.offer.servedAt }
  return service.id === presentLeg(ticket).terms.serviceId ? { type: 'sameService' } : null
}

function counterRefusal(state: OfficeState, ticket: Ticket, to: CounterId, from: CounterId | null): Refusal | null {
  const counter = state.counters.get(to)
  if (!counter) return { type: 'counterUnknown', counterId: to }
  if (to === from || to === ticket.reservedFor) return { type: 'sameCounter' }
  // Nobody is sent where no one calls.
  if (counter.state !== 'open') return { type: 'counterNotOpen' }
  // Who waits would otherwise pass everybody: at a counter that takes nobody of the line there is nobody before.
  const takes = servicesAt(state, to).includes(presentLeg(ticket).terms.serviceId)
  return from === null && !takes ? { type: 'ticketNotForCounter' } : null
}

/** By the age of the visit, and what a return rule has made of it: moving on must not win that back. */
function placeFor(state: OfficeState, ticket: Ticket, { to, place }: Transfer): number {
  const { orderKey, serviceId } = presentLeg(ticket).terms
  if (place === 'visitAge') return orderKey
  const queues = to.kind === 'service' ? rivalsOf(state, to.serviceId) : [counterQueue(to.counterId), serviceId]
  return keyBehindAll(state, present(queues, 'a service offered here'), orderKey)
}

/** A promise on the visit stays there: at another service's documents it would begin anew. */
function nextLeg(state: OfficeState, ticket: Ticket, to: TransferTarget, orderKey: number): LegTerms | null {
  if (to.kind === 'counter') return null
  const terms = legTerms(state, present(serviceOf(state, to.serviceId), 'the service'), orderKey)
  return presentLeg(ticket).terms.promiseFrom === 'visit' ? { ...terms, promiseFrom: 'visit' } : terms
}
