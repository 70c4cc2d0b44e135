import { templateProblems } from '@loket/printer'
import type { Settings, TemplateProblem } from '@loket/protocol'

/** What is wrong with an office's own ticket, in plain sentences for the administrator. */
export function paperProblems({ paper }: Settings): readonly string[] {
  return templateProblems(paper.template, paper.widthMm).map(inWords)
}

function inWords(problem: TemplateProblem): string {
  switch (problem.type) {
    case 'sectionMissing':
      return `the ticket must show its section ${problem.section}`
    case 'sectionTwice':
      return `section ${problem.section} stands twice on the ticket`
    case 'tooManyLines':
      return `the ticket has room for ${problem.most} lines of the office's own above and below`
    case 'lineEmpty':
      return 'a line of the office on the ticket is empty'
    case 'lineTooLong':
      return `"${problem.line}" is longer than the ${problem.columns} signs of a line`
    case 'controlSign':
      return `"${problem.line}" holds control signs`
    case 'logoTooWide':
      return `the logo is ${problem.width} dots wide, ${problem.widest} is the most`
    case 'logoTooHigh':
      return `the logo is ${problem.height} dots high, ${problem.highest} is the most`
    case 'logoNotWholeBytes':
      return `the logo is ${problem.width} dots wide, which is no multiple of 8`
    case 'logoBroken':
      return 'the logo does not hold as many dots as it says'
  }
}
