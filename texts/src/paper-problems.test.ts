import { DEFAULT_TEMPLATE, type PaperProblem } from '@loket/protocol'
import { expect, test } from 'vitest'
import { sayPaperProblem } from './paper-problems.ts'
import { LANGUAGES, textsFor } from './texts.ts'

const PROBLEMS: readonly PaperProblem[] = [
  { type: 'sectionMissing', section: 'free' },
  { type: 'sectionTwice', section: 'qr' },
  { type: 'tooManyLines', most: 4 },
  { type: 'lineEmpty' },
  { type: 'lineTooLong', line: 'Pemerintah', columns: 32 },
  { type: 'controlSign', line: 'Pemerintah' },
  { type: 'logoTooWide', width: 520, widest: 512 },
  { type: 'logoTooHigh', height: 241, highest: 240 },
  { type: 'logoNotWholeBytes', width: 12 },
  { type: 'logoBroken' },
  { type: 'logoNotPng' },
  { type: 'logoFileTooLarge', mostKilobytes: 512 },
  { type: 'logoTooManyDots', mostSide: 2048 },
  { type: 'logoInterlaced' },
  { type: 'logoBlank' },
]

test.each(Object.keys(LANGUAGES))('[R80] %s tells each problem in whole sentences with its own data', (language) => {
  expect(PROBLEMS.map(({ type }) => type).toSorted()).toEqual(Object.keys(textsFor(language).paperProblems.problem).toSorted())
  for (const problem of PROBLEMS) {
    const { type, ...data } = problem
    const said = sayPaperProblem(problem, language)
    expect(said).toMatch(/^[A-Z].*\.$/)
    for (const figure of Object.values(data).filter((value) => typeof value === 'number')) expect(said, type).toContain(String(figure))
  }
})

test('[R80] a section is called by its name', () => {
  expect(sayPaperProblem({ type: 'sectionMissing', section: 'free' }, 'id')).toContain('"semua layanan gratis"')
  expect(sayPaperProblem({ type: 'sectionTwice', section: 'qr' }, 'en')).toContain('"QR code"')
  expect(Object.keys(textsFor('en').paperProblems.section).toSorted()).toEqual([...new Set(DEFAULT_TEMPLATE.sections)].toSorted())
})
