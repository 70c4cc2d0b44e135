// Patterns that can make a clock look better than it was. A flag accuses nobody: it tells a supervisor where to look.
// They are noticed when the act happens, and go away with an act that is undone.

import type { CounterId, Flag, FlagKind, Instant, RecordedEvent, TicketId } from '@loket/protocol'
import { MINUTE_MS, SECOND_MS } from '@loket/protocol'
import { processingNetMs } from '../clocks/promise-clock.ts'
import { present } from '../invariant.ts'
import type { CounterWatch, FlagRecord } from '../office/flag-record.ts'
import type { OfficeState } from '../office/state.ts'
import { type Leg, presentLeg, type Ticket } from '../office/ticket.ts'

/** A start that is put aside within this was perhaps no start. */
const AT_ONCE_MS = 60 * SECOND_MS
/** Nobody crosses a hall faster than this, so a no-show sooner after the call was perhaps none. */
const WALKING_MS = 60 * SECOND_MS
/** Checking that took longer than its target, and this many times as long as the work after it. */
const CHECK_TO_WORK = 4
const SOON_AFTER_MS = 5 * MINUTE_MS
/** This many no-shows of one counter within the time. */
const MANY = 4
const MANY_WITHIN_MS = 10 * MINUTE_MS

/** Newest first. Of a run of no-shows that went on, only the longest is shown. */
export function dayFlags(state: OfficeState): readonly Flag[] {
  const shown = state.flags.filter((record, place) => !state.flags.slice(place + 1).some((later) => goesOn(record, later)))
  return shown.reverse().map(({ kind, counterNumber, ticketIds, at }) => ({
    kind,
    counterNumber,
    numbers: ticketIds.map((ticketId) => present(state.tickets.get(ticketId), 'the ticket').number),
    at,
  }))
}

function goesOn(earlier: FlagRecord, later: FlagRecord): boolean {
  if (earlier.kind !== 'manyNoShows' || later.kind !== 'manyNoShows' || earlier.counterId !== later.counterId) return false
  return later.ticketIds.some((ticketId) => earlier.ticketIds.includes(ticketId))
}

/** To be called before the event is folded, with the ticket as it is until then. */
export function noteFlags(state: OfficeState, recorded: RecordedEvent): void {
  const { event } = recorded
  switch (event.type) {
    case 'ticketParked':
      if (wasJustStarted(ticketOf(state, event.ticketId), recorded.at))
        flag(state, recorded, 'parkedAtOnce', event.counterId, [event.ticketId])
      break
    case 'serviceCompleted':
      watch(state, event.counterId).completed = {
        seq: recorded.seq,
        at: recorded.at,
        ticketId: event.ticketId,
        serviceId: legOf(state, event.ticketId).terms.serviceId,
      }
      if (checkedLongWorkedShortly(legOf(state, event.ticketId), recorded.at)) {
        flag(state, recorded, 'longCheckShortWork', event.counterId, [event.ticketId])
      }
      break
    case 'ticketMarkedNoShow':
      noteNoShow(state, recorded, event)
      break
    case 'ticketTransferred':
      if (event.counterId && event.nextLeg && isAtRisk(state, legOf(state, event.ticketId), recorded.at)) {
        flag(state, recorded, 'transferredLate', event.counterId, [event.ticketId])
      }
      break
    case 'ticketIssued':
      noteIssuedByStaff(state, recorded, event)
      break
    case 'commandUndone':
      forget(state, event.counterId, event.actSeq)
      break
    default:
      break
  }
}

function wasJustStarted(ticket: Ticket, at: Instant): boolean {
  const leg = presentLeg(ticket)
  const last = leg.periods.at(-1)
  return last !== undefined && last.from === leg.startedAt && ticket.parked === null && at - last.from < AT_ONCE_MS
}

function checkedLongWorkedShortly(leg: Leg, at: Instant): boolean {
  if (leg.startedAt === null || leg.acceptedAt === null) return false
  const checked = leg.acceptedAt - leg.startedAt
  return checked > leg.terms.checkingTargetMs && checked > CHECK_TO_WORK * (at - leg.acceptedAt)
}

/** A promise that is near its end is handed on. */
function isAtRisk(state: OfficeState, leg: Leg, at: Instant): boolean {
  const used = processingNetMs(leg, at)
  return used !== null && used >= leg.terms.promiseMs * present(state.settings, 'settings').atRiskShare
}

type NoShow = Extract<RecordedEvent['event'], { type: 'ticketMarkedNoShow' }>

function noteNoShow(state: OfficeState, recorded: RecordedEvent, { ticketId, counterId }: NoShow): void {
  const { seq, at } = recorded
  const calledAt = present(ticketOf(state, ticketId).calledAt, 'the call')
  if (at - calledAt < WALKING_MS) flag(state, recorded, 'calledTooShortly', counterId, [ticketId])
  const known = watch(state, counterId)
  known.noShows = [...known.noShows.filter((earlier) => at - earlier.at <= MANY_WITHIN_MS), { seq, ticketId, at }]
  if (known.noShows.length < MANY) return
  const ticketIds = known.noShows.map((noShow) => noShow.ticketId)
  flag(state, recorded, 'manyNoShows', counterId, ticketIds)
}

type Issued = Extract<RecordedEvent['event'], { type: 'ticketIssued' }>

/** The same hands finished a ticket and took a new one for the same service. */
function noteIssuedByStaff(state: OfficeState, recorded: RecordedEvent, { onBehalf, leg, ticketId }: Issued): void {
  if (onBehalf === null) return
  const counter = [...state.counters.values()].find(({ userId }) => userId === recorded.actor)
  const completed = counter && state.watches.get(counter.id)?.completed
  if (!counter || !completed || completed.serviceId !== leg.serviceId || recorded.at - completed.at > SOON_AFTER_MS) return
  flag(state, recorded, 'finishedThenIssued', counter.id, [completed.ticketId, ticketId])
}

function flag(state: OfficeState, { seq, at }: RecordedEvent, kind: FlagKind, counterId: CounterId, ticketIds: readonly TicketId[]): void {
  const counterNumber = present(state.index?.counters.get(counterId), 'the counter').number
  state.flags.push({ seq, kind, counterId, counterNumber, ticketIds, at })
}

function forget(state: OfficeState, counterId: CounterId, actSeq: number): void {
  const kept = state.flags.filter(({ seq }) => seq !== actSeq)
  state.flags.splice(0, state.flags.length, ...kept)
  const known = watch(state, counterId)
  known.noShows = known.noShows.filter(({ seq }) => seq !== actSeq)
  if (known.completed?.seq === actSeq) known.completed = null
}

function watch(state: OfficeState, counterId: CounterId): CounterWatch {
  const known = state.watches.get(counterId) ?? { completed: null, noShows: [] }
  state.watches.set(counterId, known)
  return known
}

function ticketOf(state: OfficeState, ticketId: TicketId): Ticket {
  return present(state.tickets.get(ticketId), `ticket ${ticketId}`)
}

function legOf(state: OfficeState, ticketId: TicketId): Leg {
  return presentLeg(ticketOf(state, ticketId))
}
