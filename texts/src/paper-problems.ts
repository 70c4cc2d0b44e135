import type { Language, PaperProblem } from '@loket/protocol'
import { sayProblemWith } from './say-paper-problem.ts'
import { sectionAmong, sectionOf } from './texts.ts'

const TEXTS = sectionOf('paperProblems')

/** What is wrong with a template or a logo, in plain words that tell what to do. */
export function sayPaperProblem(problem: PaperProblem, language: Language): string {
  return sayProblemWith(sectionAmong(TEXTS, language), problem)
}
