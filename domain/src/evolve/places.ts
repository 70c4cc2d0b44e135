// Moving a ticket between the queue and a counter; the only code that touches both ends.

import type { CounterId, Instant, TicketState } from '@loket/protocol'
import { invariant } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { dequeue, emptyQueue, enqueue, type Waiting } from '../queue/service-queue.ts'
import { counterOf } from './lookup.ts'

export function joinQueue(state: OfficeState, ticket: Ticket): void {
  const { serviceId } = presentLeg(ticket).terms
  const queue = state.queues.get(serviceId) ?? emptyQueue()
  state.queues.set(serviceId, queue)
  enqueue(queue, placeOf(ticket))
  ticket.state = 'waiting'
}

export function leaveQueue(state: OfficeState, ticket: Ticket): void {
  const queue = state.queues.get(presentLeg(ticket).terms.serviceId)
  invariant(ticket.state === 'waiting' && queue, `ticket ${ticket.id} is not waiting`)
  dequeue(queue, placeOf(ticket))
}

export function comeToCounter(state: OfficeState, ticket: Ticket, counterId: CounterId): void {
  const counter = counterOf(state, counterId)
  invariant(counter.ticketId === null, `counter ${counterId} already has a ticket`)
  counter.ticketId = ticket.id
  ticket.counterId = counterId
}

export function leaveCounter(state: OfficeState, ticket: Ticket): void {
  if (ticket.counterId === null) return
  counterOf(state, ticket.counterId).ticketId = null
  ticket.counterId = null
}

export function expectState(ticket: Ticket, ...allowed: readonly TicketState[]): void {
  invariant(allowed.includes(ticket.state), `ticket ${ticket.id} is ${ticket.state}, not ${allowed.join(' or ')}`)
}

export function forgetCall(ticket: Ticket): void {
  ticket.calls = 0
  ticket.calledAt = null as Instant | null
}

function placeOf(ticket: Ticket): Waiting {
  return { ticketId: ticket.id, orderKey: presentLeg(ticket).terms.orderKey, issueSeq: ticket.issueSeq, issuedAt: ticket.issuedAt }
}
