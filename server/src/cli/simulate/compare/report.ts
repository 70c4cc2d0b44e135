// The comparison as a document: what it says first, what it rests on after.

import {
  type Comparison,
  GOAL_POINTS,
  GOAL_QUOTIENT,
  keepsLongWaits,
  type Result,
  rescueWith,
  type Scenario,
  USUAL_GRACE,
  winsEnough,
} from '@loket/sim'
import { type Extent, GOAL_COUNTERS, GOAL_LOAD, type ScenarioComparisons } from './comparisons.ts'
import { classShares, minutes, overtaken, percent, points, quotient, table } from './figures-in-words.ts'
import { forecastSection } from './forecast-section.ts'
import type { ForecastTrial } from './forecast-trials.ts'
import { recommendationWords } from './recommendation.ts'

interface ReportParts {
  readonly compared: readonly ScenarioComparisons[]
  readonly forecasts: readonly ForecastTrial[]
  readonly extent: Extent
  /** How the report is made again. */
  readonly command: string
  /** The name of the picture's file; `null` where there is none. */
  readonly picture: string | null
}

const USUAL = rescueWith(USUAL_GRACE).name

/** Markdown, without a trailing newline. */
export function comparisonReport({ compared, forecasts, extent, command, picture }: ReportParts): string {
  return [
    '# Disciplines compared',
    '',
    `Made by \`${command}\`; do not edit. ${extent.runs} simulated days of each scenario, load and rule, seeds ${extent.seed} to ${extent.seed + extent.runs - 1}, the same people for every rule. How it works and what is assumed: [simulator](../simulator.md); the rules: [disciplines](../disciplines.md).`,
    '',
    ...READING,
    '',
    ...goals(compared),
    '',
    ...recommendations(compared, picture),
    '',
    ...forecastSection(forecasts),
    ...compared.flatMap((one) => ['', ...scenarioSection(one)]),
  ].join('\n')
}

const READING = [
  '- **Kept**: of all tickets, those served within the wait target of their class, from the ticket to the start of the service; by class from the shortest target to the longest.',
  '- **Waits** in minutes: half, 90, 99 and 99.9 of 100 tickets waited no longer, and the longest wait of all days.',
  '- **Overtaken**: how often a ticket was passed over by one issued later, in the mean: by the same series + by others; and the ticket to which it happened most.',
  '- **Against fifo**: points of the kept share, and the quotients of the waits that 99 and 99.9 of 100 do not exceed. ± is half of the 95 % interval, from 20 batches of the same days under both rules; where a batch holds fewer than a thousand tickets its 99.9 is its longest wait.',
  '- **Load**: the work that people bring, over what the counters can do in the opening hours. At 1.1 they cannot; they stay until everybody has been served.',
  '- **Unbounded sacrifice**: what could be kept if fairness did not count. Whoever has missed the target waits until nobody else can be kept. No office is offered it.',
  '- **profileOrder** is one order among many: the shortest target first, three calls in a row.',
]

function goals(compared: readonly ScenarioComparisons[]): readonly string[] {
  const frontiers = compared.map(({ scenario, frontier }) => ({ scenario, frontier }))
  const rows = frontiers.map(({ scenario, frontier }) => goalRow(scenario, frontier))
  return [
    '## Goals',
    '',
    `${GOAL_COUNTERS} counters, load ${GOAL_LOAD}, one setting for every scenario: \`rescue\` with a grace of ${USUAL_GRACE} minutes wins at least ${GOAL_POINTS} points over \`fifo\` while the waits of 99 and of 99.9 in 100 grow by no more than ${percent(GOAL_QUOTIENT - 1)}; \`deadline\` is never below \`fifo\`. A goal holds where its whole 95 % interval does.`,
    '',
    ...table(['scenario', 'tickets', 'fifo keeps', `${USUAL} wins`, 'p99 ÷ fifo', 'p99.9 ÷ fifo', 'holds', 'deadline wins', 'holds'], rows),
    '',
    `Nobody waits for ever: in every run of every rule every ticket was served; the longest wait under \`${USUAL}\` was ${minutes(longest(compared, USUAL))} minutes, under \`fifo\` ${minutes(longest(compared, 'fifo'))}.`,
  ]
}

function goalRow({ name }: Scenario, frontier: Comparison): readonly string[] {
  const fifo = resultOf(frontier, 'fifo')
  const rescue = resultOf(frontier, USUAL)
  const deadline = resultOf(frontier, 'deadline')
  const { points: won, p99, p999 } = rescue.againstFifo
  const holds = winsEnough(rescue) && keepsLongWaits(rescue)
  const gain = deadline.againstFifo.points
  return [
    name,
    String(fifo.tickets),
    percent(fifo.kept),
    points(won),
    quotient(p99),
    quotient(p999),
    yesNo(holds),
    points(gain),
    yesNo(gain.low >= 0),
  ]
}

function yesNo(holds: boolean): string {
  return holds ? 'yes' : '**no**'
}

function longest(compared: readonly ScenarioComparisons[], name: string): number {
  return Math.max(...compared.flatMap(({ loads, frontier }) => [...loads, frontier].map((one) => resultOf(one, name).waits.worst)))
}

function recommendations(compared: readonly ScenarioComparisons[], picture: string | null): readonly string[] {
  const shown = picture === null ? [] : [`![What each rule keeps against the longest waits and the overtakings it costs](${picture})`, '']
  return [
    '## What to choose',
    '',
    `The setting that keeps most while the longest waits grow by no more than ${percent(GOAL_QUOTIENT - 1)}, the whole interval counted; ${GOAL_COUNTERS} counters, load ${GOAL_LOAD}.`,
    '',
    ...shown,
    ...compared.map(({ scenario, frontier }) => `- **${scenario.name}**: ${recommendationWords(frontier)}`),
    '',
    'At a lower load the same grace costs longer waits of the few who are late: see the quotients below. An office that is rarely full takes a smaller one.',
  ]
}

function scenarioSection({ scenario, loads, frontier }: ScenarioComparisons): readonly string[] {
  return [
    `## ${scenario.name}`,
    '',
    `${capital(scenario.title)}.`,
    '',
    ...scenario.sources.map((source) => `- ${source}`),
    '',
    `With ${scenario.counters} counters:`,
    '',
    ...table(
      ['load', 'rule', ...HEADS],
      loads.flatMap((one) => one.results.map((result) => [String(one.load), ...cells(result)])),
    ),
    '',
    `The frontier, with ${frontier.counters} counters at load ${frontier.load}:`,
    '',
    ...table(['rule', ...HEADS], frontier.results.map(cells)),
  ]
}

const HEADS = ['kept', 'by class', 'p50', 'p90', 'p99', 'p99.9', 'worst', 'overtaken', 'points', 'p99 ÷ fifo', 'p99.9 ÷ fifo']

function cells(result: Result): readonly string[] {
  const { contender, kept, waits, againstFifo } = result
  const ofWaits = [waits.p50, waits.p90, waits.p99, waits.p999, waits.worst].map(minutes)
  const against =
    contender.name === 'fifo' ? ['', '', ''] : [points(againstFifo.points), quotient(againstFifo.p99), quotient(againstFifo.p999)]
  return [contender.name, percent(kept), classShares(result), ...ofWaits, overtaken(result), ...against]
}

function resultOf({ results, scenario }: Comparison, name: string): Result {
  const found = results.find(({ contender }) => contender.name === name)
  if (!found) throw new Error(`${name} was not compared on ${scenario}`)
  return found
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
