// The last act of a counter is remembered with the ticket as it was, so that taking it back is exact to the millisecond.

import type { CommandUndone, CounterId, EventType, RecordedEvent, UndoableAct } from '@loket/protocol'
import { armAnew } from '../clocks/arm.ts'
import { untallyLeg } from '../figures/tallies.ts'
import { present } from '../invariant.ts'
import type { LastAct } from '../office/counter-life.ts'
import type { OfficeState } from '../office/state.ts'
import type { Ticket } from '../office/ticket.ts'
import { restoreLine } from './board-lines.ts'
import { counterOf, ticketOf } from './lookup.ts'
import { leaveQueue, setState } from './places.ts'

const UNDOABLE: Partial<Record<EventType, UndoableAct>> = {
  serviceStarted: 'startService',
  documentsAccepted: 'acceptDocuments',
  serviceCompleted: 'complete',
  ticketMarkedNoShow: 'markNoShow',
  ticketParked: 'park',
  ticketTransferred: 'transfer',
}

/** To be asked before the event is folded; `null` where it cannot be taken back. */
export function rememberAct(state: OfficeState, { seq, at, event }: RecordedEvent): LastAct | null {
  const act = UNDOABLE[event.type]
  if (act === undefined || !('ticketId' in event)) return null
  const ticketId = event.ticketId as Ticket['id']
  const line = state.calls.find((candidate) => candidate.ticketId === ticketId) ?? null
  return { seq, at, act, ticketId, before: copyOf(ticketOf(state, ticketId)), line }
}

/** Papers come out, and a holder says to be here, beside what happens to a ticket. */
const BESIDE: ReadonlySet<EventType> = new Set(['presenceConfirmed', 'copyRequested', 'printEnded'])

/** To be called after the event was folded: the ticket knows its newest row, and the counter what it did last. */
export function noteAct(state: OfficeState, { seq, event }: RecordedEvent, act: LastAct | null): void {
  const ticket = 'ticketId' in event && !BESIDE.has(event.type) ? state.tickets.get(event.ticketId as Ticket['id']) : undefined
  if (ticket) ticket.lastSeq = seq
  const counterId = counterOfEvent(event)
  const counter = counterId === null ? undefined : state.counters.get(counterId)
  if (counter) counter.lastAct = act
}

function counterOfEvent(event: RecordedEvent['event']): CounterId | null {
  return 'counterId' in event ? event.counterId : null
}

/** Ticket and counter stand as before the act; who passed the ticket meanwhile has passed it, what was printed is printed, and who said to be here has said so. */
export function evolveCommandUndone(state: OfficeState, event: CommandUndone): void {
  const ticket = ticketOf(state, event.ticketId)
  const counter = counterOf(state, event.counterId)
  const { before, line } = present(counter.lastAct, `the last act of counter ${counter.id}`)
  const leg = present(ticket.legs[before.legs.length - 1], 'the leg')
  if (leg.endedAt !== null) untallyLeg(state, leg)
  if (ticket.state === 'waiting') leaveQueue(state, ticket)
  const { overtakenBy, paper, presentAt } = ticket
  setState(state, ticket, before.state)
  Object.assign(ticket, before, { overtakenBy, paper, presentAt })
  counter.ticketId = ticket.id
  if (line) restoreLine(state, line)
  armAnew(state, ticket)
}

function copyOf(ticket: Ticket): Ticket {
  const legs = ticket.legs.map((leg) => ({ ...leg, armed: { ...leg.armed }, periods: leg.periods.map((period) => ({ ...period })) }))
  return { ...ticket, legs }
}
