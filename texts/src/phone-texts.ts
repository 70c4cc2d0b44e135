// The phone has Indonesian at hand and loads another language when it is wanted: on a slow line nobody waits for words they do not read.

import type { Language } from '@loket/protocol'
import { texts as indonesian } from './generated/phone-in-id.ts'
import { PHONE_LANGUAGES as GENERATED } from './generated/phone-languages.ts'
import { type InEveryLanguage, type PhoneTexts, sectionAmong } from './texts.ts'

/** A language, and what the phone says in it. */
export interface PhoneSpeech {
  readonly language: Language
  readonly texts: PhoneTexts
}

interface PhoneLanguage {
  /** As it calls itself. */
  readonly name: string
  /** `null`: it is there already. */
  readonly load: (() => Promise<{ readonly texts: PhoneTexts }>) | null
}

const PHONE_LANGUAGES: InEveryLanguage<PhoneLanguage> = GENERATED

export const INDONESIAN_SPEECH: PhoneSpeech = { language: 'id', texts: indonesian }

/** What each language calls itself, Indonesian first. */
export const phoneLanguageNames: readonly { readonly language: Language; readonly name: string }[] = Object.entries(PHONE_LANGUAGES).map(
  ([language, { name }]) => ({ language, name }),
)

/** Indonesian, at once, where the language is not known; rejects where its sentences cannot be loaded. */
export async function loadPhoneSpeech(language: Language): Promise<PhoneSpeech> {
  const { load } = sectionAmong(PHONE_LANGUAGES, language)
  return load === null ? INDONESIAN_SPEECH : { language, texts: (await load()).texts }
}

/** The first of the wanted languages there are texts for, by main language ("en-GB" is "en"); else Indonesian. */
export function phoneLanguageAmong(wanted: readonly string[]): Language {
  const found = wanted.map((language) => language.split('-')[0] ?? '').find((language) => Object.hasOwn(PHONE_LANGUAGES, language))
  return found ?? 'id'
}
