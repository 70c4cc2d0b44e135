import {
  type CallTold,
  type CounterId,
  type Instant,
  MINUTE_MS,
  type PromiseTold,
  type RunningClock,
  type TicketEnding,
  type TicketId,
  type TicketView,
} from '@loket/protocol'
import { kindOfCall } from '../announcing/call-kind.ts'
import { showClock, targetClocks } from '../clocks/clocks.ts'
import { rejoinableUntil } from '../clocks/rejoin-gate.ts'
import { mayGiveUp } from '../commands/cancel.ts'
import { asksForPresence } from '../commands/confirm-presence.ts'
import type { DecideContext } from '../decision.ts'
import { peopleAhead, windowOf } from '../estimates/wait-window.ts'
import { present } from '../invariant.ts'
import type { OfficeState } from '../office/state.ts'
import { isOpen, type ParkedWork, presentLeg, type Ticket } from '../office/ticket.ts'
import { outagesNow } from './staff-lists.ts'

/** The citizen's own page; `null` for a ticket that is not of this day. */
export function projectTicket(state: OfficeState, context: DecideContext, ticketId: TicketId): TicketView | null {
  const ticket = state.tickets.get(ticketId)
  if (!ticket) return null
  const { serviceId, promiseMs } = presentLeg(ticket).terms
  return {
    number: ticket.number,
    serviceId,
    state: ticket.state,
    issuedAt: ticket.issuedAt,
    promiseMinutes: promiseMs / MINUTE_MS,
    promiseFrom: promiseTold(ticket),
    ahead: peopleAhead(state, ticket),
    window: windowOf(state, ticket, context.at),
    counterNumber: ticket.counterId === null ? null : numberOf(state, ticket.counterId),
    overtakenBy: { ...ticket.overtakenBy },
    outages: outagesNow(state, context.at).filter(({ serviceIds }) => serviceIds === 'all' || serviceIds.includes(serviceId)),
    parked: ticket.state === 'parked' ? showParked(present(ticket.parked, 'parked work')) : null,
    ending: isOpen(ticket) ? null : endingOf(state, ticket),
    call: callTold(state, ticket),
    promiseClock: promiseRunning(state, ticket, context.at),
    presence: presenceTold(state, ticket),
    mayGiveUp: mayGiveUp(ticket),
  }
}

/** The number was taken for the first service; another one after it has a promise of its own. */
export function promiseTold(ticket: Ticket): PromiseTold {
  const { terms, visit } = presentLeg(ticket)
  return terms.promiseFrom === 'visit' && visit.from > ticket.issuedAt ? 'lastService' : terms.promiseFrom
}

function numberOf(state: OfficeState, counterId: CounterId): number {
  return present(present(state.index, 'settings').counters.get(counterId), 'the counter').number
}

/** Which announcement it is, so that a phone rings once for each. */
function callTold(state: OfficeState, ticket: Ticket): CallTold | null {
  if (ticket.state !== 'called') return null
  const { calls: count } = ticket
  return { at: present(ticket.calledAt, 'the call'), count, last: kindOfCall(count, present(state.settings, 'settings')) === 'last' }
}

function presenceTold(state: OfficeState, ticket: Ticket): TicketView['presence'] {
  if (ticket.state !== 'waiting') return null
  if (ticket.presentAt !== null) return 'confirmed'
  return asksForPresence(state, ticket) ? 'asked' : null
}

function promiseRunning(state: OfficeState, ticket: Ticket, at: Instant): RunningClock | null {
  const run = targetClocks(ticket).find(({ clock }) => clock === 'processing' || clock === 'visit')
  return run === undefined ? null : showClock(run, present(state.settings, 'settings').atRiskShare, at)
}

function showParked({ cause, dueAt, missing }: ParkedWork): TicketView['parked'] {
  return { cause, dueAt, missing }
}

function endingOf(state: OfficeState, ticket: Ticket): TicketEnding {
  const { outcome, resultOn, redirectedTo, missing } = presentLeg(ticket)
  return { outcome, resultOn, redirectedTo, missing, rejoinUntil: rejoinableUntil(state, ticket) }
}
