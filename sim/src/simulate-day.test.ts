import { type CounterId, HOUR_MS, type RecordedEvent, type TicketId } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { DAY_PROFILES, type DayProfile, dayProfile } from './day-profiles.ts'
import { simulateDay } from './simulate-day.ts'
import { samplePlan, sampleSettings } from './testing/sample-settings.ts'

const SETTINGS = sampleSettings(3)
const PEAK = named('kelurahan-peak')
/** Three counters for far more people than they can serve. */
const CROWDED: DayProfile = { ...named('sudin-peak'), name: 'crowded', tickets: 600 }

function named(name: string): DayProfile {
  const found = dayProfile(name)
  if (!found) throw new Error(`no profile ${name}`)
  return found
}

function day(profile: DayProfile, seed: number) {
  return simulateDay(samplePlan(profile, SETTINGS, seed), [])
}

const DAYS = [...DAY_PROFILES, CROWDED].flatMap((profile) => [1, 2, 3].map((seed) => day(profile, seed)))

describe('a simulated day', () => {
  test('[G13] the same seed gives the same day, another seed another', () => {
    const { events } = day(PEAK, 5)
    expect(day(PEAK, 5).events).toEqual(events)
    expect(day(PEAK, 6).events).not.toEqual(events)
  })

  test('[G14] every ticket ends, and every counter is closed and empty', () => {
    for (const { state, figures } of DAYS) {
      expect(state.day?.closed).toBe(true)
      expect([...state.tickets.values()].every((ticket) => ticket.endedAt !== null)).toBe(true)
      expect([...state.counters.values()].every((counter) => counter.state === 'closed' && counter.ticketId === null)).toBe(true)
      expect(figures.tickets).toBe(state.tickets.size)
    }
  })

  test('[G15] a counter never has two tickets called or in service, a ticket never stands at two counters', () => {
    for (const { events } of DAYS) expectOneByOne(events)
  })

  test('[G16] the periods of a visit follow each other from issue to end, without gap or overlap', () => {
    for (const { state } of DAYS) {
      for (const ticket of state.tickets.values()) {
        const periods = ticket.legs.flatMap((leg) => leg.periods)
        expect([periods[0]?.from, periods.at(-1)?.to]).toEqual([ticket.issuedAt, ticket.endedAt])
        expect(periods.every((period, place) => place === 0 || period.from === periods[place - 1]?.to)).toBe(true)
      }
    }
  })

  test('[G17] agents act as agents do: who does not come is called again before a no-show, incomplete papers end the visit', () => {
    for (const { state, events } of DAYS) {
      for (const ticket of state.tickets.values()) {
        if (ticket.state === 'noShow') expect(ticket.calls).toBe(SETTINGS.calls.minimumCalls)
      }
      const outcomes = events.flatMap(({ event }) => (event.type === 'serviceCompleted' ? [event.outcome] : []))
      expect(outcomes.every((outcome) => outcome === 'done' || outcome === 'documentsIncomplete')).toBe(true)
    }
    const all = DAYS.flatMap(({ events }) => events.map(({ event }) => event.type))
    for (const type of ['ticketRecalled', 'ticketMarkedNoShow', 'documentsAccepted'] as const) expect(all).toContain(type)
  })

  test('[G17] every counter takes one break, and never all at the same time', () => {
    for (const { events } of DAYS) {
      const { breaks, mostAtOnce } = breaksIn(events)
      expect(breaks.sort()).toEqual(SETTINGS.counters.map((counter) => counter.id))
      expect(mostAtOnce).toBeLessThan(SETTINGS.counters.length)
    }
  })

  test('[G14] who holds a number at closing is still served, for two hours; who waits then has waited in vain, and counts as a missed wait', () => {
    const { figures, events, state } = day(CROWDED, 1)
    const closesAt = state.day?.windows.at(-1)?.closesAt ?? 0
    const called = events.filter(({ event }) => event.type === 'ticketCalled')
    expect(called.some(({ at }) => at >= closesAt)).toBe(true)
    expect(called.filter(({ at }) => at >= closesAt + 2 * HOUR_MS)).toEqual([])
    const [only] = figures.classes
    expect(only?.expired).toBeGreaterThan(50)
    expect(only?.wait.undecided).toBe(0)
    expect((only?.wait.decided ?? 0) - (only?.wait.met ?? 0)).toBeGreaterThanOrEqual(only?.expired ?? 0)
  })

  test('[G18] a closed office has no day to simulate', () => {
    const closed = { ...SETTINGS, hours: [] }
    expect(() => simulateDay(samplePlan(PEAK, closed, 1), [])).toThrow('the office is closed on 2026-11-23')
  })

  test('[G18] people whom a quota turns away take no number, and the day goes on', () => {
    const services = SETTINGS.services.map((service) => ({ ...service, dailyQuota: 4 }))
    const { figures, state } = simulateDay(samplePlan(PEAK, { ...SETTINGS, services }, 1), [])
    expect(figures.tickets).toBeGreaterThan(20)
    expect(Math.max(...state.issuedByService.values())).toBe(4)
  })

  test('[G18] a counter calls only what its work profile takes', () => {
    const [profile] = SETTINGS.profiles
    const [first, ...others] = SETTINGS.counters
    if (!profile || !first) throw new Error('the sample office has a counter')
    const enrolment = { ...profile, id: 'enrolment' as typeof profile.id, serviceIds: ['ktp-rekam' as never] }
    const counters = [{ ...first, profileId: enrolment.id }, ...others]
    const { events } = simulateDay(samplePlan(PEAK, { ...SETTINGS, counters, profiles: [profile, enrolment] }, 1), [])
    const called = events.flatMap(({ event }) => (event.type === 'ticketCalled' && event.counterId === first.id ? [event.serviceId] : []))
    expect(new Set(called)).toEqual(new Set(['ktp-rekam']))
  })
})

/** Reads the facts alone, not the domain's own state. */
function expectOneByOne(events: readonly RecordedEvent[]): void {
  const ticketAt = new Map<CounterId, TicketId>()
  for (const { event } of events) {
    if (event.type === 'ticketCalled') {
      expect(ticketAt.has(event.counterId)).toBe(false)
      expect([...ticketAt.values()]).not.toContain(event.ticketId)
      ticketAt.set(event.counterId, event.ticketId)
    }
    if (event.type === 'serviceStarted' || event.type === 'ticketRecalled') expect(ticketAt.get(event.counterId)).toBe(event.ticketId)
    if (event.type === 'serviceCompleted' || event.type === 'ticketMarkedNoShow') ticketAt.delete(event.counterId)
  }
  expect(ticketAt.size).toBe(0)
}

function breaksIn(events: readonly RecordedEvent[]): { readonly breaks: CounterId[]; readonly mostAtOnce: number } {
  const paused = new Set<CounterId>()
  const breaks: CounterId[] = []
  let mostAtOnce = 0
  for (const { event } of events) {
    if (event.type === 'counterPaused') breaks.push(event.counterId)
    if (event.type === 'counterPaused') paused.add(event.counterId)
    if (event.type === 'counterOpened') paused.delete(event.counterId)
    mostAtOnce = Math.max(mostAtOnce, paused.size)
  }
  return { breaks, mostAtOnce }
}
