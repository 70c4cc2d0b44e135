// Whom a call overtook, counted from the facts alone and without the domain's queues: the check on its bookkeeping.

import type { DomainEvent, RecordedEvent, TicketCalled } from '@loket/protocol'
import { SAMPLE_SETTINGS } from './sample-office.ts'

interface Known {
  readonly issueSeq: number
  readonly serviceId: string
  readonly reservedFor: string | null
  readonly waiting: boolean
}

/** Ids of the tickets issued earlier that were waiting at the call and servable at its counter, sorted. */
export function passedOver(before: readonly RecordedEvent[], called: TicketCalled): readonly string[] {
  const tickets = new Map<string, Known>()
  const undo = new Map<number, Known | undefined>()
  for (const { seq, event } of before) {
    if ('ticketId' in event) undo.set(seq, tickets.get(event.ticketId as string))
    note(tickets, event, undo)
  }
  const own = tickets.get(called.ticketId)?.issueSeq ?? 0
  const passed = [...tickets].filter(([, ticket]) => ticket.waiting && ticket.issueSeq < own && canServe(called.counterId, ticket))
  return passed.map(([ticketId]) => ticketId).sort()
}

function note(tickets: Map<string, Known>, event: DomainEvent, undo: ReadonlyMap<number, Known | undefined>): void {
  switch (event.type) {
    case 'dayOpened':
      tickets.clear()
      return
    case 'ticketIssued':
      tickets.set(event.ticketId, { issueSeq: event.issueSeq, serviceId: event.leg.serviceId, reservedFor: null, waiting: true })
      return
    case 'counterClosed':
      for (const [id, ticket] of tickets) if (ticket.reservedFor === event.counterId) tickets.set(id, { ...ticket, reservedFor: null })
      return
    case 'commandUndone': {
      const before = undo.get(event.actSeq)
      if (before) tickets.set(event.ticketId, before)
      return
    }
    default:
      if ('ticketId' in event) move(tickets, event.ticketId as string, event)
  }
}

function move(tickets: Map<string, Known>, ticketId: string, event: DomainEvent): void {
  const ticket = tickets.get(ticketId)
  if (!ticket) throw new Error(`${event.type} of a ticket that was never issued`)
  const next = (change: Partial<Known>) => tickets.set(ticketId, { ...ticket, waiting: false, ...change })
  switch (event.type) {
    case 'ticketTransferred':
      next({ waiting: true, reservedFor: event.toCounterId, serviceId: event.nextLeg?.serviceId ?? ticket.serviceId })
      return
    case 'serviceStarted':
      next({ reservedFor: null })
      return
    case 'serviceCompleted':
      next(event.nextLeg ? { waiting: true, serviceId: event.nextLeg.serviceId } : {})
      return
    case 'ticketReturned':
      next({ waiting: true })
      return
    case 'approvalRequested':
      return
    default:
      next({})
  }
}

function canServe(counterId: string, { reservedFor, serviceId }: Known): boolean {
  return reservedFor === null ? servicesAt(counterId).includes(serviceId) : reservedFor === counterId
}

function servicesAt(counterId: string): readonly string[] {
  const counter = SAMPLE_SETTINGS.counters.find((candidate) => candidate.id === counterId)
  const profile = SAMPLE_SETTINGS.profiles.find((candidate) => candidate.id === counter?.profileId)
  const all = SAMPLE_SETTINGS.services.map((service) => service.id)
  return !profile || profile.serviceIds === 'all' ? all : profile.serviceIds
}
