// A bare office: people come, wait, walk to a counter and are served there. No no-shows, no papers, no breaks: nothing but the line and its rule.

import type { DisciplineSettings, PriorityPolicy } from '@loket/protocol'

/** A service of the bare office, each with a class of its own wait target. */
export interface BareService {
  readonly seriesId: string
  readonly targetMinutes: number
}

/** Somebody who comes. Times in whole milliseconds, the arrival since the opening. */
export interface BareVisit {
  /** The place of the service in the plan's list. */
  readonly service: number
  readonly priority: boolean
  readonly arrivesMs: number
  readonly walkingMs: number
  readonly serviceMs: number
}

/** All counters stand still: nobody is called, and who is there waits for the end of it. Milliseconds since the opening. */
export interface StandStill {
  readonly fromMs: number
  readonly toMs: number
}

export interface BarePlan {
  readonly services: readonly BareService[]
  /** Every counter takes every service. */
  readonly counters: number
  readonly discipline: DisciplineSettings
  readonly priority: PriorityPolicy
  /** In the order of arrival. */
  readonly visits: readonly BareVisit[]
  readonly standStill: StandStill | null
}

/** What became of a visit; outcomes stand in the order of the plan's visits. */
export interface BareOutcome {
  readonly visit: BareVisit
  /** From the ticket to the start of the service. */
  readonly waitMs: number
  /** How many who came later were called before, of the own series and of others. */
  readonly overtakenWithin: number
  readonly overtakenAcross: number
}
