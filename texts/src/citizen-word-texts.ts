import type { Language } from '@loket/protocol'
import { citizenWord as en } from './languages/citizen-word-en.ts'
import { citizenWord as id } from './languages/citizen-word-id.ts'
import { type KnownLanguage, sectionAmong } from './texts.ts'

export type CitizenWordTexts = typeof id

// As `LANGUAGES`; the compiler asks for a line here when a language is added there.
const CITIZEN_WORD: Readonly<Record<KnownLanguage, CitizenWordTexts>> = { id, en }

/** What the phone says after a visit; Indonesian where the language is not known. */
export function citizenWordTextsFor(language: Language): CitizenWordTexts {
  return sectionAmong(CITIZEN_WORD, language)
}
