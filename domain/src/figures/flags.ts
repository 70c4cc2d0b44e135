// Patterns that can make a clock look better than it was. A flag accuses nobody: it tells a supervisor where to look.
// They are noticed when the act happens, and go away with an act that is undone.

import type { CounterId, Flag, FlagKind, RecordedEvent, ServiceId, TicketId } from '@loket/protocol'
import { MINUTE_MS, SECOND_MS } from '@loket/protocol'
import { present } from '../invariant.ts'
import type { CounterWatch, FinishedLeg, FlagCounter, FlagRecord } from '../office/flag-record.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg, type Ticket } from '../office/ticket.ts'
import {
  checkedLongWorkedShortly,
  completedBefore,
  endsLateUnserved,
  isAtRisk,
  isCompletedAtRisk,
  isPromiseAtRisk,
  wasHeldPaused,
  wasJustStarted,
} from './flag-patterns.ts'

/** Nobody crosses a hall faster than this, so a no-show sooner after the call was perhaps none. */
const WALKING_MS = 60 * SECOND_MS
const SOON_AFTER_MS = 5 * MINUTE_MS
/** This many no-shows of one counter within the time. */
const MANY = 4
const MANY_WITHIN_MS = 10 * MINUTE_MS

/** Newest first. Of a run of no-shows that went on, only the longest is shown. */
export function dayFlags(state: OfficeState): readonly Flag[] {
  const shown = state.flags.filter((record, place) => !state.flags.slice(place + 1).some((later) => goesOn(record, later)))
  return shown.reverse().map(({ kind, counter, ticketIds, at }) => ({
    kind,
    counterNumber: counter?.counterNumber ?? null,
    numbers: ticketIds.map((ticketId) => ticketOf(state, ticketId).number),
    at,
  }))
}

function goesOn(earlier: FlagRecord, later: FlagRecord): boolean {
  if (earlier.kind !== 'manyNoShows' || later.kind !== 'manyNoShows' || earlier.counter?.counterId !== later.counter?.counterId)
    return false
  return later.ticketIds.some((ticketId) => earlier.ticketIds.includes(ticketId))
}

type Recorded<T extends RecordedEvent['event']['type']> = RecordedEvent & { readonly event: Extract<RecordedEvent['event'], { type: T }> }

/** To be called before the event is folded, with the ticket as it is until then. */
export function noteFlags(state: OfficeState, recorded: RecordedEvent): void {
  const { event } = recorded
  switch (event.type) {
    case 'serviceStarted':
      noteStarted(state, { ...recorded, event })
      break
    case 'ticketParked':
      if (wasJustStarted(ticketOf(state, event.ticketId), recorded.at)) flagAtCounter(state, { ...recorded, event }, 'parkedAtOnce')
      break
    case 'serviceCompleted':
      noteCompleted(state, { ...recorded, event })
      break
    case 'ticketMarkedNoShow':
      noteNoShow(state, { ...recorded, event })
      break
    case 'ticketTransferred':
      noteTransferred(state, { ...recorded, event })
      break
    case 'ticketIssued':
      if (event.onBehalf !== null) noteIssuedByStaff(state, { ...recorded, event })
      break
    case 'commandUndone':
      forget(state, event.counterId, event.actSeq)
      break
    default:
      break
  }
}

function noteStarted(state: OfficeState, recorded: Recorded<'serviceStarted'>): void {
  const { at, actor, event } = recorded
  const ticket = ticketOf(state, event.ticketId)
  if (wasHeldPaused(ticket, at)) flagAtCounter(state, recorded, 'pauseHeldOpen')
  const taken = state.takenByStaff.get(ticket.id)
  if (taken?.actor !== actor || ticket.firstStartedAt !== null) return
  const served = finishedLately(state, recorded, presentLeg(ticket).terms.serviceId).findLast(
    (leg) => leg.atRisk && leg.startedAt <= taken.at && leg.seq > taken.seq && leg.at - taken.at <= SOON_AFTER_MS,
  )
  if (served) flag(state, recorded, 'issuedThenFinished', served, [served.ticketId, ticket.id])
}

function noteCompleted(state: OfficeState, recorded: Recorded<'serviceCompleted'>): void {
  const { seq, at, actor, event } = recorded
  const { ticketId, counterId, outcome, nextLeg } = event
  const ticket = ticketOf(state, ticketId)
  const leg = presentLeg(ticket)
  const known = watch(state, counterId)
  known.finished = [
    ...known.finished.filter((earlier) => at - earlier.at <= SOON_AFTER_MS),
    {
      ...{ seq, at, actor, ticketId, serviceId: leg.terms.serviceId },
      startedAt: present(leg.startedAt, 'the start'),
      atRisk: isCompletedAtRisk(state, ticket, at),
      ...present(counterNow(state, counterId), 'the counter'),
    },
  ]
  if (checkedLongWorkedShortly(state, ticket, at)) flagAtCounter(state, recorded, 'longCheckShortWork')
  if (endsLateUnserved(leg, outcome, at)) flagAtCounter(state, recorded, 'endedLateUnserved')
  if (nextLeg && completedBefore(ticket, nextLeg.serviceId)) flagAtCounter(state, recorded, 'finishedThenIssued')
}

function noteTransferred(state: OfficeState, recorded: Recorded<'ticketTransferred'>): void {
  const { at, event } = recorded
  const { counterId, nextLeg, ticketId } = event
  const ticket = ticketOf(state, ticketId)
  const from = counterNow(state, counterId)
  if (wasJustStarted(ticket, at)) flag(state, recorded, 'transferredAtOnce', from, [ticketId])
  if (wasHeldPaused(ticket, at)) flag(state, recorded, 'pauseHeldOpen', from, [ticketId])
  if (nextLeg === null) return
  const { atRiskShare } = present(state.settings, 'settings')
  if (from && isPromiseAtRisk(presentLeg(ticket), atRiskShare, at)) flag(state, recorded, 'transferredLate', from, [ticketId])
  // A supervisor moves who waits from no counter: then that one is named which completed the service.
  const before = completedBefore(ticket, nextLeg.serviceId)
  if (before) flag(state, recorded, 'finishedThenIssued', from ?? counterNow(state, before.counterId), [ticketId])
}

function noteNoShow(state: OfficeState, recorded: Recorded<'ticketMarkedNoShow'>): void {
  const { seq, at, event } = recorded
  const { ticketId, counterId } = event
  const calledAt = present(ticketOf(state, ticketId).calledAt, 'the call')
  if (at - calledAt < WALKING_MS) flagAtCounter(state, recorded, 'calledTooShortly')
  const known = watch(state, counterId)
  known.noShows = [...known.noShows.filter((earlier) => at - earlier.at <= MANY_WITHIN_MS), { seq, ticketId, at }]
  if (known.noShows.length < MANY) return
  const ticketIds = known.noShows.map((noShow) => noShow.ticketId)
  flag(state, recorded, 'manyNoShows', present(counterNow(state, counterId), 'the counter'), ticketIds)
}

/** A new clock for what the same hands have just finished, or for what was cancelled when its time was nearly used up. */
function noteIssuedByStaff(state: OfficeState, recorded: Recorded<'ticketIssued'>): void {
  const { seq, at, actor, event } = recorded
  state.takenByStaff.set(event.ticketId, { seq, at, actor })
  const last = finishedLately(state, recorded, event.leg.serviceId).at(-1)
  if (last) flag(state, recorded, 'finishedThenIssued', last, [last.ticketId, event.ticketId], [last.seq])
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

/** `null`: of no counter, or of one that the settings have taken away. */
function counterNow(state: OfficeState, counterId: CounterId | null): FlagCounter | null {
  const counter = counterId === null ? undefined : state.index?.counters.get(counterId)
  return counter ? { counterId: counter.id, counterNumber: counter.number } : null
}

function flagAtCounter(
  state: OfficeState,
  recorded: Recorded<'serviceStarted' | 'ticketParked' | 'serviceCompleted' | 'ticketMarkedNoShow'>,
  kind: FlagKind,
): void {
  const { counterId, ticketId } = recorded.event
  flag(state, recorded, kind, present(counterNow(state, counterId), 'the counter'), [ticketId])
}

function flag(
  state: OfficeState,
  { seq, at }: RecordedEvent,
  kind: FlagKind,
  counter: FlagCounter | null,
  ticketIds: readonly TicketId[],
  restsOn: readonly number[] = [],
): void {
  state.flags.push({ seqs: [...restsOn, seq], kind, counter, ticketIds, at })
}

/** The act is gone, and with it every pattern of which it was a part. */
function forget(state: OfficeState, counterId: CounterId, actSeq: number): void {
  const kept = state.flags.filter(({ seqs }) => !seqs.includes(actSeq))
  state.flags.splice(0, state.flags.length, ...kept)
  const known = watch(state, counterId)
  known.noShows = known.noShows.filter(({ seq }) => seq !== actSeq)
  known.finished = known.finished.filter(({ seq }) => seq !== actSeq)
}

function watch(state: OfficeState, counterId: CounterId): CounterWatch {
  const known = state.watches.get(counterId) ?? { finished: [], noShows: [] }
  state.watches.set(counterId, known)
  return known
}

function ticketOf(state: OfficeState, ticketId: TicketId): Ticket {
  return present(state.tickets.get(ticketId), `ticket ${ticketId}`)
}
