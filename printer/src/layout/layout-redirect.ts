import { localize } from '@loket/texts'
import type { RedirectSlip } from '../slips.ts'
import type { Layout } from './blocks.ts'
import { closingLines, numberAndService, opening } from './letterhead.ts'
import { CENTRED, CUT, heading, inEachLanguage, keyValues, LEFT, namesOf, pageFor, RULE, sentence, TITLE, ticked } from './page.ts'

/** Where to go for what is not served here, why, and what to take along. */
export function layoutRedirect(slip: RedirectSlip): Layout {
  const page = pageFor(slip)
  return {
    columns: page.columns,
    blocks: [
      ...opening(page, slip, (texts) => texts.redirect.title),
      ...numberAndService(page, slip),
      RULE,
      ...sentence(page, CENTRED, (texts) => texts.redirect.goTo),
      ...inEachLanguage(page, namesOf(page, slip.place), TITLE),
      RULE,
      ...keyValues(page, (texts, language) => [texts.redirect.asked, localize(slip.asked, language)]),
      ...(slip.why === null
        ? sentence(page, LEFT, (texts) => texts.redirect.notHere)
        : inEachLanguage(page, namesOf(page, slip.why), LEFT)),
      ...(slip.bring.length === 0 ? [] : heading(page, LEFT, (texts) => texts.bring)),
      ...slip.bring.flatMap((document) => ticked(page, namesOf(page, document))),
      ...closingLines(page, slip),
      CUT,
    ],
  }
}
