import type { AbsentTicket, ConsoleView, ParkedTicket, Share, UndoOffer } from '@loket/protocol'
import type { ClockAlert } from '../clocks/alerts.ts'
import { undoableUntil } from '../clocks/undo-gate.ts'
import type { DecideContext } from '../decision.ts'
import { promiseVerdict } from '../figures/promise.ts'
import { dayStatus } from '../hours/day-status.ts'
import { invariant, present } from '../invariant.ts'
import type { CounterLife } from '../office/counter-life.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { headOfLine, lengthOfLine, profileIdAt, queuesAt } from '../queue/lines.ts'
import { queueKeyOf } from '../queue/place-of.ts'
import type { QueueKey } from '../queue/ticket-queue.ts'
import { rolesOf } from '../rights.ts'
import { allowedAtCounter } from './allowed.ts'
import { absentTicket, consoleTicket, waitingTicket } from './console-tickets.ts'
import { countersNow, ownApprovals, parkedTickets, type StaffOptions, showNotice, staffOutages } from './staff-lists.ts'

/** Long lists are cut to this many and a count. */
const LIST_SHOWN = 50
const NOTICES_SHOWN = 10

/** The console of the staff member in `context.actor`. */
export function projectConsole(state: OfficeState, context: DecideContext, options: StaffOptions): ConsoleView {
  invariant(context.actor.kind === 'staff', 'a console belongs to staff')
  const { userId, roles } = context.actor
  const own = [...state.counters.values()].find((counter) => counter.userId === userId)
  const ticket = own?.ticketId ? present(state.tickets.get(own.ticketId), 'the ticket') : null
  return {
    me: { userId, name: options.nameOf(userId) ?? userId, roles },
    day: dayStatus(state, context),
    counters: countersNow(state, userId, options),
    counter: own ? seat(state, own) : null,
    ticket: ticket ? consoleTicket(state, context, ticket) : null,
    waiting: waitingFor(state, context, own),
    parked: parkedFor(state, context, own),
    absent: absentNow(state, context),
    undo: own ? undoOffer(state, context, own) : null,
    notices: own ? noticesFor(state, own, options.alerts) : [],
    outages: staffOutages(state, context.at),
    approvals: ownApprovals(state, userId),
    outOfOrder: rolesOf(context.actor).includes('expediter') ? outOfOrderNow(state) : null,
    today: { completed: own?.completed ?? 0, promise: own ? counterPromise(own, ticket, context) : { met: 0, decided: 0 } },
    allowed: own ? allowedAtCounter(state, context, own) : {},
  }
}

function seat(state: OfficeState, { id, state: counterState, pauseReason }: CounterLife): ConsoleView['counter'] {
  const { number } = present(present(state.index, 'settings').counters.get(id), 'the counter')
  return { id, number, state: counterState, profileId: profileIdAt(state, id), pauseReason }
}

function waitingFor(state: OfficeState, context: DecideContext, own: CounterLife | undefined): ConsoleView['waiting'] {
  const queues = own ? queuesAt(state, own.id) : []
  const tickets = headOfLine(state, queues, LIST_SHOWN).map(({ ticketId }) => present(state.tickets.get(ticketId), ticketId))
  return { count: lengthOfLine(state, queues), tickets: tickets.map((ticket) => waitingTicket(state, context, ticket)) }
}

/** Those put aside at this counter first. */
function parkedFor(state: OfficeState, context: DecideContext, own: CounterLife | undefined): ConsoleView['parked'] {
  const number = own && present(present(state.index, 'settings').counters.get(own.id), 'the counter').number
  const isOwn = (ticket: ParkedTicket) => Number(ticket.counterNumber === number)
  const tickets = [...parkedTickets(state, context)].sort((a, b) => isOwn(b) - isOwn(a))
  return { count: tickets.length, tickets: tickets.slice(0, LIST_SHOWN) }
}

function absentNow(state: OfficeState, context: DecideContext): readonly AbsentTicket[] {
  const newestFirst = [...state.absent].reverse()
  const mayComeBack = newestFirst.flatMap((ticketId) => absentTicket(state, context, present(state.tickets.get(ticketId), ticketId)) ?? [])
  return mayComeBack.slice(0, LIST_SHOWN)
}

function undoOffer(state: OfficeState, { at }: DecideContext, { lastAct }: CounterLife): UndoOffer | null {
  if (lastAct === null) return null
  const ticket = present(state.tickets.get(lastAct.ticketId), 'the ticket')
  const until = undoableUntil(lastAct)
  if (at > until || ticket.lastSeq !== lastAct.seq) return null
  return { actSeq: lastAct.seq, act: lastAct.act, number: ticket.number, until }
}

/** Of the ticket in hand, of those that wait for this counter, and of those parked there. */
function noticesFor(state: OfficeState, own: CounterLife, alerts: readonly ClockAlert[]): ConsoleView['notices'] {
  const queues = queuesAt(state, own.id)
  const concernsCounter = ({ ticketId }: ClockAlert) => {
    const ticket = state.tickets.get(ticketId)
    return ticket !== undefined && isFor(ticket, own, queues)
  }
  return alerts.filter(concernsCounter).slice(0, NOTICES_SHOWN).map(showNotice)
}

function isFor(ticket: Ticket, counter: CounterLife, queues: readonly QueueKey[]): boolean {
  switch (ticket.state) {
    case 'waiting':
      return queues.includes(queueKeyOf(ticket))
    case 'parked':
      return present(ticket.parked, 'parked work').counterId === counter.id
    default:
      return ticket.id === counter.ticketId
  }
}

function outOfOrderNow(state: OfficeState): ConsoleView['outOfOrder'] {
  const { dailyCap, reasons } = present(state.settings, 'settings').outOfOrder
  return { usedToday: state.outOfOrderCalls, cap: dailyCap, reasons }
}

function counterPromise(counter: CounterLife, ticket: Ticket | null, context: DecideContext): Share {
  const overdue = ticket && promiseVerdict(presentLeg(ticket), context.at) === 'missed' ? 1 : 0
  return { met: counter.promise.met, decided: counter.promise.decided + overdue }
}
