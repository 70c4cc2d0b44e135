// What a new print station prints before it belongs to an office: the code that an administrator enters, and whether its printer understood everything.

import type { Block, Layout } from './blocks.ts'
import { numberScale } from './number-scale.ts'
import { CENTRED, CUT, LEFT_BOLD, pageFor, RULE, sentence, TITLE } from './page.ts'

/** No office has said yet which languages it prints. */
const LANGUAGES = ['id', 'en']
const LARGEST = 6

/** `code: null`: it is paired already. */
export function layoutPairing(code: string | null, widthMm: 80 | 58): Layout {
  const page = pageFor({ widthMm, languages: LANGUAGES })
  const shown: readonly Block[] =
    code === null
      ? sentence(page, CENTRED, (texts) => texts.pairing.paired)
      : [
          { kind: 'number', number: code, scale: numberScale(code.length, page.columns, LARGEST) },
          ...sentence(page, CENTRED, (texts) => texts.pairing.enterCode),
        ]
  return {
    columns: page.columns,
    blocks: [
      ...sentence(page, TITLE, (texts) => texts.pairing.title),
      ...shown,
      RULE,
      ...sentence(page, LEFT_BOLD, (texts) => texts.test.garbage),
      CUT,
    ],
  }
}
