// The bare office on the domain's own decide and evolve.

import { type DecideContext, decide, emptyOffice, type OfficeState } from '@loket/domain'
import type { Actor, Command, DayWindow, DomainEvent, Instant, LocalDate, UserId } from '@loket/protocol'
import { SYSTEM } from '../day-script.ts'
import { createRecorder } from '../recorder.ts'
import type { BarePlan } from './bare-plan.ts'
import { bareSettings, counterIdAt } from './bare-settings.ts'

export interface BareOffice {
  readonly state: OfficeState
  /** The facts that came of it; `null` where nobody waits. Throws on any other refusal: nothing in a bare office gives a reason for one. */
  perform(at: Instant, actor: Actor, command: Command): readonly DomainEvent[] | null
}

/** A Monday; an endless one, so that a run may be as long as theory wants it. */
const DATE = '2026-11-23' as LocalDate
const OPENS_AT = 0 as Instant
const NEVER = Number.MAX_SAFE_INTEGER as Instant

export function agentAt(place: number): Actor {
  return { kind: 'staff', userId: `agent-${place + 1}` as UserId, roles: ['agent'] }
}

/** An open day, every counter open. */
export function openBareOffice(plan: BarePlan): BareOffice {
  const state = emptyOffice()
  const settings = bareSettings(plan)
  const record = createRecorder(state, settings.officeId, DATE)
  const windows: readonly DayWindow[] = [{ opensAt: OPENS_AT, lastTicketAt: NEVER, closesAt: NEVER }]
  record(OPENS_AT, SYSTEM, {
    type: 'dayOpened',
    serviceDay: DATE,
    windows,
    wallOffsetMs: 0,
    settings,
    history: [],
    unreviewed: [],
    changedBefore: [],
  })

  function perform(at: Instant, actor: Actor, command: Command): readonly DomainEvent[] | null {
    const decision = decide(state, command, contextAt(at, actor))
    if (!decision.ok) {
      if (decision.refusal.type === 'queueEmpty') return null
      throw new Error(`simulated ${command.type} was refused: ${decision.refusal.type}`)
    }
    for (const event of decision.events) record(at, actor, event)
    return decision.events
  }

  for (let place = 0; place < plan.counters; place += 1) {
    perform(OPENS_AT, agentAt(place), { type: 'openCounter', counterId: counterIdAt(place), profileId: null })
  }
  return { state, perform }
}

/** Time of day does not matter here: the day has no end. */
function contextAt(at: Instant, actor: Actor): DecideContext {
  return {
    at,
    actor,
    today: { date: DATE, weekday: 1, minuteOfDay: 0 },
    instantOf: () => OPENS_AT,
    isZone: () => true,
    supervisorsSignedIn: () => [],
    history: () => [],
    stations: () => [],
    booking: () => null,
  }
}
