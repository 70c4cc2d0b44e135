// Moving a ticket between queue, counter and the places aside; the only code that touches both ends.

import type { CounterId, TicketState } from '@loket/protocol'
import { invariant } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'
import { placeOf, queueKeyOf } from '../queue/place-of.ts'
import { counterQueue, dequeue, emptyQueue, enqueue } from '../queue/ticket-queue.ts'
import { counterOf, ticketOf } from './lookup.ts'

/** Every change of state goes through here, so that what is parked or absent is never searched for. */
export function setState(state: OfficeState, ticket: Ticket, next: TicketState): void {
  state.parked.delete(ticket.id)
  state.absent.delete(ticket.id)
  ticket.state = next
  if (next === 'parked') state.parked.add(ticket.id)
  if (next === 'noShow') state.absent.add(ticket.id)
}

export function joinQueue(state: OfficeState, ticket: Ticket): void {
  const key = queueKeyOf(ticket)
  const queue = state.queues.get(key) ?? emptyQueue()
  state.queues.set(key, queue)
  enqueue(queue, placeOf(ticket))
  setState(state, ticket, 'waiting')
}

export function leaveQueue(state: OfficeState, ticket: Ticket): void {
  const queue = state.queues.get(queueKeyOf(ticket))
  invariant(ticket.state === 'waiting' && queue, `ticket ${ticket.id} is not waiting`)
  dequeue(queue, placeOf(ticket))
}

/** Those who waited for a counter alone wait for their service again: the counter has closed. */
export function releaseReserved(state: OfficeState, counterId: CounterId): void {
  for (const { ticketId } of [...(state.queues.get(counterQueue(counterId))?.byOrder ?? [])]) {
    const ticket = ticketOf(state, ticketId)
    leaveQueue(state, ticket)
    ticket.reservedFor = null
    joinQueue(state, ticket)
  }
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
