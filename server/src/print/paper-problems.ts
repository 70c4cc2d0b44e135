import { templateProblems } from '@loket/printer'
import type { Settings } from '@loket/protocol'
import { sayPaperProblem } from '@loket/texts'

/** What is wrong with an office's own ticket, in the language of all that is wrong with settings. */
export function paperProblems({ paper }: Settings): readonly string[] {
  return templateProblems(paper.template, paper.widthMm).map((problem) => sayPaperProblem(problem, 'en'))
}
