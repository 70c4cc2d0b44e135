import type { Language } from '@loket/protocol'
import { FILES } from './generated/languages.ts'
import type * as id from './languages/id.ts'

/** The shape of a language: Indonesian's own. A sentence missing in another language does not compile. */
export type Texts = typeof id

/** What a phone says all the time; `common` is only what it needs of it. */
export type PhoneTexts = Pick<Texts, 'connection' | 'phone'> & { readonly common: Texts['phoneCommon'] }

/** The languages this program knows by name: one file each in `languages`. */
export type KnownLanguage = keyof typeof FILES

/** A section, or what is made of some, in every language there is. */
export type InEveryLanguage<Part> = Readonly<Record<KnownLanguage, Part>>

/** Every language there is, whole. Pages take sections from `generated`, one by one. */
export const LANGUAGES: Readonly<Record<Language, Texts>> = FILES

/** The texts of a language; Indonesian where the language is not known. */
export function textsFor(language: Language): Texts {
  return sectionAmong<Texts>(FILES, language)
}

/** What is known in a language; Indonesian where the language is not known. */
export function sectionAmong<Part>(parts: InEveryLanguage<Part>, language: Language): Part {
  return Object.hasOwn(parts, language) ? parts[language as KnownLanguage] : parts.id
}
