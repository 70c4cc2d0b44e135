// In which two languages a screen speaks: the chosen one large, another beneath it.

import type { Language, Localized } from '@loket/protocol'
import { KIOSK_LANGUAGES, type KioskTexts, kioskTextsFor, localize } from '@loket/texts'

export interface Voice {
  readonly language: Language
  readonly texts: KioskTexts
  readonly name: (name: Localized) => string
  /** `null` where the office speaks one language only, or text is large and room scarce. */
  readonly second: { readonly language: Language; readonly texts: KioskTexts; readonly name: (name: Localized) => string } | null
}

/** The languages an office offers that this program has texts for. */
export function languagesOf(offered: readonly Language[]): readonly Language[] {
  return offered.filter((language) => Object.hasOwn(KIOSK_LANGUAGES, language))
}

export function voiceFor(language: Language, offered: readonly Language[], single: boolean): Voice {
  const other = languagesOf(offered).find((candidate) => candidate !== language)
  return {
    language,
    texts: kioskTextsFor(language),
    name: (name) => localize(name, language),
    second: other === undefined || single ? null : { language: other, texts: kioskTextsFor(other), name: (name) => localize(name, other) },
  }
}
