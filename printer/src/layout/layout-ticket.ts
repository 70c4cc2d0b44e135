// A ticket on paper, as the office's template arranges it. The usual order and the wording follow what citizens know from other queue
// machines: who issues it, the number, what it is for, what to expect, what is promised and where to complain.

import { type Localized, type PaperLogo, REQUIRED_SECTIONS, type TicketSection } from '@loket/protocol'
import type { TicketSlip } from '../slips.ts'
import { type Block, type Columns, dotsAcross, type Layout } from './blocks.ts'
import { demoMark } from './letterhead.ts'
import { pictureOf } from './logo-picture.ts'
import { CENTRED, CUT, inEachLanguage, namesOf, type Page, pageFor } from './page.ts'
import { ticketSection } from './ticket-sections.ts'

/**
 * The paper of a ticket, for 80 or 58 mm, in one or two languages. Throws when the number is longer than a line or the address is none:
 * both are made by the office itself.
 */
export function layoutTicket(slip: TicketSlip): Layout {
  const page = pageFor(slip)
  const { above, below, logo, sections } = slip.template
  return {
    columns: page.columns,
    blocks: [
      ...demoMark(page, slip),
      ...logoBlocks(logo, page.columns),
      ...freeLines(page, above),
      ...withRequired(sections).flatMap((section) => ticketSection(page, slip, section)),
      ...freeLines(page, below),
      CUT,
    ],
  }
}

/** What must stand on a ticket stands there even where a template lacks it. */
function withRequired(sections: readonly TicketSection[]): readonly TicketSection[] {
  return [...sections, ...REQUIRED_SECTIONS.filter((section) => !sections.includes(section))]
}

function freeLines(page: Page, lines: readonly Localized[]): readonly Block[] {
  return lines.flatMap((line) => inEachLanguage(page, namesOf(page, line), CENTRED))
}

/** A logo that this paper cannot hold keeps nobody from a number: it is left out. */
function logoBlocks(logo: PaperLogo | null, columns: Columns): readonly Block[] {
  const picture = logo === null ? null : pictureOf(logo)
  return picture === null || picture.width > dotsAcross(columns) ? [] : [{ kind: 'picture', picture }]
}
