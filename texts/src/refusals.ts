import type { Instant, Language, Refusal } from '@loket/protocol'
import { formatDate, formatLocalDate, formatTime, localize } from './formats.ts'
import * as en from './languages/en.ts'
import * as id from './languages/id.ts'
import type { NoAnswer, RefusalSentences, Speaker } from './sentences.ts'
import { type KnownLanguage, sectionAmong } from './texts.ts'

/** Named one by one, so that a page carries the refusals and not the whole office. */
const SENTENCES: Readonly<Record<KnownLanguage, RefusalSentences>> = { id: id.refusals, en: en.refusals }

export interface RefusalSetting {
  readonly language: Language
  /** IANA zone of the office. */
  readonly zone: string
  /** Added to an instant before it is shown as a time of day. */
  readonly wallOffsetMs: number
}

/** A refusal in plain words that tell what to do. */
export function sayRefusal(refusal: Refusal | NoAnswer, { language, zone, wallOffsetMs }: RefusalSetting): string {
  const wall = (at: Instant) => (at + wallOffsetMs) as Instant
  const speaker: Speaker = {
    time: (at) => formatTime(wall(at), zone),
    dateAndTime: (at) => `${formatDate(wall(at), zone, language)}, ${formatTime(wall(at), zone)}`,
    date: (date) => formatLocalDate(date, language),
    name: (name) => localize(name, language),
  }
  // The map has one sentence per type, each taking its own refusal; the compiler cannot follow that pairing through an index.
  const sentence = sectionAmong(SENTENCES, language)[refusal.type] as (refusal: Refusal | NoAnswer, speaker: Speaker) => string
  return sentence(refusal, speaker)
}
