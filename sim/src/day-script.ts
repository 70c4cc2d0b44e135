// One whole service day of an office: the day opens, people come, agents serve them, the day closes.

import { hoursOn, type OfficeState } from '@loket/domain'
import type { Actor, CounterId, DeviceId, Instant, LocalDate, ServiceId, Settings, TicketId } from '@loket/protocol'
import { HOUR_MS, MINUTE_MS } from '@loket/protocol'
import { type Agenda, createAgenda } from './agenda.ts'
import { type Agent, createAgent } from './agent.ts'
import { createChance } from './chance.ts'
import type { DayProfile } from './day-profiles.ts'
import { dutiesOf, type OfficeHours } from './duty.ts'
import { type Intention, mustSucceed, type Script } from './script.ts'
import { drawVisitors, type Visitor } from './visitors.ts'

export interface DayPlan {
  readonly profile: DayProfile
  readonly settings: Settings
  readonly seed: number
  readonly date: LocalDate
  /** Midnight at which the date begins in the office's zone; the zone must not change its clocks on that date. */
  readonly midnightAt: Instant
}

export const SYSTEM: Actor = { kind: 'system' }
export const SIMULATED_KIOSK = { kind: 'device', deviceId: 'simulated-kiosk' as DeviceId, deviceKind: 'kiosk' } satisfies Actor

const OPENED_BEFORE_MS = HOUR_MS
const CLOSED_AFTER_MS = 5 * MINUTE_MS

/**
 * The acts of the day, for an office whose state `state` returns. The script only reads that state, and only between acts.
 * Throws when the office is closed on that date or refuses what nobody has a reason to refuse.
 */
export function* simulatedDay(plan: DayPlan, state: () => OfficeState): Script {
  const hours = hoursOfDay(plan)
  const openDay = { type: 'openDay' } as const
  mustSucceed(openDay, yield { at: (hours.opensAt - OPENED_BEFORE_MS) as Instant, actor: SYSTEM, command: openDay })

  const agenda = createAgenda<Intention>()
  peopleTheHall(plan, hours, agenda, state)
  let lastAt = hours.closesAt
  for (let next = agenda.take(); next; next = agenda.take()) {
    const deed = next.entry(next.at)
    if (!deed) continue
    deed.proceed(yield { at: next.at, actor: deed.actor, command: deed.command })
    if (next.at > lastAt) lastAt = next.at
  }

  const closeDay = { type: 'closeDay' } as const
  mustSucceed(closeDay, yield { at: (lastAt + CLOSED_AFTER_MS) as Instant, actor: SYSTEM, command: closeDay })
}

/** From the first opening of the date to the last closing. */
function hoursOfDay({ settings, date, midnightAt }: DayPlan): OfficeHours {
  const { windows } = hoursOn(settings, date)
  const first = windows[0]
  const last = windows.at(-1)
  if (!first || !last) throw new Error(`the office is closed on ${date}`)
  const instantOf = (minute: number) => (midnightAt + minute * MINUTE_MS) as Instant
  return { date, midnightAt, opensAt: instantOf(first.opensAtMinute), closesAt: instantOf(last.closesAtMinute) }
}

/** Puts everybody's first intention on the agenda: agents to open their counters, visitors to take a ticket. */
function peopleTheHall(plan: DayPlan, hours: OfficeHours, agenda: Agenda<Intention>, state: () => OfficeState): void {
  const { habits } = plan.profile
  const chance = createChance(plan.seed, 'agents')
  const visitors = new Map<number, Visitor>()
  const visitorOf = (ticketId: TicketId) => {
    const visitor = visitors.get(state().tickets.get(ticketId)?.issueSeq ?? 0)
    if (!visitor) throw new Error(`ticket ${ticketId} was not taken by a simulated visitor`)
    return visitor
  }
  const counterIds = plan.settings.counters.map((counter) => counter.id)
  const agents = dutiesOf(counterIds, hours, habits, chance).map((duty) => createAgent(duty, { agenda, habits, chance, state, visitorOf }))

  for (const visitor of drawVisitors({ ...plan, windows: state().day?.windows ?? [] })) {
    const taken = (at: Instant) => {
      visitors.set(state().issueSeq, visitor)
      longestIdle(agents, visitor.serviceId, plan.settings)?.notice(at)
    }
    agenda.add(visitor.arrivesAt, takesTicket(visitor, taken))
  }
}

function takesTicket({ serviceId, priority, documents, language }: Visitor, taken: (at: Instant) => void): Intention {
  return (at) => ({
    actor: SIMULATED_KIOSK,
    command: { type: 'issueTicket', serviceId, priority, documents, language, onBehalf: null },
    proceed(refusal) {
      // A quota or a full number range turns people away, as it does in life.
      if (!refusal) taken(at)
    },
  })
}

function longestIdle(agents: readonly Agent[], serviceId: ServiceId, settings: Settings): Agent | null {
  let found: { readonly agent: Agent; readonly since: Instant } | null = null
  for (const agent of agents) {
    const since = agent.idleSince()
    if (since !== null && (!found || since < found.since) && serves(settings, agent.counterId, serviceId)) found = { agent, since }
  }
  return found?.agent ?? null
}

function serves(settings: Settings, counterId: CounterId, serviceId: ServiceId): boolean {
  const counter = settings.counters.find((candidate) => candidate.id === counterId)
  const profile = settings.profiles.find((candidate) => candidate.id === counter?.profileId)
  return profile !== undefined && (profile.serviceIds === 'all' || profile.serviceIds.includes(serviceId))
}
