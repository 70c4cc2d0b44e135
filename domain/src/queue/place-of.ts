// Where a ticket waits, or would wait: in which queue, and at which place of it.

import { waitTargetMs } from '../clocks/clocks.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { counterQueue, type QueueKey } from './ticket-queue.ts'
import type { Waiting } from './waiting.ts'

export function queueKeyOf(ticket: Ticket): QueueKey {
  return ticket.reservedFor === null ? presentLeg(ticket).terms.serviceId : counterQueue(ticket.reservedFor)
}

export function placeOf(ticket: Ticket): Waiting {
  const { orderKey, serviceId } = presentLeg(ticket).terms
  const { id: ticketId, issueSeq, issuedAt, seriesId, priority, booking, legs } = ticket
  // What was booked is the first leg; a step in the line of another service would be a place that a booking for a free one could buy.
  const booked = booking?.arrival === 'onTime' && legs.length === 1
  return { ticketId, orderKey, issueSeq, issuedAt, seriesId, serviceId, priority, booked, waitTargetMs: waitTargetMs(ticket) }
}
