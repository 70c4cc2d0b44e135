import { MINUTE_MS } from '@loket/protocol'
import { invariant, present } from '../../invariant.ts'
import { longestWaitAt } from '../longest-waits.ts'
import { type Line, pickOf } from './candidates.ts'
import { oldest, overdue, stillInTime } from './clauses.ts'
import { disciplineOf } from './priority-step.ts'

/**
 * On a day when everybody waits long, being late by the grace is nothing special: if all who are went first, nobody else would be in time and
 * none of them would wait less. So nobody is overdue before a good part of the longest wait of the day. The part was sought by simulation
 * (docs/simulator.md): above 0.75 the longest waits grow beyond those of first come, first served; the less it is, the more targets are lost.
 */
const PART_OF_LONGEST_WAIT = 0.7

/** A target that is lost waits for a while so that others are kept, but not without end: once overdue it goes before everybody. */
export const rescue = disciplineOf('rescue', (line, stepMs) => {
  const graceMs = graceOf(line)
  const ordinaryMs = PART_OF_LONGEST_WAIT * longestWaitAt(line.state, line.counterId)
  const late = overdue(line, stepMs, ({ waitTargetMs }) => Math.max(graceMs, ordinaryMs - waitTargetMs))
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
