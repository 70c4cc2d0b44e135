import { MINUTE_MS, type ServiceId } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { dayProfile } from '../day-profiles.ts'
import { simulateDay } from '../simulate-day.ts'
import { samplePlan, sampleSettings } from '../testing/sample-settings.ts'
import { measureAccuracy, replayAccuracy } from './measure-accuracy.ts'
import { observe } from './observe.ts'
import { replay } from './replay.ts'
import { samplesOf } from './samples.ts'

const BUSY = dayProfile('kelurahan-peak')
if (!BUSY) throw new Error('no such day')
const SETTINGS = sampleSettings(2)
const RESCUE = { ...SETTINGS, discipline: { name: 'rescue', graceMinutes: 30 } as const }
const DAYS = Array.from({ length: 6 }, (_, seed) => simulateDay(samplePlan(BUSY, SETTINGS, seed), []).events)

test('[G50] what is observed of days is what was put into them', () => {
  const { assumptions, history, meanBusyMs } = observe(DAYS)
  const { habits } = BUSY
  expect(assumptions.absentShare).toBeCloseTo(habits.noShowShare, 1)
  expect(assumptions.betweenMs / 1000).toBeGreaterThan(habits.betweenSeconds * 0.8)
  expect(assumptions.betweenMs / 1000).toBeLessThan(habits.betweenSeconds * 1.6)
  expect(assumptions.absentMs).toBeGreaterThanOrEqual(SETTINGS.calls.minimumSeconds * 1000)
  const legs = history.reduce((sum, one) => sum + one.legs, 0)
  const completed = DAYS.flat().filter(({ event }) => event.type === 'serviceCompleted').length
  expect(legs).toBe(completed)
  expect(history.reduce((sum, one) => sum + one.legs * one.meanMs, 0) / legs / meanBusyMs).toBeCloseTo(1, 4)
  expect(assumptions.busy.size).toBe(SETTINGS.services.filter(({ offer }) => offer.here).length)
})

test('[G50] a service that nobody asked for is taken to be as the catalogue guesses', () => {
  const [day = []] = DAYS
  const unasked = { ...SETTINGS.services[0], id: 'unasked' as ServiceId, expectedMinutes: 20 } as (typeof SETTINGS.services)[0]
  const opened = day.map((recorded) => {
    const { event } = recorded
    if (event.type !== 'dayOpened') return recorded
    return { ...recorded, event: { ...event, settings: { ...event.settings, services: [...event.settings.services, unasked] } } }
  })
  expect(observe([opened]).assumptions.busy.get(unasked.id)).toEqual({ meanMs: 20 * MINUTE_MS, deviationMs: 10 * MINUTE_MS })
  expect(() => observe([[]])).toThrow('no leg was completed on these days')
})

test('[G50] each question is answered by the call that came after it, and who finds a free counter is not asked for', () => {
  const [day = []] = DAYS
  const { samples, left } = samplesOf(day, observe(DAYS))
  const waits = new Map<string, number>()
  const issuedAt = new Map<string, number>()
  for (const { recorded } of replay(day)) {
    const { event, at } = recorded
    if (event.type === 'ticketIssued') issuedAt.set(event.ticketId, at)
    if (event.type === 'ticketCalled' && !waits.has(event.ticketId)) waits.set(event.ticketId, at - (issuedAt.get(event.ticketId) ?? 0))
  }
  const taken = samples.filter(({ asked }) => asked === 'taken')
  expect(taken.length).toBeGreaterThan(10)
  expect(taken.length).toBeLessThan(issuedAt.size)
  expect([...waits.values()]).toEqual(expect.arrayContaining(taken.map(({ waitMs }) => waitMs)))
  expect(left).toEqual([])
  const later = samples.filter(({ asked }) => asked === 'waiting')
  expect(later.length).toBeGreaterThan(0)
  expect(Math.max(...later.map(({ waitMs }) => waitMs))).toBeLessThanOrEqual(Math.max(...waits.values()))
})

describe.each([
  ['fifo', SETTINGS],
  ['rescue', RESCUE],
] as const)('on busy days under %s', (_name, settings) => {
  const { taken, waiting } = measureAccuracy({ day: samplePlan(BUSY, settings, 1), daysBefore: 10, days: 40 })

  test.each([
    ['when the ticket is taken', taken],
    ['while people wait', waiting],
  ])('[G51] four of five true waits fall in the window %s, which is no wider than that of who knows', (_when, accuracy) => {
    // Forty days leave the share uncertain by some hundredths; the report of a hundred days has it closer.
    expect(accuracy?.held.high).toBeGreaterThanOrEqual(0.76)
    expect(accuracy?.held.low).toBeLessThanOrEqual(0.84)
    expect(accuracy?.width).toBeLessThanOrEqual(1.2)
    expect(accuracy?.closed).toBeGreaterThanOrEqual(0.5)
  })
})

test('[G52] days without a wait say nothing of it', () => {
  const quiet = { ...BUSY, tickets: 3 }
  const days = [1, 2].map((seed) => simulateDay(samplePlan(quiet, sampleSettings(8), seed), []).events)
  expect(replayAccuracy(days)).toEqual({ taken: null, waiting: null })
})
