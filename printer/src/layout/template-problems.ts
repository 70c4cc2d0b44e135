// What is wrong with an office's own ticket, before anybody prints it.

import {
  LOGO_HEIGHT,
  type Localized,
  logoWidthFor,
  MOST_FREE_LINES,
  type PaperLogo,
  type PaperTemplate,
  type PlacedProblem,
  REQUIRED_SECTIONS,
  type TemplateProblem,
} from '@loket/protocol'
import { type Columns, columnsOf } from './blocks.ts'
import { pictureOf } from './logo-picture.ts'
import { printable } from './printable.ts'

/** Empty: the template can be used on paper of this width. */
export function templateProblems(template: PaperTemplate, widthMm: 80 | 58): readonly TemplateProblem[] {
  return placedTemplateProblems(template, widthMm).map(({ problem }) => problem)
}

/** The same with where each stands, for whoever edits the template. */
export function placedTemplateProblems(template: PaperTemplate, widthMm: 80 | 58): readonly PlacedProblem[] {
  const columns = columnsOf(widthMm)
  const { above, below, logo } = template
  return [
    ...sectionProblems(template).map((problem) => ({ place: { part: 'sections' }, problem }) as const),
    ...ownLineProblems('above', above, columns),
    ...ownLineProblems('below', below, columns),
    ...(logo === null ? [] : logoProblems(logo, logoWidthFor(widthMm))).map((problem) => ({ place: { part: 'logo' }, problem }) as const),
  ]
}

function sectionProblems({ sections }: PaperTemplate): readonly TemplateProblem[] {
  const twice = new Set(sections.filter((section, index) => section !== 'rule' && sections.indexOf(section) !== index))
  return [
    ...REQUIRED_SECTIONS.filter((section) => !sections.includes(section)).map((section) => ({ type: 'sectionMissing', section }) as const),
    ...[...twice].map((section) => ({ type: 'sectionTwice', section }) as const),
  ]
}

function ownLineProblems(part: 'above' | 'below', lines: readonly Localized[], columns: Columns): readonly PlacedProblem[] {
  const tooMany = { place: { part, line: null, language: null }, problem: { type: 'tooManyLines', most: MOST_FREE_LINES } } as const
  const ofLines = lines.flatMap((texts, line) =>
    Object.entries(texts).flatMap(([language, text]) =>
      textProblems(text, columns).map((problem) => ({ place: { part, line, language }, problem }) as const),
    ),
  )
  return lines.length > MOST_FREE_LINES ? [tooMany, ...ofLines] : ofLines
}

/** A free line stays one line, so that what an administrator sees is what everybody gets. */
function textProblems(text: string, columns: Columns): readonly TemplateProblem[] {
  if (/\p{Control}/u.test(text)) return [{ type: 'controlSign', line: printable(text) }]
  const printed = printable(text)
  if (printed === '') return [{ type: 'lineEmpty' }]
  return printed.length > columns ? [{ type: 'lineTooLong', line: printed, columns }] : []
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
