// The office's paper while somebody composes it: what is left out keeps its place, so that it comes back where it was.

import {
  AUTOMATIC_SLIPS,
  type AutomaticSlip,
  DEFAULT_TEMPLATE,
  type Language,
  type Localized,
  MOST_FREE_LINES,
  type PaperLogo,
  type PaperSettings,
  type PaperTemplate,
  REQUIRED_SECTIONS,
  TICKET_SECTIONS,
  type TicketSection,
} from '@loket/protocol'

export interface SectionRow {
  /** The section itself; lines across are counted. */
  readonly key: string
  readonly section: TicketSection
  readonly printed: boolean
}

export interface PaperDraft {
  readonly rows: readonly SectionRow[]
  readonly above: readonly Localized[]
  readonly below: readonly Localized[]
  readonly logo: PaperLogo | null
  readonly copiesPerTicket: number
  readonly slips: readonly AutomaticSlip[]
}

export type OwnLinePart = 'above' | 'below'

export function draftOf({ template, copiesPerTicket, slips }: PaperSettings): PaperDraft {
  const { above, below, logo } = template
  return { rows: rowsOf(template.sections), above, below, logo, copiesPerTicket, slips }
}

export function templateOf({ rows, above, below, logo }: PaperDraft): PaperTemplate {
  return { sections: rows.filter(({ printed }) => printed).map(({ section }) => section), above, below, logo }
}

/** The office's paper with what was composed. */
export function paperOf(draft: PaperDraft, paper: PaperSettings): PaperSettings {
  return { ...paper, template: templateOf(draft), copiesPerTicket: draft.copiesPerTicket, slips: draft.slips }
}

/** Its ticket as every office begins with it; copies and slips stay. */
export function usualTicket(draft: PaperDraft): PaperDraft {
  const { sections, ...rest } = DEFAULT_TEMPLATE
  return { ...draft, ...rest, rows: rowsOf(sections) }
}

export function isRequired(section: TicketSection): boolean {
  return REQUIRED_SECTIONS.some((required) => required === section)
}

/** One place up (-1) or down (1); the same draft where there is none. */
export function moveRow(draft: PaperDraft, key: string, by: -1 | 1): PaperDraft {
  const from = placeOf(draft, key)
  const row = draft.rows[from]
  const other = draft.rows[from + by]
  if (row === undefined || other === undefined) return draft
  return { ...draft, rows: draft.rows.with(from, other).with(from + by, row) }
}

export function placeOf({ rows }: PaperDraft, key: string): number {
  return rows.findIndex((row) => row.key === key)
}

/** What every ticket must have stays printed. */
export function printRow(draft: PaperDraft, key: string, printed: boolean): PaperDraft {
  const rows = draft.rows.map((row) => (row.key === key ? { ...row, printed: printed || isRequired(row.section) } : row))
  return { ...draft, rows }
}

/** A line across, at the bottom. */
export function addRule(draft: PaperDraft): PaperDraft {
  const taken = draft.rows.map(({ key }) => key)
  let number = 1
  while (taken.includes(ruleKey(number))) number += 1
  return { ...draft, rows: [...draft.rows, { key: ruleKey(number), section: 'rule', printed: true }] }
}

export function removeRow(draft: PaperDraft, key: string): PaperDraft {
  return { ...draft, rows: draft.rows.filter((row) => row.key !== key) }
}

/** Nothing more than the office may have. */
export function addLine(draft: PaperDraft, part: OwnLinePart): PaperDraft {
  return draft[part].length >= MOST_FREE_LINES ? draft : { ...draft, [part]: [...draft[part], { id: '' }] }
}

export function removeLine(draft: PaperDraft, part: OwnLinePart, line: number): PaperDraft {
  return { ...draft, [part]: draft[part].filter((_, index) => index !== line) }
}

/** A language left empty falls back to Indonesian, which is always there. */
export function writeLine(draft: PaperDraft, part: OwnLinePart, place: { line: number; language: Language }, text: string): PaperDraft {
  const { line, language } = place
  const lines = draft[part].map((texts, index) => (index === line ? written(texts, language, text) : texts))
  return { ...draft, [part]: lines }
}

/** In the order of all slips, whichever was chosen first. */
export function wantSlip(draft: PaperDraft, slip: AutomaticSlip, wanted: boolean): PaperDraft {
  return { ...draft, slips: AUTOMATIC_SLIPS.filter((one) => (one === slip ? wanted : draft.slips.includes(one))) }
}

function written(texts: Localized, language: Language, text: string): Localized {
  if (text !== '' || language === 'id') return { ...texts, [language]: text }
  return { id: texts.id, ...Object.fromEntries(Object.entries(texts).filter(([key]) => key !== language)) }
}

function rowsOf(sections: readonly TicketSection[]): readonly SectionRow[] {
  let rules = 0
  const rows: SectionRow[] = sections.map((section) => {
    if (section !== 'rule') return { key: section, section, printed: true }
    rules += 1
    return { key: ruleKey(rules), section, printed: true }
  })
  for (const section of TICKET_SECTIONS.filter((one) => one !== 'rule' && !sections.includes(one))) {
    rows.splice(usualPlaceOf(section, rows), 0, { key: section, section, printed: false })
  }
  return rows
}

/** Behind whatever usually stands before it. */
function usualPlaceOf(section: TicketSection, rows: readonly SectionRow[]): number {
  const before: readonly TicketSection[] = TICKET_SECTIONS.slice(0, TICKET_SECTIONS.indexOf(section)).filter((one) => one !== 'rule')
  return 1 + rows.findLastIndex((row) => before.includes(row.section))
}

function ruleKey(number: number): string {
  return `rule-${number}`
}
