// What the rules compare: the strands in front of a counter, and tickets of them as candidates for the next call.

import type { CallGround, CounterId, Instant } from '@loket/protocol'
import { present } from '../../invariant.ts'
import type { OfficeState } from '../../office/state.ts'
import { countsFrom } from '../counts-from.ts'
import { queueOf, queuesAt } from '../lines.ts'
import type { Strand } from '../strands.ts'
import { compareOrder, type Waiting } from '../waiting.ts'
import type { Pick } from './discipline.ts'

/** All that waits for a counter at an instant. A rule may look at a part of it: `{ ...line, strands }`. */
export interface Line {
  readonly state: OfficeState
  readonly counterId: CounterId
  readonly at: Instant
  readonly strands: readonly Strand[]
}

export function lineAt(state: OfficeState, counterId: CounterId, at: Instant): Line {
  const strands = queuesAt(state, counterId).flatMap((key) => [...queueOf(state, key).strands.values()])
  return { state, counterId, at, strands }
}

/** A ticket that may be called now. */
export interface Candidate {
  readonly waiting: Waiting
  readonly strand: Strand
  /** From when its age counts, ms; earlier by the step for who has priority. */
  readonly since: number
  /** `since` and its wait target, ms. */
  readonly target: number
}

/** `stepMs`: how much earlier the tickets of stepping strands count; 0 compares without the step. */
export function candidateOf({ state }: Line, strand: Strand, waiting: Waiting, stepMs: number): Candidate {
  const since = countsFrom(state, waiting) - (strand.stepping ? stepMs : 0)
  return { waiting, strand, since, target: since + strand.waitTargetMs }
}

/** The head of each strand: of its tickets the oldest, and the one with the earliest target. */
export function headsOf(line: Line, stepMs: number): readonly Candidate[] {
  return line.strands.map((strand) => candidateOf(line, strand, present(strand.byOrder[0], 'the head of a strand'), stepMs))
}

/** Below 0: `a` counts from earlier; of the same instant the earlier place. */
export function compareAge(a: Candidate, b: Candidate): number {
  return a.since - b.since || compareOrder(a.waiting, b.waiting)
}

function compareTarget(a: Candidate, b: Candidate): number {
  return a.target - b.target || compareOrder(a.waiting, b.waiting)
}

export function oldestOf(candidates: readonly Candidate[]): Candidate | null {
  return firstBy(candidates, compareAge)
}

export function earliestTargetOf(candidates: readonly Candidate[]): Candidate | null {
  return firstBy(candidates, compareTarget)
}

function firstBy(candidates: readonly Candidate[], compare: (a: Candidate, b: Candidate) => number): Candidate | null {
  return candidates.reduce<Candidate | null>((first, next) => (first === null || compare(next, first) < 0 ? next : first), null)
}

/** The candidate as the pick of a clause, chosen by no line of a profile. */
export function pickOf({ waiting }: Candidate, ground: CallGround): Pick {
  return { waiting, ground, profileRule: null }
}
