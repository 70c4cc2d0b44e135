// The same days under several rules: same people, same needs, same counters, so that only the rule makes the difference.

import { MINUTE_MS } from '@loket/protocol'
import type { BarePlan, BareVisit } from '../bare/bare-plan.ts'
import { runBareDay } from '../bare/run-bare-day.ts'
import { drawVisits } from '../scenarios/draw-visits.ts'
import type { Load, Scenario } from '../scenarios/scenario.ts'
import { type Contender, FIFO } from './contenders.ts'
import { BATCHES, type Estimate, estimateOf } from './estimate.ts'
import { type ClassShare, createMeasures, type Measures, type Overtakings, type Waits } from './measures.ts'

export interface ComparisonPlan {
  readonly scenario: Scenario
  readonly load: Load
  /** Instead of the scenario's own number. */
  readonly counters: number
  /** Beside `fifo`, which is always there. */
  readonly contenders: readonly Contender[]
  /** Days of each rule, at least as many as there are batches. */
  readonly runs: number
  readonly seed: number
}

/** Against `fifo` on the same days, with 95 % intervals. */
export interface AgainstFifo {
  /** Points of the share within the wait target, 0 to 100. */
  readonly points: Estimate
  /** Quotients of the waits. */
  readonly p99: Estimate
  readonly p999: Estimate
}

export interface Result {
  readonly contender: Contender
  readonly tickets: number
  readonly kept: number
  readonly classes: readonly ClassShare[]
  readonly waits: Waits
  readonly overtakings: Overtakings
  readonly againstFifo: AgainstFifo
}

export interface Comparison {
  readonly scenario: string
  readonly load: Load
  readonly counters: number
  readonly runs: number
  readonly seed: number
  /** `fifo` first, then the contenders as given. */
  readonly results: readonly Result[]
}

/** Throws on fewer runs than batches. */
export function compareDisciplines(plan: ComparisonPlan): Comparison {
  const { scenario, load, counters, runs, seed } = plan
  if (runs < BATCHES) throw new RangeError(`${runs} runs where at least ${BATCHES} are needed`)
  const contenders = [FIFO, ...plan.contenders].map((contender) => ({ contender, measures: createMeasures() }))
  const targets = scenario.services.map(({ targetMinutes }) => targetMinutes)
  for (let run = 0; run < runs; run += 1) {
    const visits = drawVisits(scenario, { load, counters, seed: seed + run })
    for (const { contender, measures } of contenders) {
      measures.add(run, runBareDay(barePlan(scenario, counters, contender, visits)), targets)
    }
  }
  const [fifo] = contenders
  if (!fifo) throw new Error('fifo is always compared')
  const results = contenders.map(({ contender, measures }) => resultOf(contender, measures, fifo.measures))
  return { scenario: scenario.name, load, counters, runs, seed, results }
}

/** One day of a scenario under a rule; nobody has priority, so its policy does not matter. */
function barePlan(scenario: Scenario, counters: number, { discipline }: Contender, visits: readonly BareVisit[]): BarePlan {
  const { services, standStill, horizon } = scenario
  const since = (minute: number) => (minute - horizon.fromMinute) * MINUTE_MS
  return {
    services,
    counters,
    discipline,
    priority: { stepMinutes: 0, mostInARow: 1 },
    visits,
    standStill: standStill && { fromMs: since(standStill.fromMinute), toMs: since(standStill.toMinute) },
  }
}

function resultOf(contender: Contender, measures: Measures, fifo: Measures): Result {
  return {
    contender,
    tickets: measures.tickets(),
    kept: measures.kept(),
    classes: measures.classes(),
    waits: measures.waits(),
    overtakings: measures.overtakings(),
    againstFifo: againstFifo(measures, fifo),
  }
}

/** Differences day by day are smaller than those between days: the batches are paired. */
function againstFifo(measures: Measures, fifo: Measures): AgainstFifo {
  const own = measures.batches()
  const others = fifo.batches()
  const paired = (pair: (a: (typeof own)[number], b: (typeof own)[number]) => number) =>
    own.map((batch, place) => pair(batch, others[place] ?? batch))
  const quotient = (key: 'p99' | 'p999') =>
    estimateOf(
      paired((a, b) => a[key] / b[key]),
      95,
      measures.waits()[key] / fifo.waits()[key],
    )
  const points = paired((a, b) => 100 * (a.kept - b.kept))
  return { points: estimateOf(points, 95, 100 * (measures.kept() - fifo.kept())), p99: quotient('p99'), p999: quotient('p999') }
}
