import type { ConsoleTicket, ConsoleView, CounterNow, Share, UserId, WaitingTicket } from '@loket/protocol'
import { showClock, showUntargeted, targetClocks, ticketStanding, waitTargetMs } from '../clocks/clocks.ts'
import type { DecideContext } from '../decision.ts'
import { promiseVerdict } from '../figures/promise.ts'
import { dayStatus } from '../hours/day-status.ts'
import { invariant, present } from '../invariant.ts'
import type { CounterLife, OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { headOfLine, lengthOfLine, servicesAt } from '../queue/lines.ts'
import { allowedAtCounter } from './allowed.ts'

/** Long lists are cut to this many and a count. */
const WAITING_SHOWN = 50

export interface ConsoleOptions {
  /** The erasable name behind a pseudonym. */
  nameOf(userId: UserId): string | null
}

/** The console of the staff member in `context.actor`. */
export function projectConsole(state: OfficeState, context: DecideContext, options: ConsoleOptions): ConsoleView {
  invariant(context.actor.kind === 'staff', 'a console belongs to staff')
  const { userId, roles } = context.actor
  const own = [...state.counters.values()].find((counter) => counter.userId === userId)
  const ticket = own?.ticketId ? present(state.tickets.get(own.ticketId), 'the ticket') : null
  const services = own ? servicesAt(state, own.id) : []
  return {
    me: { userId, name: options.nameOf(userId) ?? userId, roles },
    day: dayStatus(state, context),
    counters: present(state.settings, 'settings').counters.map(({ id, number }) => counterNow(state, id, number, userId, options)),
    counter: own ? { id: own.id, number: numberOf(state, own), state: own.state, pauseReason: own.pauseReason } : null,
    ticket: ticket ? consoleTicket(state, context, ticket) : null,
    waiting: {
      count: lengthOfLine(state, services),
      tickets: headOfLine(state, services, WAITING_SHOWN).map(({ ticketId }) =>
        waitingTicket(state, context, present(state.tickets.get(ticketId), ticketId)),
      ),
    },
    today: { completed: own?.completed ?? 0, promise: own ? counterPromise(own, ticket, context) : { met: 0, decided: 0 } },
    allowed: own ? allowedAtCounter(state, context, { counterId: own.id, ticketId: own.ticketId }) : {},
  }
}

function counterNow(state: OfficeState, id: CounterLife['id'], number: number, me: UserId, options: ConsoleOptions): CounterNow {
  const counter = present(state.counters.get(id), `counter ${id}`)
  const agentName = counter.userId === null ? null : options.nameOf(counter.userId)
  return { id, number, state: counter.state, agentName, mine: counter.userId === me }
}

function numberOf(state: OfficeState, counter: CounterLife): number {
  return present(present(state.index, 'settings').counters.get(counter.id), 'the counter').number
}

function consoleTicket(state: OfficeState, context: DecideContext, ticket: Ticket): ConsoleTicket {
  const share = present(state.settings, 'settings').atRiskShare
  const leg = presentLeg(ticket)
  const run = targetClocks(ticket).at(-1)
  return {
    ticketId: ticket.id,
    number: ticket.number,
    serviceId: leg.terms.serviceId,
    state: ticket.state,
    issuedAt: ticket.issuedAt,
    priority: ticket.priority,
    documents: ticket.documents,
    calls: ticket.calls,
    promiseMs: leg.terms.promiseMs,
    waitTargetMs: waitTargetMs(ticket),
    periods: leg.periods.map(({ kind, from, to }) => ({ kind, from, to })),
    clock: run ? showClock(run, share, context.at) : null,
    standing: ticketStanding(ticket, share, context.at),
  }
}

/** The wait of the visit; in a later leg, whose wait has no target, the leg's own waiting. */
function waitingTicket(state: OfficeState, context: DecideContext, ticket: Ticket): WaitingTicket {
  const share = present(state.settings, 'settings').atRiskShare
  const leg = presentLeg(ticket)
  const run = targetClocks(ticket)[0]
  return {
    ticketId: ticket.id,
    number: ticket.number,
    serviceId: leg.terms.serviceId,
    issuedAt: ticket.issuedAt,
    priority: ticket.priority,
    documents: ticket.documents,
    clock: run ? showClock(run, share, context.at) : showUntargeted('legWait', leg.queuedAt),
  }
}

function counterPromise(counter: CounterLife, ticket: Ticket | null, context: DecideContext): Share {
  const overdue = ticket && promiseVerdict(presentLeg(ticket), context.at) === 'missed' ? 1 : 0
  return { met: counter.promise.met, decided: counter.promise.decided + overdue }
}
