// Patterns that can make a clock look better than it was. A flag accuses nobody: it tells a supervisor where to look.
// They are noticed when the act happens, and go away with an act that is undone.

import type { CounterId, Flag, FlagKind, RecordedEvent } from '@loket/protocol'
import { MINUTE_MS, SECOND_MS } from '@loket/protocol'
import { ticketOf } from '../evolve/lookup.ts'
import { present } from '../invariant.ts'
import type { FlagRecord } from '../office/flag-record.ts'
import type { OfficeState } from '../office/state.ts'
import { presentLeg } from '../office/ticket.ts'
import { noteIssuedByStaff, noteStartedAnew, rememberFinished } from './begun-anew.ts'
import { counterNow, flag, type Recorded, watch } from './flag-notes.ts'
import {
  checkedLongWorkedShortly,
  completedBefore,
  endsLateUnserved,
  isPromiseAtRisk,
  wasHeldPaused,
  wasJustStarted,
} from './flag-patterns.ts'
import { noteTakenAtKiosk, noteUnanswered } from './hoarding.ts'

/** Nobody crosses a hall faster than this, so a no-show sooner after the call was perhaps none. */
const WALKING_MS = 60 * SECOND_MS
/** This many no-shows of one counter within the time. */
const MANY = 4
const MANY_WITHIN_MS = 10 * MINUTE_MS

const RUNS: readonly FlagKind[] = ['manyNoShows', 'kioskBurst', 'numbersUnanswered']

/** Newest first. Of a run that went on, only the latest is shown. */
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
  if (!RUNS.includes(earlier.kind) || later.kind !== earlier.kind || earlier.counter?.counterId !== later.counter?.counterId) return false
  return later.ticketIds.some((ticketId) => earlier.ticketIds.includes(ticketId))
}

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
      noteTakenAtKiosk(state, { ...recorded, event })
      break
    case 'commandUndone':
      forget(state, event.counterId, event.actSeq)
      break
    default:
      break
  }
}

function noteStarted(state: OfficeState, recorded: Recorded<'serviceStarted'>): void {
  const { at, event } = recorded
  const ticket = ticketOf(state, event.ticketId)
  if (wasHeldPaused(ticket, at)) flagAtCounter(state, recorded, 'pauseHeldOpen')
  noteStartedAnew(state, recorded, ticket)
}

function noteCompleted(state: OfficeState, recorded: Recorded<'serviceCompleted'>): void {
  const { at, event } = recorded
  const { ticketId, outcome, nextLeg } = event
  const ticket = ticketOf(state, ticketId)
  const leg = presentLeg(ticket)
  rememberFinished(state, recorded, ticket)
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
  noteUnanswered(state, recorded)
  const known = watch(state, counterId)
  known.noShows = [...known.noShows.filter((earlier) => at - earlier.at <= MANY_WITHIN_MS), { seq, ticketId, at }]
  if (known.noShows.length < MANY) return
  const ticketIds = known.noShows.map((noShow) => noShow.ticketId)
  flag(state, recorded, 'manyNoShows', present(counterNow(state, counterId), 'the counter'), ticketIds)
}

function flagAtCounter(
  state: OfficeState,
  recorded: Recorded<'serviceStarted' | 'ticketParked' | 'serviceCompleted' | 'ticketMarkedNoShow'>,
  kind: FlagKind,
): void {
  const { counterId, ticketId } = recorded.event
  flag(state, recorded, kind, present(counterNow(state, counterId), 'the counter'), [ticketId])
}

/** The act is gone, and with it every pattern of which it was a part. */
function forget(state: OfficeState, counterId: CounterId, actSeq: number): void {
  const kept = state.flags.filter(({ seqs }) => !seqs.includes(actSeq))
  state.flags.splice(0, state.flags.length, ...kept)
  const known = watch(state, counterId)
  known.noShows = known.noShows.filter(({ seq }) => seq !== actSeq)
  known.finished = known.finished.filter(({ seq }) => seq !== actSeq)
}
