import type { Language } from '@loket/protocol'
import * as en from './languages/en.ts'
import * as id from './languages/id.ts'

/** The shape of a language: Indonesian's own. A sentence missing in another language does not compile. */
export type Texts = typeof id

const FILES = { id, en }

/** The languages this program knows by name. */
export type KnownLanguage = keyof typeof FILES

/** Every language there is. A new one is one file beside these and one line above. */
export const LANGUAGES: Readonly<Record<Language, Texts>> = FILES

/** One section in every language. */
export function sectionOf<Section extends keyof Texts>(section: Section): Readonly<Record<KnownLanguage, Texts[Section]>> {
  // One entry per file, as the record of files says.
  return Object.fromEntries(Object.entries(FILES).map(([language, texts]) => [language, texts[section]])) as Record<
    KnownLanguage,
    Texts[Section]
  >
}

/** The texts of a language; Indonesian where the language is not known. */
export function textsFor(language: Language): Texts {
  return textsAmong(LANGUAGES, language)
}

/** As `textsFor`, among the given languages. */
export function textsAmong(languages: Readonly<Record<Language, Texts>>, language: Language): Texts {
  return Object.hasOwn(languages, language) ? (languages[language] ?? id) : id
}

/** What is known in a language; Indonesian where the language is not known. */
export function sectionAmong<Section>(sections: Readonly<Record<KnownLanguage, Section>>, language: Language): Section {
  return Object.hasOwn(sections, language) ? sections[language as KnownLanguage] : sections.id
}
