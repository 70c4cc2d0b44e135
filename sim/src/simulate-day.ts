// Runs a simulated day on the domain alone: nothing is stored, nothing is sent.

import { addDays, type DayFigures, type DecideContext, dayFigures, decide, emptyOffice, type OfficeState, weekdayOf } from '@loket/domain'
import type { Instant, LocalDate, RecordedEvent, Refusal, ServiceHistory } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'
import { type DayPlan, SYSTEM, simulatedDay } from './day-script.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import type { SimulatedAct } from './script.ts'

export interface SimulatedDay {
  /** The office at the end of the day. */
  readonly state: OfficeState
  readonly events: readonly RecordedEvent[]
  readonly figures: DayFigures
}

/** `history` is what the office knows of the days before. Throws when the office is closed on that date. */
export function simulateDay(plan: DayPlan, history: readonly ServiceHistory[]): SimulatedDay {
  const state = emptyOffice()
  const events: RecordedEvent[] = []
  const fold = createRecorder(state, plan.settings.officeId, plan.date)
  const record: Recorder = (at, actor, event) => {
    const recorded = fold(at, actor, event)
    events.push(recorded)
    return recorded
  }
  record(plan.midnightAt, SYSTEM, { type: 'settingsChanged', settings: plan.settings })

  const script = simulatedDay(plan, () => state)
  let step = script.next(null)
  while (!step.done) step = script.next(perform(step.value, { ...plan, history }, state, record))
  return { state, events, figures: dayFigures(state, state.lastAt) }
}

interface PlanWithHistory extends DayPlan {
  readonly history: readonly ServiceHistory[]
}

function perform(act: SimulatedAct, plan: PlanWithHistory, state: OfficeState, record: Recorder): Refusal | null {
  const decision = decide(state, act.command, contextOf(act, plan))
  if (!decision.ok) return decision.refusal
  for (const event of decision.events) record(act.at, act.actor, event)
  return null
}

/** The wall clock of a zone that keeps its distance from universal time all day. */
function contextOf({ at, actor }: SimulatedAct, { date, midnightAt, settings, history }: PlanWithHistory): DecideContext {
  return {
    at,
    actor,
    today: { date, weekday: weekdayOf(date), minuteOfDay: Math.floor((at - midnightAt) / MINUTE_MS) },
    instantOf: (other, minute) => (midnightAt + daysUntil(date, other) * DAY_MS + minute * MINUTE_MS) as Instant,
    isZone: (zone) => zone === settings.zone,
    supervisorsSignedIn: () => [],
    history: () => history,
    stations: () => [],
    booking: () => null,
  }
}

const DAY_MS = 24 * HOUR_MS

/** The domain looks at most some weeks ahead, for the next opening. */
function daysUntil(from: LocalDate, to: LocalDate): number {
  let days = 0
  while (addDays(from, days) < to) days += 1
  return days
}
