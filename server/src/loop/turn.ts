// What one turn of the loop brought, in the words of those who listen to it.

import type { ClockAlert, PaperFacts } from '@loket/domain'
import type { Actor } from '@loket/protocol'
import type { RecordedRow } from '../journal/row-hash.ts'

/** What a row of this turn puts on paper: taken the moment it was folded, so that paper and screen agree. */
export interface AskedPaper {
  readonly row: RecordedRow
  readonly askedBy: Actor
  readonly facts: PaperFacts
}

export interface Turn {
  readonly rows: readonly RecordedRow[]
  /** Clocks that came near or passed their target, each told once in the life of the office. */
  readonly alerts: readonly ClockAlert[]
  readonly papers: readonly AskedPaper[]
}
