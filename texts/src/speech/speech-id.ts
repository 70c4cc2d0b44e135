// Indonesian as it is spoken. Reading rules: Pedoman Umum Ejaan Bahasa Indonesia (numerals); letter names as taught at school.

import type { CallKind } from '@loket/protocol'
import { assertSpoken, type ClipName, letterClips, type SpeechRules } from './spoken-call.ts'

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const

const LETTER_NAMES = 'a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet'.split(' ')

const OPENINGS: Readonly<Record<CallKind, ClipName>> = {
  first: 'nomor-antrean',
  again: 'sekali-lagi-nomor-antrean',
  last: 'panggilan-terakhir-nomor-antrean',
}

/** What one thousand, one hundred and ten are made of: "se-" stands for a single one. */
const STEPS = [
  { size: 1_000, one: 'seribu', many: 'ribu' },
  { size: 100, one: 'seratus', many: 'ratus' },
  { size: 10, one: 'sepuluh', many: 'puluh' },
] as const

const NUMBER_WORDS = [...DIGITS, ...STEPS.flatMap(({ one, many }) => [one, many]), 'sebelas', 'belas']

function cardinal(value: number): readonly ClipName[] {
  assertSpoken(value)
  if (value === 0) return [DIGITS[0]]
  if (value > 10 && value < 20) return value === 11 ? ['sebelas'] : [...cardinal(value - 10), 'belas']
  for (const { size, one, many } of STEPS) {
    if (value < size) continue
    const count = Math.floor(value / size)
    return [...(count === 1 ? [one] : [...cardinal(count), many]), ...rest(value % size)]
  }
  return [DIGITS[value] ?? DIGITS[0]]
}

function rest(value: number): readonly ClipName[] {
  return value === 0 ? [] : cardinal(value)
}

export const speechId: SpeechRules = {
  clips: {
    'nomor-antrean': 'Nomor antrean',
    'sekali-lagi-nomor-antrean': 'Sekali lagi, nomor antrean',
    'panggilan-terakhir-nomor-antrean': 'Panggilan terakhir, nomor antrean',
    'silakan-menuju-loket': 'silakan menuju loket',
    ...Object.fromEntries(NUMBER_WORDS.map((word) => [word, word])),
    ...letterClips(LETTER_NAMES),
  },
  cardinal,
  phrase: ({ kind, number, counter }) => [OPENINGS[kind], ...number, 'silakan-menuju-loket', ...counter],
}
