// The board speaks the office's languages side by side: the first large, the second beside or beneath it.

import type { Language, Localized } from '@loket/protocol'
import { type DisplayTexts, displayLanguagesAmong, displayTextsFor, localize } from '@loket/texts'

export interface Wording {
  /** The board's own language, and the one beneath it where the office has two. */
  readonly first: Language
  readonly second: Language | null
  readonly texts: DisplayTexts
  /** "Sekarang dipanggil · Now calling" */
  readonly both: (sentence: (texts: DisplayTexts) => string) => string
  readonly inSecond: (sentence: (texts: DisplayTexts) => string) => string | null
  readonly name: (name: Localized) => string
  /** The name in the second language, `null` where it is the same. */
  readonly nameInSecond: (name: Localized) => string | null
}

export function wordingFor(languages: readonly Language[]): Wording {
  const [first = 'id', second = null] = displayLanguagesAmong(languages)
  const texts = displayTextsFor(first)
  const inSecond = (sentence: (texts: DisplayTexts) => string) => (second === null ? null : sentence(displayTextsFor(second)))
  const both = (sentence: (texts: DisplayTexts) => string) =>
    [...new Set([sentence(texts), inSecond(sentence)])].filter((part) => part !== null).join(' · ')
  const nameInSecond = (name: Localized) => {
    const translated = second === null ? null : localize(name, second)
    return translated === localize(name, first) ? null : translated
  }
  return { first, second, texts, both, inSecond, name: (name) => localize(name, first), nameInSecond }
}
