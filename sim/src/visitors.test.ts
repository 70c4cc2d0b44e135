import { hoursOn } from '@loket/domain'
import type { DayWindow, Instant } from '@loket/protocol'
import { MINUTE_MS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { DAY_PROFILES, type DayProfile } from './day-profiles.ts'
import { mixFor, PUBLISHED_MIX, PUBLISHED_VISITS } from './service-mix.ts'
import { MONDAY, OTHER_SERVICES, sampleSettings } from './testing/sample-settings.ts'
import { drawVisitors, type Visitor } from './visitors.ts'

const SETTINGS = sampleSettings(3)
const DAYS = 60
const PEAK = profileNamed('sudin-peak')

function profileNamed(name: string): DayProfile {
  const found = DAY_PROFILES.find((profile) => profile.name === name)
  if (!found) throw new Error(`no profile ${name}`)
  return found
}

function windows(): readonly DayWindow[] {
  const at = (minute: number) => (MONDAY.midnightAt + minute * MINUTE_MS) as Instant
  return hoursOn(SETTINGS, MONDAY.date).windows.map((hours) => ({
    opensAt: at(hours.opensAtMinute),
    lastTicketAt: at(hours.lastTicketAtMinute),
    closesAt: at(hours.closesAtMinute),
  }))
}

function visitorsOf(profile: DayProfile, seed: number): readonly Visitor[] {
  return drawVisitors({ profile, settings: SETTINGS, seed, midnightAt: MONDAY.midnightAt, windows: windows() })
}

const MANY = Array.from({ length: DAYS }, (_, seed) => visitorsOf(PEAK, seed)).flat()

/** Within four standard deviations of what the share promises. */
function expectShare(visitors: readonly Visitor[], is: (visitor: Visitor) => boolean, share: number): void {
  const deviation = Math.sqrt((share * (1 - share)) / visitors.length)
  expect(Math.abs(visitors.filter(is).length / visitors.length - share)).toBeLessThan(4 * deviation)
}

function minuteOf(visitor: Visitor): number {
  return (visitor.arrivesAt - MONDAY.midnightAt) / MINUTE_MS
}

describe('who comes', () => {
  test('[G10] as many come as the profile says', () => {
    for (const profile of DAY_PROFILES) {
      const total = Array.from({ length: DAYS }, (_, seed) => visitorsOf(profile, seed).length).reduce((sum, count) => sum + count, 0)
      expect(Math.abs(total - DAYS * profile.tickets)).toBeLessThan(4 * Math.sqrt(DAYS * profile.tickets))
    }
  })

  test('[G10] people come as the day goes: 35 % before 09.30, few at noon, a second hump after it', () => {
    expectShare(MANY, (visitor) => minuteOf(visitor) < 9 * 60 + 30, 0.35)
    expectShare(MANY, (visitor) => minuteOf(visitor) >= 12 * 60 && minuteOf(visitor) < 13 * 60, 0.05)
    expectShare(MANY, (visitor) => minuteOf(visitor) >= 13 * 60 + 15 && minuteOf(visitor) < 14 * 60 + 30, 0.2)
    const [window] = windows()
    for (const { arrivesAt } of MANY) expect(arrivesAt >= (window?.opensAt ?? 0) && arrivesAt <= (window?.lastTicketAt ?? 0)).toBe(true)
    expect(visitorsOf(PEAK, 1).every((visitor, place, all) => visitor.arrivesAt >= (all[place - 1]?.arrivesAt ?? 0))).toBe(true)
  })

  test('[G11] they come for what the 851 visits of 11 January 2023 came for', () => {
    const enrolments = (187 + 22) / PUBLISHED_VISITS
    expectShare(MANY, (visitor) => visitor.serviceId === 'ktp-ambil', 224 / PUBLISHED_VISITS)
    expectShare(MANY, (visitor) => visitor.serviceId === 'ktp-cetak', 216 / PUBLISHED_VISITS)
    expectShare(MANY, (visitor) => visitor.serviceId === 'ktp-rekam', enrolments)
    expectShare(MANY, (visitor) => visitor.serviceId.startsWith('kk-'), 87 / PUBLISHED_VISITS)
    expectShare(MANY, (visitor) => OTHER_SERVICES.includes(visitor.serviceId), 39 / PUBLISHED_VISITS)
  })

  test('[G11] nobody comes for what is served elsewhere', () => {
    expect(mixFor(SETTINGS).some(({ value }) => value === 'akta-cerai')).toBe(false)
    expect(mixFor(SETTINGS).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(PUBLISHED_VISITS)
    expect(PUBLISHED_MIX.reduce((sum, { visits }) => sum + visits, 0)).toBe(812)
  })

  test('[G12] 8 % do not come when called, 10 % have priority, 15 % of those checked lack papers and half of them say so', () => {
    const checked = MANY.filter((visitor) => visitor.documents !== 'notAsked')
    expectShare(MANY, (visitor) => !visitor.comesWhenCalled, 0.08)
    expectShare(MANY, (visitor) => visitor.priority, 0.1)
    expectShare(checked, (visitor) => !visitor.papersComplete, 0.15)
    expectShare(checked, (visitor) => visitor.documents === 'incomplete', 0.075)
    expect(MANY.every((visitor) => visitor.documents !== 'notAsked' || visitor.papersComplete)).toBe(true)
    expect(MANY.every((visitor) => visitor.documents !== 'incomplete' || !visitor.papersComplete)).toBe(true)
  })

  test('[G12] a service keeps a counter busy for its expected minutes on average', () => {
    const enrolments = MANY.filter((visitor) => visitor.serviceId === 'ktp-rekam')
    const meanMs = enrolments.reduce((sum, visitor) => sum + visitor.checkingMs + visitor.processingMs, 0) / enrolments.length
    expect(Math.abs(meanMs / MINUTE_MS - 8)).toBeLessThan(0.4)
  })
})
