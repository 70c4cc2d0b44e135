import type { EventType } from '@loket/protocol'

export type Stored = { [field: string]: unknown }

/** Turns the data of one event type from version `from` to `from + 1`. */
export interface Upcast {
  readonly type: EventType
  readonly from: number
  readonly turn: (stored: Readonly<Stored>) => Stored
}
