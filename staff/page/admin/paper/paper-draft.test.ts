import { DEFAULT_TEMPLATE, type PaperTemplate, REQUIRED_SECTIONS } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PAPER_SETTINGS } from '../testing/sample-paper-settings.ts'
import {
  addLine,
  addRule,
  draftOf,
  moveRow,
  type PaperDraft,
  paperOf,
  printRow,
  removeLine,
  removeRow,
  templateOf,
  usualTicket,
  wantSlip,
  writeLine,
} from './paper-draft.ts'

const { paper } = SAMPLE_PAPER_SETTINGS

function drafted(template: Partial<PaperTemplate> = {}): PaperDraft {
  return draftOf({ ...paper, template: { ...DEFAULT_TEMPLATE, ...template } })
}

const sections = (draft: PaperDraft) => templateOf(draft).sections

describe('the parts of a ticket', () => {
  test('[R156] what nobody touched is what was there', () => {
    expect(paperOf(draftOf(paper), paper)).toEqual(paper)
  })

  test('[R156] a part moves one place up or down, and no further than the edge', () => {
    const draft = drafted()
    expect(sections(moveRow(draft, 'service', -1)).slice(0, 3)).toEqual(['office', 'service', 'number'])
    expect(sections(moveRow(draft, 'number', 1)).slice(0, 3)).toEqual(['office', 'service', 'number'])
    expect(moveRow(draft, draft.rows[0]?.key ?? '', -1)).toBe(draft)
    expect(moveRow(draft, draft.rows.at(-1)?.key ?? '', 1)).toBe(draft)
  })

  test('[R156] what is left out keeps its place and comes back there', () => {
    const without = printRow(drafted(), 'ahead', false)
    expect(sections(without)).toEqual(DEFAULT_TEMPLATE.sections.filter((section) => section !== 'ahead'))
    expect(sections(printRow(without, 'ahead', true))).toEqual(DEFAULT_TEMPLATE.sections)
  })

  test('[R156] what another day left out stands, unprinted, behind what usually comes before it', () => {
    const draft = drafted({ sections: DEFAULT_TEMPLATE.sections.filter((section) => section !== 'office' && section !== 'qr') })
    expect(draft.rows[0]).toEqual({ key: 'office', section: 'office', printed: false })
    const place = draft.rows.findIndex(({ key }) => key === 'qr')
    expect(draft.rows[place - 1]?.section).toBe('complaints')
    expect(draft.rows[place]?.printed).toBe(false)
  })

  test.each(REQUIRED_SECTIONS)('[R156] what every ticket must have cannot be left out: %s', (section) => {
    expect(sections(printRow(drafted(), section, false))).toContain(section)
  })

  test('[R156] lines across come at the bottom, each for itself', () => {
    const two = addRule(addRule(drafted({ sections: ['number', 'rule'] })))
    const keys = two.rows.filter(({ section }) => section === 'rule').map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)
    expect(sections(two).slice(-2)).toEqual(['rule', 'rule'])
    const [first = ''] = keys
    const again = addRule(removeRow(two, first))
    expect(new Set(again.rows.map(({ key }) => key)).size).toBe(again.rows.length)
  })

  test('[R156] the usual ticket is that of every office; copies and slips stay', () => {
    const own = { ...drafted({ above: [{ id: 'a' }], sections: ['number'] }), copiesPerTicket: 7, slips: [] }
    expect(paperOf(usualTicket(own), paper)).toEqual({ ...paper, template: DEFAULT_TEMPLATE, copiesPerTicket: 7, slips: [] })
  })
})

describe('own lines', () => {
  test('[R156] a line has a text in each language; one left empty is the Indonesian one', () => {
    const lined = writeLine(addLine(drafted(), 'below'), 'below', { line: 0, language: 'id' }, 'Terima kasih')
    const both = writeLine(lined, 'below', { line: 0, language: 'en' }, 'Thank you')
    expect(templateOf(both).below).toEqual([{ id: 'Terima kasih', en: 'Thank you' }])
    expect(templateOf(writeLine(both, 'below', { line: 0, language: 'en' }, '')).below).toEqual([{ id: 'Terima kasih' }])
    expect(templateOf(writeLine(both, 'below', { line: 0, language: 'id' }, '')).below).toEqual([{ id: '', en: 'Thank you' }])
  })

  test('[R156] four are enough, and one that is removed is the one that was meant', () => {
    const lines = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
    const full = drafted({ above: lines })
    expect(addLine(full, 'above')).toBe(full)
    expect(templateOf(removeLine(full, 'above', 1)).above).toEqual([{ id: 'a' }, { id: 'c' }, { id: 'd' }])
  })
})

test('[R156] slips stand in their own order, whichever was chosen first', () => {
  const none = { ...drafted(), slips: [] }
  expect(wantSlip(wantSlip(none, 'outage', true), 'missing', true).slips).toEqual(['missing', 'outage'])
  expect(wantSlip(drafted(), 'result', false).slips).toEqual(['missing', 'redirect', 'closing'])
})
