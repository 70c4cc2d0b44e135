import type { Instant, LocalDate } from '@loket/protocol'
import { settingsForPreset } from '@loket/server'
import { type DayPlan, dayProfile, simulateDay as simulate } from '@loket/sim'
import { metric } from '../report/metric.ts'
import { median } from '../report/statistics.ts'
import type { Figure } from './figure.ts'
import { computing } from './rounds.ts'

const LEAST_PER_SECOND = 100
/** A Tuesday without a holiday, 300 tickets expected. */
const DATE = '2027-01-12' as LocalDate
const MIDNIGHT = Date.parse('2027-01-12T00:00:00+07:00') as Instant

export const simulateDay: Figure = {
  names: ['simulate_day'],
  async measure({ quick }) {
    const profile = dayProfile('sudin-peak')
    if (profile === null) throw new Error('there is no day of 300 tickets to simulate')
    const plan: Omit<DayPlan, 'seed'> = { profile, settings: settingsForPreset(profile.level), date: DATE, midnightAt: MIDNIGHT }
    const days = quick ? 60 : 300
    const times = Array.from({ length: days }, (_, seed) => computing(() => void simulate({ ...plan, seed }, [])))
    const perSecond = 1_000 / median(times)
    const goal = { words: `≥ ${LEAST_PER_SECOND} a second of one core`, ratio: { atLeast: 1 }, also: true }
    return [metric('simulate_day', { value: perSecond, floor: LEAST_PER_SECOND }, goal)]
  },
}
