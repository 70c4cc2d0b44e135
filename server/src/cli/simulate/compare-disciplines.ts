// `npm run office -- simulate --compare`: the disciplines against each other, as a report and a picture.

import { writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { BATCHES, type Comparison, type ComparisonPlan, type DayOfFacts, SCENARIOS, type Scenario, scenarioNamed } from '@loket/sim'
import { cannotStart } from '../../start-trouble.ts'
import { type Extent, plansOf, type ScenarioComparisons } from './compare/comparisons.ts'
import { tryForecasts, tryRecorded } from './compare/forecast-trials.ts'
import { frontierPicture } from './compare/frontier-picture.ts'
import { recordedDays } from './compare/recorded-days.ts'
import { comparisonReport } from './compare/report.ts'
import { runInThreads } from './compare/run-in-threads.ts'
import { wholeNumber } from './whole-number.ts'

const WORKER = new URL('./compare/comparison-worker.ts', import.meta.url)

export interface ComparisonTyped {
  readonly scenario?: string
  readonly runs: string
  readonly seed: string
  /** A data folder whose recorded days are replayed too. */
  readonly recorded?: string
  /** The report's file; the picture stands beside it. Without it the report is printed, and no picture made. */
  readonly out?: string
}

/** Rejects with `CannotStart` (`wrongSetting`) and one sentence where an option is wrong. */
export async function compareAllDisciplines(typed: ComparisonTyped, print: (line: string) => void): Promise<void> {
  const scenarios = typed.scenario === undefined ? SCENARIOS : [scenarioTyped(typed.scenario)]
  const extent: Extent = { runs: wholeNumber('--runs', typed.runs, BATCHES), seed: wholeNumber('--seed', typed.seed, 0) }
  const out = typed.out === undefined ? null : reportFile(typed.out)
  const tell = out === null ? () => {} : print
  const recorded = typed.recorded === undefined ? [] : [tryRecorded(recordedTyped(typed.recorded))]
  const compared = await compareScenarios(scenarios, extent, tell)
  const forecasts = [...(typed.scenario === undefined ? await tryForecasts(extent, tell) : []), ...recorded]
  const picture = out && { file: `${out.slice(0, -'.md'.length)}.svg`, content: frontierPicture(compared) }
  const report = comparisonReport({ compared, forecasts, extent, command: commandOf(typed), picture: picture && basename(picture.file) })
  if (!out || !picture) return print(report)
  writeFileSync(out, `${report}\n`)
  writeFileSync(picture.file, picture.content)
  print(`Written: ${out} and ${picture.file}.`)
}

export function scenarioNames(): string {
  return SCENARIOS.map(({ name }) => name).join(', ')
}

function scenarioTyped(name: string): Scenario {
  const scenario = scenarioNamed(name)
  if (!scenario) throw cannotStart('wrongSetting', `There is no scenario "${name}": use one of ${scenarioNames()}.`, null)
  return scenario
}

function recordedTyped(folder: string): readonly DayOfFacts[] {
  const days = recordedDays(folder).filter((day) => day.some(({ event }) => event.type === 'serviceCompleted'))
  if (days.length === 0)
    throw cannotStart('wrongSetting', `--recorded ${folder}: no closed day with a completed service is recorded there.`, null)
  return days
}

function reportFile(typed: string): string {
  if (!typed.endsWith('.md'))
    throw cannotStart('wrongSetting', `--out ${typed}: name a file that ends with .md; the picture stands beside it.`, null)
  return resolve(typed)
}

async function compareScenarios(
  scenarios: readonly Scenario[],
  extent: Extent,
  print: (line: string) => void,
): Promise<readonly ScenarioComparisons[]> {
  const plans = scenarios.map((scenario) => plansOf(scenario, extent))
  const flat = plans.flatMap(({ loads, frontier }) => [...loads, frontier])
  const comparisons = await runInThreads<ComparisonPlan, Comparison>(WORKER, flat, ({ scenario, load, contenders }) =>
    print(`${scenario.name}, load ${load}: ${contenders.length + 1} rules compared`),
  )
  const each = comparisons.length / plans.length
  return plans.map(({ scenario }, place) => {
    const own = comparisons.slice(place * each, (place + 1) * each)
    const frontier = own.at(-1)
    if (!frontier) throw new Error(`${scenario.name} was not compared`)
    return { scenario, loads: own.slice(0, -1), frontier }
  })
}

function commandOf({ scenario, runs, seed, recorded, out }: ComparisonTyped): string {
  const options = [
    scenario === undefined ? '' : ` --scenario ${scenario}`,
    ` --runs ${runs}`,
    seed === '1' ? '' : ` --seed ${seed}`,
    recorded === undefined ? '' : ` --recorded ${recorded}`,
    out === undefined ? '' : ` --out ${out}`,
  ]
  return `npm run office -- simulate --compare${options.join('')}`
}
