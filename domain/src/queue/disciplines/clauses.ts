// The clauses that rules are put together from. Each picks at most one ticket of a line, in as many steps as there are strands.

import { MINUTE_MS } from '@loket/protocol'
import { countsFrom } from '../counts-from.ts'
import { firstReached } from '../sorted-list.ts'
import type { Strand } from '../strands.ts'
import { type Candidate, candidateOf, earliestTargetOf, headsOf, type Line, oldestOf } from './candidates.ts'

/**
 * From the call to the start, where the wait ends. The simulated days assume 35 seconds in the mean, and then nine of ten people are there
 * within a minute; an assumption until offices have measured their walking clocks.
 */
const WALKING_MS = MINUTE_MS

/** The first in line: whoever counts from the earliest instant. */
export function oldest(line: Line, stepMs: number): Candidate | null {
  return oldestOf(headsOf(line, stepMs))
}

/** The oldest of those whose target is past by more than the grace, ms; a grace may differ between strands. */
export function overdue(line: Line, stepMs: number, graceMs: (strand: Strand) => number): Candidate | null {
  return oldestOf(headsOf(line, stepMs).filter(({ target, strand }) => target + graceMs(strand) < line.at))
}

/**
 * The earliest target among those who can still be served within theirs when they are called now. The step moves somebody forward among these,
 * but never out of them: whoever is truly in time stays so.
 */
export function stillInTime(line: Line, stepMs: number): Candidate | null {
  return earliestTargetOf(line.strands.map((strand) => firstInTime(line, strand, stepMs)).filter((candidate) => candidate !== null))
}

function firstInTime(line: Line, strand: Strand, stepMs: number): Candidate | null {
  const latest = line.at + WALKING_MS - strand.waitTargetMs
  const waiting = strand.byOrder[firstReached(strand.byOrder, (entry) => countsFrom(line.state, entry) >= latest)]
  return waiting ? candidateOf(line, strand, waiting, stepMs) : null
}
