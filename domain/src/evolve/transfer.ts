import type { Instant, TicketTransferred } from '@loket/protocol'
import { armClocks } from '../clocks/arm.ts'
import { enterPeriod } from '../clocks/periods.ts'
import { handedOn } from '../clocks/promise-clock.ts'
import { tallyLeg } from '../figures/tallies.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { endLeg, newLeg } from './legs.ts'
import { ticketOf } from './lookup.ts'
import { expectState, joinQueue, leaveCounter, leaveQueue } from './places.ts'

/** Another service opens a leg, which carries on the clocks that already ran; another counter continues the present leg. */
export function evolveTicketTransferred(state: OfficeState, event: TicketTransferred, at: Instant): void {
  const ticket = ticketOf(state, event.ticketId)
  expectState(ticket, 'waiting', 'called', 'checking', 'processing')
  if (ticket.state === 'waiting') leaveQueue(state, ticket)
  leaveCounter(state, ticket)
  ticket.reservedFor = event.toCounterId
  const leg = presentLeg(ticket)
  if (event.nextLeg === null) {
    leg.terms = { ...leg.terms, orderKey: event.orderKey }
    enterPeriod(leg, 'legWait', at)
  } else {
    endLeg(leg, at, 'transferred')
    tallyLeg(state, leg)
    ticket.parked = null
    ticket.legs.push(newLeg(event.nextLeg, at, handedOn(leg, at)))
  }
  joinQueue(state, ticket)
  armClocks(state, ticket, at)
}
