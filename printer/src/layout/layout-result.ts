import { formatLocalDate, localize } from '@loket/texts'
import type { ResultSlip } from '../slips.ts'
import type { Layout } from './blocks.ts'
import { closingLines, freeOfCharge, numberAndService, opening } from './letterhead.ts'
import { CUT, heading, keyValues, LEFT, LEFT_BOLD, namesOf, pageFor, RULE, sentence, ticked } from './page.ts'

/** When and where the result of a visit can be collected. */
export function layoutResult(slip: ResultSlip): Layout {
  const page = pageFor(slip)
  return {
    columns: page.columns,
    blocks: [
      ...opening(page, slip, (texts) => texts.result.title),
      ...numberAndService(page, slip),
      RULE,
      ...keyValues(page, (texts, language) => [texts.result.from, formatLocalDate(slip.from, language)]),
      ...keyValues(page, (texts, language) => [texts.result.where, localize(slip.place ?? slip.officeName, language)]),
      ...sentence(page, LEFT_BOLD, (texts) => texts.result.showThis),
      ...(slip.bring.length === 0 ? [] : heading(page, LEFT, (texts) => texts.bring)),
      ...slip.bring.flatMap((document) => ticked(page, namesOf(page, document))),
      RULE,
      ...closingLines(page, slip),
      ...freeOfCharge(page),
      CUT,
    ],
  }
}
