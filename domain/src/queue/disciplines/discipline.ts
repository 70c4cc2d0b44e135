import type { DisciplineName, ServiceId } from '@loket/protocol'
import type { OfficeState } from '../../office/state.ts'
import type { Waiting } from '../service-queue.ts'

/** A rule that picks the next ticket for a counter that takes these services; pure, and explained in the event. */
export interface Discipline {
  readonly name: DisciplineName
  pick(state: OfficeState, services: readonly ServiceId[]): Waiting | null
}
