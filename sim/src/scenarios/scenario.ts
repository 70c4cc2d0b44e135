// A scenario: what people come for, how long it takes, when they come. How many come follows from the load that is asked for.

import type { Stretch } from '../arrivals.ts'
import type { Duration } from '../durations.ts'

export interface ScenarioService {
  readonly name: string
  readonly seriesId: string
  /** The wait target of its class. */
  readonly targetMinutes: 15 | 30 | 60
  /** Of all visits; the weights of a scenario need not add up to 1. */
  readonly weight: number
  readonly service: Duration
}

export interface Scenario {
  readonly name: string
  /** In one line, for the report. */
  readonly title: string
  readonly counters: number
  readonly services: readonly ScenarioService[]
  /** Minutes of the day within which tickets are taken; who holds one is served, however late it gets. */
  readonly horizon: { readonly fromMinute: number; readonly toMinute: number }
  /** The shares of the day's tickets add up to 1. */
  readonly arrivals: readonly Stretch[]
  /** From the call to the counter. */
  readonly walking: Duration
  /** Minutes of the day in which every counter stands still. */
  readonly standStill: { readonly fromMinute: number; readonly toMinute: number } | null
  /** Where each number comes from. */
  readonly sources: readonly string[]
}

/** The share of the counters' time, over the horizon, that the work asked for would take: 1 is as much as they can do. */
export type Load = number
