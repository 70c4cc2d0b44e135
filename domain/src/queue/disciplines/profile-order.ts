import { MINUTE_MS, type ProfileRule } from '@loket/protocol'
import { present } from '../../invariant.ts'
import { profileAt, profileIdAt } from '../lines.ts'
import { callsOf } from '../runs.ts'
import { type Line, pickOf } from './candidates.ts'
import { oldest, overdue } from './clauses.ts'
import type { Pick } from './discipline.ts'
import { firstInLine } from './fifo.ts'
import { disciplineOf } from './priority-step.ts'

/**
 * The lines of the work profile, read from above, the first that applies; else the first in line. Lines can leave a service out for as long as
 * others come, so whoever has waited more than twice the own wait target goes before them all.
 */
export const profileOrder = disciplineOf('profileOrder', (line, stepMs) => {
  const forgotten = overdue(line, stepMs, (strand) => strand.waitTargetMs)
  return forgotten ? pickOf(forgotten, 'overdue') : (byProfile(line, stepMs) ?? firstInLine(line, stepMs))
})

function byProfile(line: Line, stepMs: number): Pick | null {
  for (const [place, rule] of profileAt(line.state, line.counterId).order.entries()) {
    const first = isUsedUp(line, place, rule) ? null : firstOf(line, stepMs, rule)
    if (first) return { ...pickOf(first, 'profileRule'), profileRule: place }
  }
  return null
}

/** Its calls in a row are spent: the next line has its turn. */
function isUsedUp({ state, counterId }: Line, place: number, { mostInARow }: ProfileRule): boolean {
  const { profileRun } = present(state.counters.get(counterId), 'the counter').runs
  return mostInARow !== null && callsOf(profileRun, profileIdAt(state, counterId), place) >= mostInARow
}

function firstOf(line: Line, stepMs: number, { serviceIds, waitedMinutes }: ProfileRule) {
  const strands = line.strands.filter((strand) => serviceIds.includes(strand.serviceId))
  const first = oldest({ ...line, strands }, stepMs)
  return first && line.at - first.since >= waitedMinutes * MINUTE_MS ? first : null
}
