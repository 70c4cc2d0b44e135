import type { Language, PaperProblem } from '@loket/protocol'
import { paperProblems } from './generated/paper-problems.ts'
import { sayProblemWith } from './say-paper-problem.ts'
import { sectionAmong } from './texts.ts'

/** What is wrong with a template or a logo, in plain words that tell what to do. */
export function sayPaperProblem(problem: PaperProblem, language: Language): string {
  return sayProblemWith(sectionAmong(paperProblems, language), problem)
}
