// Rebuilds the state of the office from its rows.

import type { OfficeState } from '@loket/domain'
import { emptyOffice, evolve } from '@loket/domain'
import type { CannotStart } from '../start-trouble.ts'
import { cannotStart } from '../start-trouble.ts'
import { type Journal, UnreadableRow } from './journal.ts'
import type { RecordedRow } from './row-hash.ts'
import { rowHash } from './row-hash.ts'

export interface Replay {
  readonly state: OfficeState
  readonly rows: number
  /** How far the wall clock was moved since the day was opened, all jumps together. */
  readonly jumpedMs: number
}

/** Folds the rows from the last opening on. Throws `CannotStart` (`journalBroken`) on a row whose bytes or meaning cannot be. */
export function replay(journal: Journal): Replay {
  const state = emptyOffice()
  let rows = 0
  let jumpedMs = 0
  for (const row of readable(journal.rowsFromLastDay())) {
    if (!hasItsOwnHash(row)) throw brokenAt(row, 'it is not as it was written', null)
    fold(state, row)
    rows += 1
    if (row.event.type === 'clockJumped') jumpedMs += row.event.byMs
  }
  return { state, rows, jumpedMs }
}

/** The same rows; one that cannot be read is named like one that cannot be. */
function* readable(rows: Iterable<RecordedRow>): Iterable<RecordedRow> {
  try {
    yield* rows
  } catch (error) {
    throw error instanceof UnreadableRow ? brokenAt(error, 'it cannot be read', error) : error
  }
}

function fold(state: OfficeState, row: RecordedRow): void {
  try {
    evolve(state, row)
  } catch (error) {
    // A row that stands on the disk cannot be decided anew: a person must know which one it is.
    throw brokenAt(row, messageOf(error), error)
  }
}

function brokenAt({ seq }: { readonly seq: number }, problem: string, cause: unknown): CannotStart {
  return cannotStart(
    'journalBroken',
    `Row ${seq} of the journal cannot be (${problem}): put the latest backup in place of the database, and keep this one for "npm run office -- verify".`,
    cause,
  )
}

function hasItsOwnHash(row: RecordedRow): boolean {
  return rowHash(row.prev, row.event.type, row) === row.hash
}

export interface BadRow {
  readonly seq: number
  readonly problem: string
}

/** Folds rows one after the other, over any number of days, and names the first one that cannot follow from those before it. */
export function findUnfoldableRow(rows: Iterable<RecordedRow>): BadRow | null {
  const state = emptyOffice()
  let seq = 0
  try {
    for (const row of rows) {
      seq = row.seq
      evolve(state, row)
    }
    return null
  } catch (error) {
    // The fold throws on impossible events, the journal on rows that cannot be read; here that is the finding.
    return { seq: error instanceof UnreadableRow ? error.seq : seq, problem: messageOf(error) }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
