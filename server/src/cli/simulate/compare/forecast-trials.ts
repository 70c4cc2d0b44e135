// On which days the forecast is put to the test: simulated ones of every level, and those that an office has recorded.

import type { DisciplineSettings } from '@loket/protocol'
import {
  type Accuracies,
  type AccuracyPlan,
  BATCHES,
  DAY_PROFILES,
  type DayOfFacts,
  type DayProfile,
  PROFILE_ORDER,
  replayAccuracy,
  rescueWith,
  USUAL_GRACE,
} from '@loket/sim'
import { localTime } from '../../../loop/local-time.ts'
import { settingsForPreset } from '../../../presets/settings-for-preset.ts'
import type { Extent } from './comparisons.ts'
import { runInThreads } from './run-in-threads.ts'

export interface ForecastTrial {
  /** The kind of day, and the discipline, as the report names them. */
  readonly day: string
  readonly rule: string
  /** Days that the office knew before; `null`: what each recorded day says itself. */
  readonly daysBefore: number | null
  readonly days: number
  readonly accuracies: Accuracies
}

const WORKER = new URL('./accuracy-worker.ts', import.meta.url)

/** Any Monday: the kinds of days say how many come. */
const DATE = '2026-11-23' as AccuracyPlan['day']['date']
/** As many as an office's own history counts. */
const DAYS_BEFORE = 20
/** An asked day costs as much as many compared ones. */
const RUNS_PER_DAY = 10

const FIFO: DisciplineSettings = { name: 'fifo' }
const OTHER_RULES: readonly DisciplineSettings[] = [{ name: 'deadline' }, rescueWith(USUAL_GRACE).discipline, PROFILE_ORDER.discipline]

interface Order {
  readonly profile: DayProfile
  readonly discipline: DisciplineSettings
  readonly daysBefore: number
}

/** Every kind of day; the busy ones also under each other rule, and as an office's very first. */
function orders(): readonly Order[] {
  return DAY_PROFILES.flatMap((profile) => {
    const usual = { profile, discipline: FIFO, daysBefore: DAYS_BEFORE }
    if (!profile.name.endsWith('-peak')) return [usual]
    return [usual, { ...usual, daysBefore: 0 }, ...OTHER_RULES.map((discipline) => ({ ...usual, discipline }))]
  })
}

export async function tryForecasts({ runs, seed }: Extent, done: (trial: string) => void): Promise<readonly ForecastTrial[]> {
  const days = Math.max(BATCHES, Math.ceil(runs / RUNS_PER_DAY))
  const asked = orders()
  const plans = asked.map((order) => planOf(order, days, seed))
  const results = await runInThreads<AccuracyPlan, Accuracies>(WORKER, plans, ({ day: { profile, settings } }) =>
    done(`${profile.name}, ${ruleWords(settings.discipline)}: forecasts tried`),
  )
  return results.map((accuracies, place) => trialOf(asked[place] as Order, days, accuracies))
}

/** Days that an office has recorded and closed. Throws where no ticket was served on any of them. */
export function tryRecorded(days: readonly DayOfFacts[]): ForecastTrial {
  return { day: 'recorded', rule: rulesOf(days), daysBefore: null, days: days.length, accuracies: replayAccuracy(days) }
}

function planOf({ profile, discipline, daysBefore }: Order, days: number, seed: number): AccuracyPlan {
  const settings = { ...settingsForPreset(profile.level), discipline }
  return { day: { profile, settings, seed, date: DATE, midnightAt: localTime(settings.zone).instantOf(DATE, 0) }, daysBefore, days }
}

function trialOf({ profile, discipline, daysBefore }: Order, days: number, accuracies: Accuracies): ForecastTrial {
  return { day: profile.name, rule: ruleWords(discipline), daysBefore, days, accuracies }
}

function ruleWords(discipline: DisciplineSettings): string {
  return discipline.name === 'rescue' ? `rescue ${discipline.graceMinutes}` : discipline.name
}

function rulesOf(days: readonly DayOfFacts[]): string {
  const rules = days.flatMap((day) =>
    day.flatMap(({ event }) => (event.type === 'dayOpened' ? [ruleWords(event.settings.discipline)] : [])),
  )
  return [...new Set(rules)].join(', ')
}
