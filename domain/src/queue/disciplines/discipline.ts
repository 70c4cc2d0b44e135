import type { CallGround, CounterId, DisciplineName, Instant } from '@loket/protocol'
import type { OfficeState } from '../../office/state.ts'
import type { Waiting } from '../waiting.ts'

/** Whom a discipline picks, and the clause that picked it. */
export interface Pick {
  readonly waiting: Waiting
  readonly ground: CallGround
  /** The line of the profile's order that chose it, from 0, also where the priority step chose within the line; `null`: none did. */
  readonly profileRule: number | null
}

/** A rule that picks the next ticket for a counter; pure, and explained in the event. */
export interface Discipline {
  readonly name: DisciplineName
  /** `null`: nobody waits for this counter. */
  pick(state: OfficeState, counterId: CounterId, at: Instant): Pick | null
}
