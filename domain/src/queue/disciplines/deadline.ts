import type { SeriesId } from '@loket/protocol'
import { type Candidate, compareAge, earliestTargetOf, headsOf, pickOf } from './candidates.ts'
import { oldest } from './clauses.ts'
import { disciplineOf } from './priority-step.ts'

/**
 * Between series the earliest wait target first; within a series the order of places, as the numbers on the paper say. Whom the step puts first
 * in a series stands beside the one who was first without it, and with a later target of its own does not hide that one from the other series.
 */
export const deadline = disciplineOf('deadline', (line, stepMs) => {
  const chosen = earliestTargetOf([0, stepMs].flatMap((step) => firstOfEachSeries(headsOf(line, step))))
  if (chosen === null) return null
  return pickOf(chosen, chosen.waiting === oldest(line, 0)?.waiting ? 'firstInLine' : 'earliestTarget')
})

function firstOfEachSeries(heads: readonly Candidate[]): readonly Candidate[] {
  const firsts = new Map<SeriesId, Candidate>()
  for (const head of heads) {
    const { seriesId } = head.strand
    const first = firsts.get(seriesId)
    if (!first || compareAge(head, first) < 0) firsts.set(seriesId, head)
  }
  return [...firsts.values()]
}
