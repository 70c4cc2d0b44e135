import { DEFAULT_TEMPLATE, type PaperTemplate, REQUIRED_SECTIONS } from '@loket/protocol'
import { expect, test } from 'vitest'
import { placedTemplateProblems, templateProblems } from './template-problems.ts'

test('[R80] nothing is wrong with the template every office begins with', () => {
  expect([templateProblems(DEFAULT_TEMPLATE, 80), templateProblems(DEFAULT_TEMPLATE, 58)]).toEqual([[], []])
})

test.each(REQUIRED_SECTIONS)('[R80] a required section that is missing is named: %s', (section) => {
  expect(problems({ sections: DEFAULT_TEMPLATE.sections.filter((other) => other !== section) })).toEqual([
    { type: 'sectionMissing', section },
  ])
})

test('[R80] a section that stands twice is named once; lines across may stand as often as wanted', () => {
  const { sections } = DEFAULT_TEMPLATE
  expect(problems({ sections: [...sections, 'rule', 'qr', 'qr'] })).toEqual([{ type: 'sectionTwice', section: 'qr' }])
  expect(problems({ sections: sections.filter((section) => section !== 'qr' && section !== 'office') })).toEqual([])
})

test('[R80] a free line is one line of this paper, in every language, and holds nothing that cannot be printed', () => {
  const line = 'x'.repeat(33)
  const template = { ...DEFAULT_TEMPLATE, below: [{ id: 'Terima kasih', en: line }] }
  expect(templateProblems(template, 58)).toEqual([{ type: 'lineTooLong', line, columns: 32 }])
  expect(templateProblems(template, 80)).toEqual([])
  expect(problems({ above: [{ id: 'x'.repeat(48) }] })).toEqual([])
  expect(problems({ above: [{ id: 'a\u001b@b' }, { id: ' ' }, { id: 'a\nb' }] })).toEqual([
    { type: 'controlSign', line: 'a@b' },
    { type: 'lineEmpty' },
    { type: 'controlSign', line: 'a b' },
  ])
})

test('[R80] four lines above and four below are enough', () => {
  const lines = (count: number) => Array.from({ length: count }, () => ({ id: 'DKI' }))
  expect(problems({ above: lines(4), below: lines(4) })).toEqual([])
  expect(problems({ above: lines(5) })).toEqual([{ type: 'tooManyLines', most: 4 }])
  expect(problems({ below: lines(5) })).toEqual([{ type: 'tooManyLines', most: 4 }])
})

test('[R80] a logo fits its paper, and its data what it says', () => {
  expect(problems({ logo: logo(512, 240) })).toEqual([])
  expect(problems({ logo: logo(520, 240) })).toEqual([{ type: 'logoTooWide', width: 520, widest: 512 }])
  expect(templateProblems({ ...DEFAULT_TEMPLATE, logo: logo(392, 8) }, 58)).toEqual([{ type: 'logoTooWide', width: 392, widest: 384 }])
  expect(templateProblems({ ...DEFAULT_TEMPLATE, logo: logo(384, 8) }, 58)).toEqual([])
  expect(problems({ logo: logo(8, 241) })).toEqual([{ type: 'logoTooHigh', height: 241, highest: 240 }])
  expect(problems({ logo: { ...logo(16, 8), width: 12 } })).toEqual([{ type: 'logoNotWholeBytes', width: 12 }])
  expect(problems({ logo: { ...logo(16, 8), height: 9 } })).toEqual([{ type: 'logoBroken' }])
  expect(problems({ logo: { width: 0, height: 0, bits: '' } })).toEqual([{ type: 'logoBroken' }])
})

test('[R152] each problem is told with the place where it stands', () => {
  const template = {
    sections: DEFAULT_TEMPLATE.sections.filter((section) => section !== 'free'),
    above: [{ id: 'Selamat datang' }, { id: 'x', en: 'x'.repeat(49) }],
    below: Array.from({ length: 5 }, () => ({ id: 'DKI' })),
    logo: logo(520, 8),
  }
  expect(placedTemplateProblems(template, 80)).toEqual([
    { place: { part: 'sections' }, problem: { type: 'sectionMissing', section: 'free' } },
    { place: { part: 'above', line: 1, language: 'en' }, problem: { type: 'lineTooLong', line: 'x'.repeat(49), columns: 48 } },
    { place: { part: 'below', line: null, language: null }, problem: { type: 'tooManyLines', most: 4 } },
    { place: { part: 'logo' }, problem: { type: 'logoTooWide', width: 520, widest: 512 } },
  ])
})

function problems(change: Partial<PaperTemplate>) {
  return templateProblems({ ...DEFAULT_TEMPLATE, ...change }, 80)
}

function logo(width: number, height: number) {
  return { width, height, bits: Buffer.alloc((width / 8) * height, 0x55).toString('base64') }
}
