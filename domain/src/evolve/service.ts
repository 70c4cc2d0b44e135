import type { DocumentsAccepted, Instant, ServiceCompleted, ServiceStarted } from '@loket/protocol'
import { armClocks } from '../clocks/arm.ts'
import { enterPeriod } from '../clocks/periods.ts'
import { tallyLeg } from '../figures/tallies.ts'
import type { OfficeState } from '../office/state.ts'
import { type Leg, presentLeg, type Ticket } from '../office/ticket.ts'
import { endLeg, newLeg } from './legs.ts'
import { ticketOf } from './lookup.ts'
import { expectState, joinQueue, leaveCounter, setState } from './places.ts'

export function evolveServiceStarted(state: OfficeState, event: ServiceStarted, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  const leg = presentLeg(ticket)
  expectState(ticket, 'called')
  setState(state, ticket, event.into)
  ticket.parked = null
  ticket.reservedFor = null
  ticket.firstStartedAt ??= at
  leg.startedAt ??= at
  enterPeriod(leg, event.into, at)
  armClocks(state, ticket, at)
}

export function evolveDocumentsAccepted(state: OfficeState, event: DocumentsAccepted, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  const leg = presentLeg(ticket)
  expectState(ticket, 'checking')
  setState(state, ticket, 'processing')
  leg.acceptedAt ??= at
  enterPeriod(leg, 'processing', at)
  armClocks(state, ticket, at)
}

export function evolveServiceCompleted(state: OfficeState, event: ServiceCompleted, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  const leg = presentLeg(ticket)
  expectState(ticket, 'checking', 'processing')
  countUnacceptedAsProcessing(leg)
  endLeg(leg, at, 'completed')
  const { outcome, resultOn, redirectedTo, missing, delayCause } = event
  Object.assign(leg, { outcome, resultOn, redirectedTo: redirectedTo?.place ?? null, missing, delayCause })
  tallyLeg(state, leg)
  leaveCounter(state, ticket)
  if (event.nextLeg) beginNextLeg(state, ticket, event.nextLeg, at)
  else {
    setState(state, ticket, 'completed')
    ticket.endedAt = at
  }
}

/** Where nobody accepted documents, the promise counts from the start: skipping the key must not stop the clock. */
function countUnacceptedAsProcessing(leg: Leg): void {
  if (leg.acceptedAt !== null) return
  for (const period of leg.periods) if (period.kind === 'checking') period.kind = 'processing'
}

function beginNextLeg(state: OfficeState, ticket: Ticket, terms: NonNullable<ServiceCompleted['nextLeg']>, at: Instant): void {
  ticket.legs.push(newLeg(terms, at, null))
  joinQueue(state, ticket)
  armClocks(state, ticket, at)
}
