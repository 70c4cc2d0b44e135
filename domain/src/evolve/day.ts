import type { ChangeBetweenDays, DayOpened, Settings, SettingsChanged, UnreviewedAct } from '@loket/protocol'
import { armAllClocks } from '../clocks/arm.ts'
import { present } from '../invariant.ts'
import { closedCounter } from '../office/counter-life.ts'
import { indexSettings } from '../office/settings-index.ts'
import { type Approval, emptyOffice, type NotableRecord, type OfficeState } from '../office/state.ts'

/** A new day begins from nothing but its own event. */
export function evolveDayOpened(state: OfficeState, event: DayOpened): void {
  const { lastSeq, lastAt } = state
  Object.assign(state, emptyOffice(), { lastSeq, lastAt, wallOffsetMs: event.wallOffsetMs })
  state.day = { serviceDay: event.serviceDay, windows: event.windows, closed: false, closedSeq: null }
  useSettings(state, event.settings)
  for (const known of event.history) state.history.set(known.serviceId, known)
  for (const act of event.unreviewed) state.approvals.set(act.approvalId, owed(act))
  for (const change of event.changedBefore) state.notable.push(changedBefore(change))
}

export function evolveDayClosed(state: OfficeState, seq: number): void {
  const day = present(state.day, 'the day that is closed')
  day.closed = true
  day.closedSeq = seq
}

/** A change of settings that no day has shown. */
function changedBefore({ seq, at, by: actor, policies }: ChangeBetweenDays): NotableRecord {
  return { seq, at, actor, ticketId: null, counterId: null, act: { kind: 'settingsChangedBefore', policies } }
}

/** An act of an earlier day; its ticket is not of this one. */
function owed({ approvalId: id, by, at, number, counterNumber, reason }: UnreviewedAct): Approval {
  return {
    id,
    ticketId: null,
    reasonId: null,
    number,
    counterNumber,
    reason,
    askedAt: at,
    askedBy: by,
    status: 'unapproved',
    verdict: null,
  }
}

export function evolveSettingsChanged(state: OfficeState, event: SettingsChanged): void {
  useSettings(state, event.settings)
  // What a counter did last may have been about a service that is no more: it is not brought back.
  for (const counter of state.counters.values()) counter.lastAct = null
  armAllClocks(state)
}

function useSettings(state: OfficeState, settings: Settings): void {
  state.settings = settings
  state.index = indexSettings(settings)
  for (const { id } of settings.counters) {
    if (state.counters.has(id)) continue
    state.counters.set(id, state.goneCounters.get(id) ?? closedCounter(id))
    state.goneCounters.delete(id)
  }
  for (const counter of [...state.counters.values()]) {
    if (state.index.counters.has(counter.id)) continue
    state.counters.delete(counter.id)
    state.goneCounters.set(counter.id, counter)
  }
}
