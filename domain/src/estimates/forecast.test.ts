import { MINUTE_MS, type Settings } from '@loket/protocol'
import { expect, test } from 'vitest'
import { anOpenOffice, at, given } from '../testing/office-under-test.ts'
import { ADVICE, KK, KTP, SAMPLE_SETTINGS } from '../testing/sample-office.ts'
import { callNext, issue, open, ticket } from '../testing/steps.ts'
import { assumptionsOf, forecast } from './forecast.ts'
import { imaginedHall } from './imagined-hall.ts'
import { likelyOrders } from './likely-orders.ts'
import { playThrough } from './play-through.ts'
import { SCENARIOS } from './strata.ts'

const RESCUE: Settings = { ...SAMPLE_SETTINGS, discipline: { name: 'rescue', graceMinutes: 30 } }

test('[V6] a window holds four of five outcomes, as many lie before it as behind, and the middle is in the middle', () => {
  for (const settings of [SAMPLE_SETTINGS, RESCUE]) {
    const office = anOpenOffice(settings)
    for (const step of [issue(KTP), issue(KTP), issue(KK), issue(ADVICE), open(), callNext(), at('08:03')]) office.run(step)
    const assumptions = assumptionsOf(office.state)
    const hall = imaginedHall(office.state, office.now, assumptions)
    const outcomes = [...(playThrough(hall, likelyOrders(hall)).waiting.get(ticket(4)) ?? [])]
    const foretold = forecast(office.state, office.now, assumptions).waiting.get(ticket(4))
    if (!foretold) throw new Error('the ticket waits')
    const shareOf = (holds: (ms: number) => boolean) => outcomes.filter(holds).length / SCENARIOS
    const before = shareOf((ms) => ms < foretold.early)
    expect(shareOf((ms) => ms > foretold.late)).toBe(before)
    expect(1 - 2 * before).toBeGreaterThan(0.7)
    expect(1 - 2 * before).toBeLessThan(0.85)
    expect(shareOf((ms) => ms < foretold.middle)).toBe(shareOf((ms) => ms > foretold.middle))
  }
})

test('[V18] who does not come holds a counter for as long as it calls', () => {
  const { state } = given().office
  const { absentMs, absentShare, betweenMs, busy } = assumptionsOf(state)
  expect(absentMs).toBe(MINUTE_MS)
  expect(absentShare).toBeGreaterThan(0)
  expect(absentShare).toBeLessThan(0.2)
  expect(betweenMs).toBeGreaterThan(0)
  expect(betweenMs).toBeLessThan(MINUTE_MS)
  expect([...busy.keys()]).toEqual([KTP, KK, ADVICE])
})
