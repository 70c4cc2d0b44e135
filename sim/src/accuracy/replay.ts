import { emptyOffice, evolve, type OfficeState } from '@loket/domain'
import type { RecordedEvent } from '@loket/protocol'

/** The facts of one service day, in order: a recorded day of an office, or a simulated one. */
export type DayOfFacts = readonly RecordedEvent[]

export interface Moment {
  /** The office just after the fact; the same object each time, changed in place. */
  readonly state: OfficeState
  readonly recorded: RecordedEvent
}

/** Folds the day fact by fact. */
export function* replay(day: DayOfFacts): Generator<Moment, void, void> {
  const state = emptyOffice()
  for (const recorded of day) {
    evolve(state, recorded)
    yield { state, recorded }
  }
}
