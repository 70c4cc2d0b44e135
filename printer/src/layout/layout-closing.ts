// The end of a service day, for the office's folder. Who keeps it can prove the whole day: the head is the hash of its last row.

import type { PaperTexts } from '@loket/texts'
import { formatLocalDate } from '@loket/texts'
import type { ClosingSlip } from '../slips.ts'
import type { Block, Layout } from './blocks.ts'
import { dateAndTime, opening } from './letterhead.ts'
import { CENTRED_BOLD, CUT, keyValues, LEFT, type Page, pageFor, paragraph, RULE, sentence } from './page.ts'

const GROUP = 4
/** Four groups on either paper, so that two copies are compared line by line. */
const LINE = 4 * GROUP

export function layoutClosing(slip: ClosingSlip): Layout {
  const page = pageFor(slip)
  const { issued, completed, noShow, cancelled, expired } = slip.tickets
  return {
    columns: page.columns,
    blocks: [
      ...opening(page, slip, (texts) => texts.closing.title),
      ...keyValues(page, (texts, language) => [texts.closing.day, formatLocalDate(slip.day, language)]),
      RULE,
      ...count(page, issued, (closing) => closing.issued),
      ...count(page, completed, (closing) => closing.completed),
      ...count(page, noShow, (closing) => closing.noShow),
      ...count(page, cancelled, (closing) => closing.cancelled),
      ...count(page, expired, (closing) => closing.expired),
      RULE,
      ...sentence(page, LEFT, (texts) => texts.closing.head(slip.head.seq)),
      ...hashLines(slip.head.hash).flatMap((line) => paragraph(page, line, CENTRED_BOLD)),
      ...sentence(page, LEFT, (texts) => texts.closing.keep),
      ...keyValues(page, (texts) => [texts.closing.closedAt, dateAndTime(page, slip, slip.printedAt)]),
      CUT,
    ],
  }
}

function count(page: Page, tickets: number, key: (closing: PaperTexts['closing']) => string): readonly Block[] {
  return keyValues(page, (texts) => [key(texts.closing), String(tickets)])
}

/** "3fa2 b91c 0d44 71e8" */
function hashLines(hash: string): readonly string[] {
  return pieces(hash, LINE).map((line) => pieces(line, GROUP).join(' '))
}

function pieces(text: string, length: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) => text.slice(index * length, (index + 1) * length))
}
