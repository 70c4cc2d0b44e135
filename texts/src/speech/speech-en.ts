// English as it is spoken in announcements: no "and" within a number.

import type { CallKind } from '@loket/protocol'
import { assertSpoken, type ClipName, letterClips, type SpeechRules } from './spoken-call.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const LETTER_NAMES = 'ay bee see dee ee eff gee aitch eye jay kay ell em en oh pee cue ar ess tee you vee double-you ex why zed'.split(' ')

const OPENINGS: Readonly<Record<CallKind, ClipName>> = {
  first: 'ticket-number',
  again: 'once-more-ticket-number',
  last: 'last-call-ticket-number',
}

function cardinal(value: number): readonly ClipName[] {
  assertSpoken(value)
  if (value >= 1_000) return [...cardinal(Math.floor(value / 1_000)), 'thousand', ...rest(value % 1_000)]
  if (value >= 100) return [...cardinal(Math.floor(value / 100)), 'hundred', ...rest(value % 100)]
  const small = SMALL[value]
  if (small !== undefined) return [small]
  return [TENS[Math.floor(value / 10) - 2] ?? '', ...rest(value % 10)]
}

function rest(value: number): readonly ClipName[] {
  return value === 0 ? [] : cardinal(value)
}

export const speechEn: SpeechRules = {
  clips: {
    'ticket-number': 'Ticket number',
    'once-more-ticket-number': 'Once more, ticket number',
    'last-call-ticket-number': 'Last call, ticket number',
    'please-go-to-counter': 'please go to counter',
    ...Object.fromEntries([...SMALL, ...TENS, 'hundred', 'thousand'].map((word) => [word, word])),
    ...letterClips(LETTER_NAMES),
  },
  cardinal,
  phrase: ({ kind, number, counter }) => [OPENINGS[kind], ...number, 'please-go-to-counter', ...counter],
}
