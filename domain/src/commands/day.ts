import type { ChangeBetweenDays, DomainEvent, UnreviewedAct } from '@loket/protocol'
import { accept, type DecideContext, type Decision, refuse } from '../decision.ts'
import { hoursOn, windowsOn } from '../hours/opening.ts'
import { present } from '../invariant.ts'
import { type OfficeState, openDayOf } from '../office/state.ts'
import { isOpen } from '../office/ticket.ts'

/** Opens the office's local date. The event holds the whole settings, so that the day can be read alone. */
export function decideOpenDay(state: OfficeState, context: DecideContext): Decision {
  if (openDayOf(state)) return refuse({ type: 'dayAlreadyOpen' })
  // An earlier date, which a clock set back may show, has given out its numbers too.
  if (state.day && state.day.serviceDay >= context.today.date) return refuse({ type: 'dayAlreadyClosed' })
  const settings = present(state.settings, 'settings')
  const windows = windowsOn(settings, context.today.date, context)
  if (windows.length === 0) return refuse({ type: 'closedToday', reason: hoursOn(settings, context.today.date).reason })
  const { wallOffsetMs } = state
  const carried = { history: context.history(), unreviewed: unreviewed(state), changedBefore: changedSinceClose(state) }
  return accept({ type: 'dayOpened', serviceDay: context.today.date, windows, wallOffsetMs, settings, ...carried })
}

/** Acts that went through without a second person's word stay open over days until somebody reviews them. */
function unreviewed(state: OfficeState): readonly UnreviewedAct[] {
  return [...state.approvals.values()]
    .filter(({ status }) => status === 'unapproved')
    .map(({ id, askedBy, askedAt, number, counterNumber, reason }) => ({
      approvalId: id,
      by: askedBy,
      at: askedAt,
      number,
      counterNumber,
      reason,
    }))
}

/** Whoever wants no eyes on a change makes it between two days: it stands in the list of the day that it is for. */
function changedSinceClose({ day, notable }: OfficeState): readonly ChangeBetweenDays[] {
  const closedSeq = day?.closedSeq ?? Infinity
  return notable.flatMap(({ seq, actor: by, at, act }) =>
    act.kind === 'settingsChanged' && seq > closedSeq ? [{ seq, by, at, policies: act.policies }] : [],
  )
}

/** Ends the day and leaves no ticket open. On a later date what was left is expired as well, and marked as recorded late. */
export function decideCloseDay(state: OfficeState, context: DecideContext): Decision {
  const day = openDayOf(state)
  if (!day) return refuse({ type: 'dayNotOpen' })
  const recordedLate = context.today.date > day.serviceDay
  const counters = [...state.counters.values()].filter((counter) => counter.state !== 'closed')
  const serving = counters.flatMap((counter) => (counter.ticketId === null ? [] : [counter.ticketId]))
  if (serving.length > 0 && !recordedLate) {
    return refuse({ type: 'counterServing', numbers: serving.map((id) => present(state.tickets.get(id), 'the ticket').number) })
  }
  const left = [...state.tickets.values()].filter(isOpen)
  const expired = left.map(
    (ticket): DomainEvent => ({ type: 'ticketExpired', ticketId: ticket.id, counterId: ticket.counterId, recordedLate }),
  )
  const closed = counters.map((counter): DomainEvent => ({ type: 'counterClosed', counterId: counter.id }))
  return accept(...expired, ...closed, { type: 'dayClosed', expired: expired.length })
}
