// System trouble on paper, to hand out or to put up: what is disturbed, since when, what is served all the same, and what to do.

import type { Localized } from '@loket/protocol'
import { localize } from '@loket/texts'
import type { OutageSlip } from '../slips.ts'
import type { Block, Layout } from './blocks.ts'
import { closingLines, opening, timeOfDay } from './letterhead.ts'
import { CENTRED_BOLD, CUT, inEachLanguage, keyValues, LEFT, LEFT_BOLD, list, type Page, pageFor, RULE, say, sentence } from './page.ts'

export function layoutOutage(slip: OutageSlip): Layout {
  const page = pageFor(slip)
  const since = timeOfDay(slip, slip.since)
  return {
    columns: page.columns,
    blocks: [
      ...opening(page, slip, (texts) => texts.outage.title),
      ...sentence(page, CENTRED_BOLD, (texts) => texts.outage.cause[slip.cause]),
      ...keyValues(page, (texts) => [texts.outage.since, since]),
      ...affected(page, slip.affected),
      ...services(page, (texts) => texts.stillServed, slip.stillServed),
      RULE,
      ...sentence(page, LEFT_BOLD, (texts) => texts.outage.numberStays),
      ...sentence(page, LEFT, (texts) => texts.outage.whatToDo),
      ...closingLines(page, slip),
      CUT,
    ],
  }
}

function affected(page: Page, names: OutageSlip['affected']): readonly Block[] {
  if (names !== 'all') return services(page, (texts) => texts.affected, names)
  return inEachLanguage(
    page,
    say(page, ({ outage }) => `${outage.affected}: ${outage.all}`),
    LEFT,
  )
}

type OutageTexts = Page['voices'][0]['texts']['outage']

function services(page: Page, key: (texts: OutageTexts) => string, names: readonly Localized[]): readonly Block[] {
  return page.voices.flatMap(({ texts, language }) =>
    list(
      page,
      key(texts.outage),
      names.map((name) => localize(name, language)),
      LEFT,
    ),
  )
}
