import type { PaperProblem } from '@loket/protocol'
import type { PaperProblemTexts } from './paper-sentences.ts'

/** As `sayPaperProblem`, with the words of one language at hand. */
export function sayProblemWith({ problem: sentences }: PaperProblemTexts, problem: PaperProblem): string {
  // The map has one sentence per type, each taking its own problem; the compiler cannot follow that pairing through an index.
  const sentence = sentences[problem.type] as (problem: PaperProblem) => string
  return sentence(problem)
}
