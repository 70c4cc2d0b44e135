import type { Language } from '@loket/protocol'
import { citizenWord } from './generated/citizen-word.ts'
import { phoneActs } from './generated/phone-acts.ts'
import { sectionAmong, type Texts } from './texts.ts'

export type CitizenWordTexts = Texts['citizenWord']

/** What the phone says after a visit; Indonesian where the language is not known. */
export function citizenWordTextsFor(language: Language): CitizenWordTexts {
  return sectionAmong(citizenWord, language)
}

export type PhoneActsTexts = Texts['phoneActs']

/** What the phone can do besides showing the number; loaded with the same part, late. */
export function phoneActsTextsFor(language: Language): PhoneActsTexts {
  return sectionAmong(phoneActs, language)
}
