// Whom a call overtook, counted from the facts alone and without the domain's queues: the check on its bookkeeping.

import type { DomainEvent, RecordedEvent, TicketCalled } from '@loket/protocol'
import { SAMPLE_SETTINGS } from './sample-office.ts'

interface Known {
  readonly issueSeq: number
  serviceId: string
  waiting: boolean
}

/** Ids of the tickets issued earlier that were waiting at the call and servable at its counter, sorted. */
export function passedOver(before: readonly RecordedEvent[], called: TicketCalled): readonly string[] {
  const tickets = new Map<string, Known>()
  for (const { event } of before) note(tickets, event)
  const services = servicesAt(called.counterId)
  const own = tickets.get(called.ticketId)?.issueSeq ?? 0
  const passed = [...tickets].filter(([, ticket]) => ticket.waiting && ticket.issueSeq < own && services.includes(ticket.serviceId))
  return passed.map(([ticketId]) => ticketId).sort()
}

function note(tickets: Map<string, Known>, event: DomainEvent): void {
  if (event.type === 'dayOpened') tickets.clear()
  if (!('ticketId' in event)) return
  if (event.type === 'ticketIssued') {
    tickets.set(event.ticketId, { issueSeq: event.issueSeq, serviceId: event.leg.serviceId, waiting: true })
    return
  }
  const ticket = tickets.get(event.ticketId)
  if (!ticket) throw new Error(`${event.type} of a ticket that was never issued`)
  const nextLeg = event.type === 'serviceCompleted' ? event.nextLeg : null
  ticket.waiting = event.type === 'ticketReturned' || nextLeg !== null
  ticket.serviceId = nextLeg?.serviceId ?? ticket.serviceId
}

function servicesAt(counterId: string): readonly string[] {
  const counter = SAMPLE_SETTINGS.counters.find((candidate) => candidate.id === counterId)
  const profile = SAMPLE_SETTINGS.profiles.find((candidate) => candidate.id === counter?.profileId)
  const all = SAMPLE_SETTINGS.services.map((service) => service.id)
  return !profile || profile.serviceIds === 'all' ? all : profile.serviceIds
}
