// What the days of one rule add up to.

import { MINUTE_MS } from '@loket/protocol'
import type { BareOutcome } from '../bare/bare-plan.ts'
import { BATCHES } from './estimate.ts'

export interface ClassShare {
  readonly targetMinutes: number
  readonly tickets: number
  /** Within the wait target, 0 to 1. */
  readonly kept: number
}

/** Minutes. */
export interface Waits {
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly p999: number
  readonly worst: number
}

export interface Overtakings {
  /** A ticket, in the mean, by those of the same series and of others. */
  readonly within: number
  readonly across: number
  /** Of the ticket that was overtaken most. */
  readonly most: number
}

/** What one batch of days showed. */
export interface BatchFigures {
  readonly kept: number
  readonly p99: number
  readonly p999: number
}

interface ClassCount {
  tickets: number
  kept: number
}

/** Days are added one by one, in turn to the batches; at the end the figures are read. */
export interface Measures {
  add(run: number, outcomes: readonly BareOutcome[], targetMinutes: readonly number[]): void
  tickets(): number
  kept(): number
  classes(): readonly ClassShare[]
  waits(): Waits
  overtakings(): Overtakings
  batches(): readonly BatchFigures[]
}

export function createMeasures(): Measures {
  const batches = Array.from({ length: BATCHES }, () => ({ waits: [] as number[], kept: 0 }))
  const classes = new Map<number, ClassCount>()
  const overtaken = { within: 0, across: 0, most: 0 }
  const tickets = () => batches.reduce((sum, { waits }) => sum + waits.length, 0)

  function note(batch: (typeof batches)[number], outcome: BareOutcome, targetMinutes: number): void {
    const { waitMs, overtakenWithin, overtakenAcross } = outcome
    const isKept = waitMs <= targetMinutes * MINUTE_MS
    const ofClass = classes.get(targetMinutes) ?? { tickets: 0, kept: 0 }
    classes.set(targetMinutes, ofClass)
    ofClass.tickets += 1
    batch.waits.push(waitMs)
    if (isKept) {
      ofClass.kept += 1
      batch.kept += 1
    }
    overtaken.within += overtakenWithin
    overtaken.across += overtakenAcross
    overtaken.most = Math.max(overtaken.most, overtakenWithin + overtakenAcross)
  }

  return {
    add(run, outcomes, targetMinutes) {
      const batch = batches[run % BATCHES]
      for (const outcome of outcomes) if (batch) note(batch, outcome, targetMinutes[outcome.visit.service] ?? 0)
    },
    tickets,
    kept: () => batches.reduce((sum, { kept }) => sum + kept, 0) / tickets(),
    classes: () =>
      [...classes]
        .sort(([a], [b]) => a - b)
        .map(([targetMinutes, count]) => ({ targetMinutes, tickets: count.tickets, kept: count.kept / count.tickets })),
    waits: () => waitsOf(batches.flatMap(({ waits }) => waits)),
    overtakings: () => ({ ...overtaken, within: overtaken.within / tickets(), across: overtaken.across / tickets() }),
    batches: () => batches.map(({ waits, kept }) => ({ kept: kept / waits.length, ...waitsOf(waits) })),
  }
}

function waitsOf(waits: readonly number[]): Waits {
  const sorted = Float64Array.from(waits).sort()
  const at = (share: number) => (sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0) / MINUTE_MS
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), p999: at(0.999), worst: at(1) }
}
