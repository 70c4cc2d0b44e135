import type { Language, PaperProblem } from '@loket/protocol'
import type { PaperProblemTexts } from './paper-sentences.ts'
import { sectionAmong, sectionOf } from './texts.ts'

const TEXTS = sectionOf('paperProblems')

/** What is wrong with a template or a logo, in plain words that tell what to do. */
export function sayPaperProblem(problem: PaperProblem, language: Language): string {
  const { problem: sentences }: PaperProblemTexts = sectionAmong(TEXTS, language)
  // The map has one sentence per type, each taking its own problem; the compiler cannot follow that pairing through an index.
  const sentence = sentences[problem.type] as (problem: PaperProblem) => string
  return sentence(problem)
}
