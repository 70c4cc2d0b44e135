import { MINUTE_MS } from '@loket/protocol'
import { invariant, present } from '../../invariant.ts'
import { type Line, pickOf } from './candidates.ts'
import { oldest, overdue, stillInTime } from './clauses.ts'
import { disciplineOf } from './priority-step.ts'

/** A target that is lost waits for a while so that others are kept, but not longer than the grace: then it goes before everybody. */
export const rescue = disciplineOf('rescue', (line, stepMs) => {
  const graceMs = graceOf(line)
  const late = overdue(line, stepMs, () => graceMs)
  if (late) return pickOf(late, 'overdue')
  const inTime = stillInTime(line, stepMs)
  if (inTime) return pickOf(inTime, 'stillInTime')
  const first = oldest(line, stepMs)
  return first && pickOf(first, 'oldest')
})

function graceOf({ state }: Line): number {
  const { discipline } = present(state.settings, 'settings')
  invariant(discipline.name === 'rescue', `${discipline.name} knows no grace`)
  return discipline.graceMinutes * MINUTE_MS
}
