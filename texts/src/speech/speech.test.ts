import { readFileSync } from 'node:fs'
import type { CallKind, TicketNumber } from '@loket/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clipsOf, clipsOfNumber, SPEECH, type SpeechRules } from './index.ts'

const rulesOf = (language: string): SpeechRules => {
  const rules = SPEECH[language]
  if (!rules) throw new Error(`no speech for ${language}`)
  return rules
}
const LANGUAGES = Object.keys(SPEECH)
const TABLE = readFileSync(new URL('../testing/numbers-in-words.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\d/.test(line))
  .map((line) => line.split('\t'))
const KINDS: readonly CallKind[] = ['first', 'again', 'last']

function said(
  language: string,
  number: string,
  counterNumber: number,
  kind: CallKind = 'first',
  reading: 'digits' | 'cardinal' = 'digits',
) {
  const rules = rulesOf(language)
  return clipsOf(rules, { number: number as TicketNumber, counterNumber, kind }, reading)
    .map((clip) => rules.clips[clip])
    .join(' ')
}

describe('a call in words', () => {
  test('[A11] a number is read as it is printed, digit by digit, and the counter as it is counted', () => {
    expect(said('id', 'A027', 3)).toBe('Nomor antrean a nol dua tujuh silakan menuju loket tiga')
    expect(said('en', 'A027', 3)).toBe('Ticket number ay zero two seven please go to counter three')
    expect(said('id', 'L115', 10)).toBe('Nomor antrean el satu satu lima silakan menuju loket sepuluh')
  })

  test('[A11] an office may have it counted instead: the leading zeros are dropped', () => {
    expect(said('id', 'A027', 3, 'first', 'cardinal')).toBe('Nomor antrean a dua puluh tujuh silakan menuju loket tiga')
    expect(said('en', 'M0115', 21, 'first', 'cardinal')).toBe('Ticket number em one hundred fifteen please go to counter twenty one')
  })

  test('[A12] a recall and the last call are opened by words of their own', () => {
    expect(said('id', 'A001', 1, 'again')).toMatch(/^Sekali lagi, nomor antrean a nol nol satu /)
    expect(said('id', 'A001', 1, 'last')).toMatch(/^Panggilan terakhir, nomor antrean a nol nol satu /)
    expect(said('en', 'A001', 1, 'again')).toMatch(/^Once more, ticket number ay /)
    expect(said('en', 'A001', 1, 'last')).toMatch(/^Last call, ticket number ay /)
  })
})

describe('numbers', () => {
  test.each([
    ['id', 1],
    ['en', 2],
  ] as const)('[A13] every number from 0 to 1999 is read as an independent table has it: %s', (language, column) => {
    const rules = rulesOf(language)
    const read = TABLE.map(([number]) =>
      rules
        .cardinal(Number(number))
        .map((clip) => rules.clips[clip])
        .join(' '),
    )
    expect(read).toEqual(TABLE.map((line) => line[column]))
    expect(TABLE.map(([number]) => Number(number))).toEqual([...Array(2_000).keys()])
  })

  test('[A13] larger numbers are counted in thousands: one of them is "seribu", any more are "ribu"', () => {
    const words = (language: string, value: number) => rulesOf(language).cardinal(value).join(' ')
    expect([1_000, 2_000, 11_111, 21_000, 99_999].map((value) => words('id', value))).toEqual([
      'seribu',
      'dua ribu',
      'sebelas ribu seratus sebelas',
      'dua puluh satu ribu',
      'sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
    ])
    expect(words('en', 40_012)).toBe('forty thousand twelve')
  })

  test('[A13] letters are called by their names', () => {
    const names = (language: string) =>
      [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => rulesOf(language).clips[`letter-${letter.toLowerCase()}`])
    expect(names('id').join(' ')).toBe('a be ce de e ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet')
    expect(names('en').join(' ')).toBe(
      'ay bee see dee ee eff gee aitch eye jay kay ell em en oh pee cue ar ess tee you vee double-you ex why zed',
    )
  })

  test.each(LANGUAGES)('[A13] no call asks for a clip that no list names: %s', (language) => {
    const rules = rulesOf(language)
    const number = fc.tuple(
      fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
      fc.integer({ min: 0, max: 99_999 }),
      fc.integer({ min: 3, max: 5 }),
    )
    fc.assert(
      fc.property(
        number,
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(...KINDS),
        fc.boolean(),
        ([letter, value, digits], counterNumber, kind, counted) => {
          const call = { number: `${letter}${String(value).padStart(digits, '0')}` as TicketNumber, counterNumber, kind }
          const missing = clipsOf(rules, call, counted ? 'cardinal' : 'digits').filter((clip) => !Object.hasOwn(rules.clips, clip))
          expect(missing).toEqual([])
        },
      ),
    )
  })

  test('[A13] what is no ticket number and no count is refused, not guessed', () => {
    expect(() => clipsOfNumber(rulesOf('id'), '12a' as TicketNumber, 'digits')).toThrow('is not a ticket number')
    for (const value of [-1, 1.5, 100_000, Number.NaN]) {
      for (const language of LANGUAGES) expect(() => rulesOf(language).cardinal(value)).toThrow('is not a whole number')
    }
  })
})
