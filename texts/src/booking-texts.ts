// What is said of bookings: on the kiosk's screens for a code, which most citizens never open, and to the agency's app.

import type { Language, Refusal } from '@loket/protocol'
import type { BookingApiRefusal, BookingApiSentences, BookingScreenTexts } from './booking-sentences.ts'
import { bookingApi } from './generated/booking-api.ts'
import { bookingCodes } from './generated/booking-codes.ts'
import { bookingScreens } from './generated/booking-screens.ts'
import { type RefusalSetting, speakerOf } from './refusals.ts'
import type { NoAnswer, Speaker } from './sentences.ts'
import { type KnownLanguage, sectionAmong } from './texts.ts'

/** Indonesian where the language is not known. */
export function bookingTextsFor(language: Language): BookingScreenTexts {
  return sectionAmong(bookingScreens, language)
}

/** A refusal in every language, for whoever runs the agency's app. */
export function sayBookingRefusal(refusal: BookingApiRefusal): Readonly<Record<KnownLanguage, string>> {
  // The map has one sentence per type, each taking its own refusal; the compiler cannot follow that pairing through an index.
  const say = (sentences: BookingApiSentences) => (sentences[refusal.type] as (refusal: BookingApiRefusal) => string)(refusal)
  // One entry per language, as the record of sentences says.
  return Object.fromEntries(Object.entries(bookingApi).map(([language, sentences]) => [language, say(sentences)])) as Record<
    KnownLanguage,
    string
  >
}

/** Why a code gives no number; `null`: for a reason that is not the booking's. */
export function sayOfCode(refusal: Refusal | NoAnswer, setting: RefusalSetting): string | null {
  const sentences: Readonly<Record<string, unknown>> = sectionAmong(bookingCodes, setting.language)
  const sentence = sentences[refusal.type] as ((refusal: Refusal | NoAnswer, speaker: Speaker) => string) | undefined
  return sentence === undefined ? null : sentence(refusal, speakerOf(setting))
}
