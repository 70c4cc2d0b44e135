// The few sections a citizen's own phone needs, so that a page for slow networks does not carry the whole office.

import type { Language } from '@loket/protocol'
import * as en from './languages/en.ts'
import * as id from './languages/id.ts'
import type { KnownLanguage, Texts } from './texts.ts'

export type PhoneTexts = Pick<Texts, 'common' | 'connection' | 'phone'>

/** As `LANGUAGES`; the compiler asks for a line here when a language is added there. */
const SECTIONS: Readonly<Record<KnownLanguage, PhoneTexts>> = {
  id: { common: id.common, connection: id.connection, phone: id.phone },
  en: { common: en.common, connection: en.connection, phone: en.phone },
}

export const PHONE_LANGUAGES: Readonly<Record<Language, PhoneTexts>> = SECTIONS

/** The first of the wanted languages there are texts for, by main language ("en-GB" is "en"); else Indonesian. */
export function phoneLanguageAmong(wanted: readonly string[]): Language {
  const found = wanted.map((language) => language.split('-')[0] ?? '').find((language) => Object.hasOwn(PHONE_LANGUAGES, language))
  return found ?? 'id'
}
