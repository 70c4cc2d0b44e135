// Work begun anew: a new clock for what had nearly used up its own.

import { MINUTE_MS, type RecordedEvent, type ServiceId } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { FinishedLeg, FlagCounter } from '../office/flag-record.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import { counterNow, flag, type Recorded, watch } from './flag-notes.ts'
import { isAtRisk, isCompletedAtRisk } from './flag-patterns.ts'

const SOON_AFTER_MS = 5 * MINUTE_MS

export function rememberFinished(state: OfficeState, { seq, at, actor, event }: Recorded<'serviceCompleted'>, ticket: Ticket): void {
  const leg = presentLeg(ticket)
  const known = watch(state, event.counterId)
  known.finished = [
    ...known.finished.filter((earlier) => at - earlier.at <= SOON_AFTER_MS),
    {
      ...{ seq, at, actor, ticketId: ticket.id, serviceId: leg.terms.serviceId },
      startedAt: present(leg.startedAt, 'the start'),
      atRisk: isCompletedAtRisk(state, ticket, at),
      counter: present(counterNow(state, event.counterId), 'the counter'),
    },
  ]
}

/** A ticket that was taken while another for the same service was served. */
export function noteStartedAnew(state: OfficeState, recorded: Recorded<'serviceStarted'>, ticket: Ticket): void {
  const taken = state.takenByStaff.get(ticket.id)
  if (taken?.actor !== recorded.actor || ticket.firstStartedAt !== null) return
  const served = finishedLately(state, recorded, presentLeg(ticket).terms.serviceId).findLast(
    (leg) => leg.atRisk && leg.startedAt <= taken.at && leg.seq > taken.seq && leg.at - taken.at <= SOON_AFTER_MS,
  )
  if (served) flag(state, recorded, 'issuedThenFinished', served.counter, [served.ticketId, ticket.id])
}

/** A new clock for what the same hands have just finished, or for what was cancelled when its time was nearly used up. */
export function noteIssuedByStaff(state: OfficeState, recorded: Recorded<'ticketIssued'>): void {
  const { seq, at, actor, event } = recorded
  state.takenByStaff.set(event.ticketId, { seq, at, actor })
  const last = finishedLately(state, recorded, event.leg.serviceId).at(-1)
  if (last) flag(state, recorded, 'finishedThenIssued', last.counter, [last.ticketId, event.ticketId], [last.seq])
  const cancelled = [...state.tickets.values()].filter((ticket) => wasCancelledLate(state, ticket, recorded))
  if (cancelled.length === 0) return
  flag(state, recorded, 'cancelledThenIssued', whereItWas(state, cancelled, actor), [...cancelled.map(({ id }) => id), event.ticketId])
}

/** What the actor of this row has finished for the service, at whatever counters; the last of it last. */
function finishedLately({ watches }: OfficeState, { at, actor }: RecordedEvent, serviceId: ServiceId): readonly FinishedLeg[] {
  return [...watches.values()]
    .flatMap((known) => known.finished)
    .filter((leg) => leg.actor === actor && leg.serviceId === serviceId && at - leg.at <= SOON_AFTER_MS)
    .toSorted((a, b) => a.seq - b.seq)
}

function wasCancelledLate(state: OfficeState, ticket: Ticket, { at, event }: Recorded<'ticketIssued'>): boolean {
  const { endedAt } = ticket
  if (ticket.state !== 'cancelled' || endedAt === null || at - endedAt > SOON_AFTER_MS) return false
  return presentLeg(ticket).terms.serviceId === event.leg.serviceId && isAtRisk(state, ticket, at)
}

/** The counter that called the cancelled work last; where none did, that of whoever takes the new ticket; a supervisor may have none. */
function whereItWas(state: OfficeState, cancelled: readonly Ticket[], actor: string): FlagCounter | null {
  const called = cancelled.flatMap(({ legs }) => legs.map(({ counterId }) => counterId)).findLast((counterId) => counterId !== null)
  const own = [...state.counters.values()].find(({ userId }) => userId === actor)
  return counterNow(state, called ?? null) ?? counterNow(state, own?.id ?? null)
}
