// What is said of bookings: on the kiosk's screens for a code, which most citizens never open, and to the agency's app.

import type { Language, Refusal } from '@loket/protocol'
import type { BookingApiRefusal, BookingApiSentences, BookingCodeSentences, BookingScreenTexts } from './booking-sentences.ts'
import { bookingApi as apiEn, bookingCodes as codesEn, bookingScreens as screensEn } from './languages/booking-en.ts'
import { bookingApi as apiId, bookingCodes as codesId, bookingScreens as screensId } from './languages/booking-id.ts'
import { type RefusalSetting, speakerOf } from './refusals.ts'
import type { NoAnswer, Speaker } from './sentences.ts'
import { type KnownLanguage, sectionAmong } from './texts.ts'

// As `LANGUAGES`; the compiler asks for a line in each when a language is added there.
const SCREENS: Readonly<Record<KnownLanguage, BookingScreenTexts>> = { id: screensId, en: screensEn }
const CODES: Readonly<Record<KnownLanguage, BookingCodeSentences>> = { id: codesId, en: codesEn }
const API: Readonly<Record<KnownLanguage, BookingApiSentences>> = { id: apiId, en: apiEn }

/** Indonesian where the language is not known. */
export function bookingTextsFor(language: Language): BookingScreenTexts {
  return sectionAmong(SCREENS, language)
}

/** A refusal in every language, for whoever runs the agency's app. */
export function sayBookingRefusal(refusal: BookingApiRefusal): Readonly<Record<KnownLanguage, string>> {
  // The map has one sentence per type, each taking its own refusal; the compiler cannot follow that pairing through an index.
  const say = (sentences: BookingApiSentences) => (sentences[refusal.type] as (refusal: BookingApiRefusal) => string)(refusal)
  return { id: say(API.id), en: say(API.en) }
}

/** Why a code gives no number; `null`: for a reason that is not the booking's. */
export function sayOfCode(refusal: Refusal | NoAnswer, setting: RefusalSetting): string | null {
  const sentences: Readonly<Record<string, unknown>> = sectionAmong(CODES, setting.language)
  const sentence = sentences[refusal.type] as ((refusal: Refusal | NoAnswer, speaker: Speaker) => string) | undefined
  return sentence === undefined ? null : sentence(refusal, speakerOf(setting))
}
