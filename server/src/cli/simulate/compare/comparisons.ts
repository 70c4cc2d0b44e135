// Which comparisons make up the report: each scenario at several loads, and with many graces where the goals are measured.

import {
  type Comparison,
  type ComparisonPlan,
  DEADLINE,
  GRACES,
  PROFILE_ORDER,
  rescueWith,
  SACRIFICE,
  type Scenario,
  USUAL_GRACE,
} from '@loket/sim'

/** Work asked for, over what the counters can do. */
const LOADS = [0.7, 0.8, 0.9, 0.95, 1, 1.1]
/** Where the goals are measured, on every scenario alike. */
export const GOAL_LOAD = 0.95
export const GOAL_COUNTERS = 3

export interface Extent {
  /** Days of each rule. */
  readonly runs: number
  readonly seed: number
}

export interface ScenarioPlans {
  readonly scenario: Scenario
  readonly loads: readonly ComparisonPlan[]
  readonly frontier: ComparisonPlan
}

export interface ScenarioComparisons {
  readonly scenario: Scenario
  /** With the scenario's own counters. */
  readonly loads: readonly Comparison[]
  /** At the load and with the counters of the goals: every grace, beside deadline and sacrifice without bound. */
  readonly frontier: Comparison
}

export function plansOf(scenario: Scenario, { runs, seed }: Extent): ScenarioPlans {
  const usual = [DEADLINE, PROFILE_ORDER, rescueWith(USUAL_GRACE), SACRIFICE]
  return {
    scenario,
    loads: LOADS.map((load) => ({ scenario, load, counters: scenario.counters, contenders: usual, runs, seed })),
    frontier: {
      ...{ scenario, load: GOAL_LOAD, counters: GOAL_COUNTERS, runs, seed },
      contenders: [DEADLINE, PROFILE_ORDER, ...GRACES.map(rescueWith), SACRIFICE],
    },
  }
}
