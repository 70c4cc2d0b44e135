import type { Instant, Language, Refusal } from '@loket/protocol'
import { formatDate, formatTime, localize } from './formats.ts'
import type { NoAnswer, Speaker } from './sentences.ts'
import { textsFor } from './texts.ts'

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
    name: (name) => localize(name, language),
  }
  // The map has one sentence per type, each taking its own refusal; the compiler cannot follow that pairing through an index.
  const sentence = textsFor(language).refusals[refusal.type] as (refusal: Refusal | NoAnswer, speaker: Speaker) => string
  return sentence(refusal, speaker)
}
