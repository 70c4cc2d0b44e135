// How a call is said: which clips, in which order. One clip holds one word or one fixed turn of phrase; a program that joins them needs no other knowledge.

import type { Call, CallKind, TicketNumber, VoiceSettings } from '@loket/protocol'

/** The name of a clip's file without its ending: small letters, digits and dashes. */
export type ClipName = string

/** What is said of a call. */
export type SpokenCall = Pick<Call, 'number' | 'counterNumber' | 'kind'>

/** The parts of a call, each as clips, for a language to put in its own order. */
export interface CallParts {
  readonly kind: CallKind
  readonly number: readonly ClipName[]
  readonly counter: readonly ClipName[]
}

/** All a language needs to be spoken. */
export interface SpeechRules {
  /** Every clip there must be, and what is said in it. */
  readonly clips: Readonly<Record<ClipName, string>>
  /** A whole number from 0 to 99,999, as it is counted. */
  cardinal(value: number): readonly ClipName[]
  phrase(parts: CallParts): readonly ClipName[]
}

/** Silence between two clips, ms: a call's rhythm. */
export const CLIP_GAP_MS = 75

/** The largest number a ticket can carry: five digits. */
const LARGEST_SPOKEN = 99_999

/** The clips of a call in their order. Every one of them is named in `rules.clips`. */
export function clipsOf(rules: SpeechRules, call: SpokenCall, reading: VoiceSettings['reading']): readonly ClipName[] {
  return rules.phrase({
    kind: call.kind,
    number: clipsOfNumber(rules, call.number, reading),
    counter: rules.cardinal(call.counterNumber),
  })
}

/** A series letter by its name, then the digits: as they are printed, or counted with the leading zeros dropped. */
export function clipsOfNumber(rules: SpeechRules, number: TicketNumber, reading: VoiceSettings['reading']): readonly ClipName[] {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d{1,5})$/.exec(number) ?? []
  if (digits === '') throw new RangeError(`${JSON.stringify(number)} is not a ticket number`)
  return [
    ...[...letters].map(letterClip),
    ...(reading === 'cardinal' ? rules.cardinal(Number(digits)) : [...digits].flatMap((digit) => rules.cardinal(Number(digit)))),
  ]
}

/** The clip that names a series letter. */
function letterClip(letter: string): ClipName {
  return `letter-${letter.toLowerCase()}`
}

/** A clip for each letter of the alphabet. `names`: what is said, in alphabetical order. */
export function letterClips(names: readonly string[]): Readonly<Record<ClipName, string>> {
  return Object.fromEntries(names.map((name, place) => [letterClip(String.fromCharCode(A + place)), name]))
}

const A = 'A'.charCodeAt(0)

/** Refuses what no rule can read. */
export function assertSpoken(value: number): void {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST_SPOKEN) {
    throw new RangeError(`${value} is not a whole number from 0 to ${LARGEST_SPOKEN}`)
  }
}
