// The sections each public face needs, so that a page does not carry the words of the whole office.

import type { Language } from '@loket/protocol'
import { admin } from './generated/admin.ts'
import { common } from './generated/common.ts'
import { connection } from './generated/connection.ts'
import { console } from './generated/console.ts'
import { day } from './generated/day.ts'
import { disciplines } from './generated/disciplines.ts'
import { display } from './generated/display.ts'
import { kiosk } from './generated/kiosk.ts'
import { pairing } from './generated/pairing.ts'
import { paperProblems } from './generated/paper-problems.ts'
import { paperSetup } from './generated/paper-setup.ts'
import { publicWords } from './generated/public-words.ts'
import { supervisor } from './generated/supervisor.ts'
import { words } from './generated/words.ts'
import { type InEveryLanguage, type KnownLanguage, sectionAmong, type Texts } from './texts.ts'

export type KioskTexts = Pick<Texts, 'common' | 'connection' | 'day' | 'kiosk' | 'pairing' | 'publicWords'>
export type StaffTexts = Pick<Texts, 'common' | 'connection' | 'console' | 'day' | 'disciplines' | 'words'>
export type SupervisorTexts = StaffTexts & Pick<Texts, 'supervisor'>
export type AdminTexts = StaffTexts & Pick<Texts, 'admin' | 'paperSetup' | 'paperProblems'>
export type DisplayTexts = Pick<Texts, 'common' | 'connection' | 'day' | 'display' | 'pairing' | 'publicWords'>

// Section by section, and marked as free of effects: only so can a build leave out the others.

const KIOSK = /* @__PURE__ */ inEachLanguage<KioskTexts>({ common, connection, day, kiosk, pairing, publicWords })
const DISPLAY = /* @__PURE__ */ inEachLanguage<DisplayTexts>({ common, connection, day, display, pairing, publicWords })
const STAFF = /* @__PURE__ */ inEachLanguage<StaffTexts>({ common, connection, console, day, disciplines, words })
const SUPERVISOR = /* @__PURE__ */ inEachLanguage<Pick<Texts, 'supervisor'>>({ supervisor })
const ADMIN = /* @__PURE__ */ inEachLanguage<Pick<Texts, 'admin' | 'paperSetup' | 'paperProblems'>>({ admin, paperSetup, paperProblems })

export const KIOSK_LANGUAGES: Readonly<Record<Language, KioskTexts>> = KIOSK

/** Indonesian where the language is not known, as with `textsFor`. */
export function kioskTextsFor(language: Language): KioskTexts {
  return sectionAmong(KIOSK, language)
}

export function displayTextsFor(language: Language): DisplayTexts {
  return sectionAmong(DISPLAY, language)
}

/** Of the languages an office offers, those that the board can speak. */
export function displayLanguagesAmong(offered: readonly Language[]): readonly Language[] {
  return offered.filter((language) => Object.hasOwn(DISPLAY, language))
}

export function staffTextsFor(language: Language): StaffTexts {
  return sectionAmong(STAFF, language)
}

/** Of the languages an office offers, those that staff can read their pages in. */
export function staffLanguagesAmong(offered: readonly Language[]): readonly Language[] {
  return offered.filter((language) => Object.hasOwn(STAFF, language))
}

export function supervisorTextsFor(language: Language): SupervisorTexts {
  return { ...staffTextsFor(language), ...sectionAmong(SUPERVISOR, language) }
}

export function adminTextsFor(language: Language): AdminTexts {
  return { ...staffTextsFor(language), ...sectionAmong(ADMIN, language) }
}

type SectionsOf<Face> = { readonly [Section in keyof Face]: InEveryLanguage<Face[Section]> }

/** Turns sections that each stand in every language into languages that each have these sections. */
function inEachLanguage<Face extends object>(sections: SectionsOf<Face>): InEveryLanguage<Face> {
  const named = Object.entries<InEveryLanguage<unknown>>(sections)
  const languages = named.slice(0, 1).flatMap(([, section]) => Object.keys(section)) as KnownLanguage[]
  const face = (language: KnownLanguage) => Object.fromEntries(named.map(([name, section]) => [name, section[language]]))
  // One entry per language, with one per section.
  return Object.fromEntries(languages.map((language) => [language, face(language)])) as InEveryLanguage<Face>
}
