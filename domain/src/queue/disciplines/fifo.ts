import { pickOf } from './candidates.ts'
import { oldest } from './clauses.ts'
import { disciplineOf, type Rule } from './priority-step.ts'

/** First come, first served: the lowest order key. Only a named rule moves a key. */
export const firstInLine: Rule = (line, stepMs) => {
  const first = oldest(line, stepMs)
  return first && pickOf(first, 'firstInLine')
}

export const fifo = disciplineOf('fifo', firstInLine)
