import type { Instant, Language, Refusal } from '@loket/protocol'
import { formatDate, formatLocalDate, formatTime, localize } from './formats.ts'
import { citizenRefusals } from './generated/citizen-refusals.ts'
import { refusals } from './generated/refusals.ts'
import type { NoAnswer, Speaker } from './sentences.ts'
import { sectionAmong } from './texts.ts'

export interface RefusalSetting {
  readonly language: Language
  /** IANA zone of the office. */
  readonly zone: string
  /** Added to an instant before it is shown as a time of day. */
  readonly wallOffsetMs: number
}

/** A refusal in plain words that tell what to do. */
export function sayRefusal(refusal: Refusal | NoAnswer, setting: RefusalSetting): string {
  // The map has one sentence per type, each taking its own refusal; the compiler cannot follow that pairing through an index.
  const sentence = sectionAmong(refusals, setting.language)[refusal.type] as Sentence
  return sentence(refusal, speakerOf(setting))
}

/** The same to a citizen, of what their own wish may meet; `null`: it is none of theirs, and somebody of the office has to look. */
export function sayToCitizen(refusal: Refusal | NoAnswer, setting: RefusalSetting): string | null {
  const sentences: Readonly<Record<string, unknown>> = sectionAmong(citizenRefusals, setting.language)
  const sentence = sentences[refusal.type] as Sentence | undefined
  return sentence === undefined ? null : sentence(refusal, speakerOf(setting))
}

type Sentence = (refusal: Refusal | NoAnswer, speaker: Speaker) => string

export function speakerOf({ language, zone, wallOffsetMs }: RefusalSetting): Speaker {
  const wall = (at: Instant) => (at + wallOffsetMs) as Instant
  return {
    time: (at) => formatTime(wall(at), zone),
    dateAndTime: (at) => `${formatDate(wall(at), zone, language)}, ${formatTime(wall(at), zone)}`,
    date: (date) => formatLocalDate(date, language),
    name: (name) => localize(name, language),
  }
}
