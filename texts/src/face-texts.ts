// The sections each public face needs, so that a page does not carry the words of the whole office.

import type { Language } from '@loket/protocol'
import * as en from './languages/en.ts'
import * as id from './languages/id.ts'
import { type KnownLanguage, sectionAmong, type Texts } from './texts.ts'

/** `common` is only what a phone needs of it. */
export type PhoneTexts = Pick<Texts, 'connection' | 'phone'> & { readonly common: Texts['phoneCommon'] }
export type KioskTexts = Pick<Texts, 'common' | 'connection' | 'day' | 'kiosk' | 'pairing' | 'publicWords'>
export type StaffTexts = Pick<Texts, 'common' | 'connection' | 'console' | 'day' | 'disciplines' | 'words'>
export type SupervisorTexts = StaffTexts & Pick<Texts, 'supervisor'>
export type AdminTexts = StaffTexts & Pick<Texts, 'admin' | 'paperSetup' | 'paperProblems'>
export type DisplayTexts = Pick<Texts, 'common' | 'connection' | 'day' | 'display' | 'pairing' | 'publicWords'>

// As `LANGUAGES`; the compiler asks for a line in each when a language is added there.
// Section by section: only so can a build leave out the others.

const PHONE: Readonly<Record<KnownLanguage, PhoneTexts>> = {
  id: { common: id.phoneCommon, connection: id.connection, phone: id.phone },
  en: { common: en.phoneCommon, connection: en.connection, phone: en.phone },
}

const KIOSK: Readonly<Record<KnownLanguage, KioskTexts>> = {
  id: { common: id.common, connection: id.connection, day: id.day, kiosk: id.kiosk, pairing: id.pairing, publicWords: id.publicWords },
  en: { common: en.common, connection: en.connection, day: en.day, kiosk: en.kiosk, pairing: en.pairing, publicWords: en.publicWords },
}

const DISPLAY: Readonly<Record<KnownLanguage, DisplayTexts>> = {
  id: {
    common: id.common,
    connection: id.connection,
    day: id.day,
    display: id.display,
    pairing: id.pairing,
    publicWords: id.publicWords,
  },
  en: {
    common: en.common,
    connection: en.connection,
    day: en.day,
    display: en.display,
    pairing: en.pairing,
    publicWords: en.publicWords,
  },
}

const STAFF: Readonly<Record<KnownLanguage, StaffTexts>> = {
  id: {
    common: id.common,
    connection: id.connection,
    console: id.console,
    day: id.day,
    disciplines: id.disciplines,
    words: id.words,
  },
  en: {
    common: en.common,
    connection: en.connection,
    console: en.console,
    day: en.day,
    disciplines: en.disciplines,
    words: en.words,
  },
}

export const PHONE_LANGUAGES: Readonly<Record<Language, PhoneTexts>> = PHONE
export const KIOSK_LANGUAGES: Readonly<Record<Language, KioskTexts>> = KIOSK

/** Indonesian where the language is not known, as with `textsFor`. */
export function kioskTextsFor(language: Language): KioskTexts {
  return sectionAmong(KIOSK, language)
}

export function displayTextsFor(language: Language): DisplayTexts {
  return sectionAmong(DISPLAY, language)
}

export function staffTextsFor(language: Language): StaffTexts {
  return sectionAmong(STAFF, language)
}

export function supervisorTextsFor(language: Language): SupervisorTexts {
  return { ...staffTextsFor(language), supervisor: sectionAmong({ id: id.supervisor, en: en.supervisor }, language) }
}

export function adminTextsFor(language: Language): AdminTexts {
  return {
    ...staffTextsFor(language),
    admin: sectionAmong({ id: id.admin, en: en.admin }, language),
    paperSetup: sectionAmong({ id: id.paperSetup, en: en.paperSetup }, language),
    paperProblems: sectionAmong({ id: id.paperProblems, en: en.paperProblems }, language),
  }
}

/** The first of the wanted languages there are texts for, by main language ("en-GB" is "en"); else Indonesian. */
export function phoneLanguageAmong(wanted: readonly string[]): Language {
  const found = wanted.map((language) => language.split('-')[0] ?? '').find((language) => Object.hasOwn(PHONE_LANGUAGES, language))
  return found ?? 'id'
}
