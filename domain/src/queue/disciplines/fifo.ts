import { firstInLine } from '../lines.ts'
import type { Discipline } from './discipline.ts'

/** First come, first served: the lowest order key. Only a named return rule moves a key. */
export const fifo: Discipline = {
  name: 'fifo',
  pick: firstInLine,
}
