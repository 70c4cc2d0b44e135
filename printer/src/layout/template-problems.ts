// What is wrong with an office's own ticket, before anybody prints it.

import {
  LOGO_HEIGHT,
  type Localized,
  logoWidthFor,
  MOST_FREE_LINES,
  type PaperLogo,
  type PaperTemplate,
  REQUIRED_SECTIONS,
  type TemplateProblem,
} from '@loket/protocol'
import { type Columns, columnsOf } from './blocks.ts'
import { pictureOf } from './logo-picture.ts'
import { printable } from './printable.ts'

/** Empty: the template can be used on paper of this width. */
export function templateProblems(template: PaperTemplate, widthMm: 80 | 58): readonly TemplateProblem[] {
  const columns = columnsOf(widthMm)
  const tooMany = template.above.length > MOST_FREE_LINES || template.below.length > MOST_FREE_LINES
  return [
    ...sectionProblems(template),
    ...(tooMany ? [{ type: 'tooManyLines', most: MOST_FREE_LINES } as const] : []),
    ...[...template.above, ...template.below].flatMap((line) => lineProblems(line, columns)),
    ...(template.logo === null ? [] : logoProblems(template.logo, logoWidthFor(widthMm))),
  ]
}

function sectionProblems({ sections }: PaperTemplate): readonly TemplateProblem[] {
  const twice = new Set(sections.filter((section, index) => section !== 'rule' && sections.indexOf(section) !== index))
  return [
    ...REQUIRED_SECTIONS.filter((section) => !sections.includes(section)).map((section) => ({ type: 'sectionMissing', section }) as const),
    ...[...twice].map((section) => ({ type: 'sectionTwice', section }) as const),
  ]
}

/** A free line stays one line, so that what an administrator sees is what everybody gets. */
function lineProblems(line: Localized, columns: Columns): readonly TemplateProblem[] {
  return Object.values(line).flatMap((text): readonly TemplateProblem[] => {
    if (/\p{Control}/u.test(text)) return [{ type: 'controlSign', line: printable(text) }]
    const printed = printable(text)
    if (printed === '') return [{ type: 'lineEmpty' }]
    return printed.length > columns ? [{ type: 'lineTooLong', line: printed, columns }] : []
  })
}

function logoProblems(logo: PaperLogo, widest: number): readonly TemplateProblem[] {
  const { width, height } = logo
  const problems: readonly (TemplateProblem | null)[] = [
    width > widest ? { type: 'logoTooWide', width, widest } : null,
    height > LOGO_HEIGHT ? { type: 'logoTooHigh', height, highest: LOGO_HEIGHT } : null,
    width % 8 === 0 ? null : { type: 'logoNotWholeBytes', width },
    width % 8 === 0 && pictureOf(logo) === null ? { type: 'logoBroken' } : null,
  ]
  return problems.filter((problem) => problem !== null)
}
