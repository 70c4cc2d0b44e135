// The documents that are still missing, named one by one: the only pause of the promise's clock, so nobody is sent away without knowing why.

import type { MissingSlip } from '../slips.ts'
import type { Block, Layout } from './blocks.ts'
import { documentLines } from './document-lines.ts'
import { closingLines, freeOfCharge, numberAndService, opening, timeOfDay } from './letterhead.ts'
import { CUT, LEFT, LEFT_BOLD, type Page, pageFor, RULE, sentence } from './page.ts'

export function layoutMissing(slip: MissingSlip): Layout {
  const page = pageFor(slip)
  return {
    columns: page.columns,
    blocks: [
      ...opening(page, slip, (texts) => texts.missing.title),
      ...numberAndService(page, slip),
      RULE,
      ...slip.missing.flatMap((document) => documentLines(page, document)),
      RULE,
      ...comeBack(page, slip),
      ...closingLines(page, slip),
      ...freeOfCharge(page),
      CUT,
    ],
  }
}

function comeBack(page: Page, slip: MissingSlip): readonly Block[] {
  const { comeBack: how } = slip
  if (how.with === 'newNumber') return sentence(page, LEFT_BOLD, (texts) => texts.missing.newNumber)
  const time = timeOfDay(slip, how.before)
  return [
    ...sentence(page, LEFT_BOLD, (texts) => texts.missing.comeBack(how.counterNumber, time)),
    ...sentence(page, LEFT, (texts) => texts.missing.numberStays),
  ]
}
