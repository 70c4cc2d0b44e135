import type { Instant, LocalDate, Localized, Refusal } from '@loket/protocol'
import { describe, expect, test } from 'vitest'
import {
  adminTextsFor,
  displayLanguagesAmong,
  displayTextsFor,
  KIOSK_LANGUAGES,
  kioskTextsFor,
  staffLanguagesAmong,
  supervisorTextsFor,
} from './face-texts.ts'
import { formatClock, formatDate, formatLocalDate, formatTime, localize, wallDate } from './formats.ts'
import { INDONESIAN_SPEECH, loadPhoneSpeech, phoneLanguageAmong, phoneLanguageNames } from './phone-texts.ts'
import { sayRefusal } from './refusals.ts'
import type { NoAnswer } from './sentences.ts'
import { LANGUAGES, textsFor } from './texts.ts'

/** Every sentence of a language by its path; functions called with plausible data. */
function sentences(part: unknown, path = ''): Record<string, string> {
  if (typeof part === 'string') return { [path]: part }
  if (typeof part === 'function') return { [path]: String(part(...SAMPLE_ARGUMENTS)) }
  return Object.assign({}, ...Object.entries(part as object).map(([key, value]) => sentences(value, path === '' ? key : `${path}.${key}`)))
}

const SAMPLE_NAME: Localized = { id: 'Sudin', en: 'Sudin' }
/** Fits refusals (an object with everything any of them carries) and, as a number or text, the rest. */
const SAMPLE_REFUSAL = {
  problems: ['x'],
  numbers: ['A001'],
  reason: 'staff',
  servedAt: SAMPLE_NAME,
  retryAfterSeconds: 3,
  quota: 5,
  seriesId: 'A',
  counterNumber: 2,
  number: 'A027',
  callsToGo: 1,
  state: 'waiting',
  maximum: 2,
  minutes: 30,
  seconds: 30,
  earliest: '2027-01-12',
  cap: 10,
  asked: false,
  toString: () => '3',
  toLowerCase: () => 'x',
  join: () => 'x',
}
const SAMPLE_SPEAKER = {
  time: () => '09.14',
  dateAndTime: () => 'Sel, 12 Jan 2027, 09.14',
  date: () => 'Sel, 12 Jan 2027',
  name: () => 'Sudin',
  toString: () => '5',
  join: () => 'A027',
  length: 2,
  *[Symbol.iterator]() {
    yield 'A027'
  },
}
const SAMPLE_ARGUMENTS = [SAMPLE_REFUSAL, SAMPLE_SPEAKER]

const MORNING = Date.UTC(2027, 0, 12, 2, 14) as Instant
const JAKARTA = 'Asia/Jakarta'

describe('languages', () => {
  test.each(Object.keys(LANGUAGES))('[T1] %s has every sentence of Indonesian, and none is empty', (language) => {
    const found = sentences(textsFor(language))
    expect(Object.keys(found).sort()).toEqual(Object.keys(sentences(textsFor('id'))).sort())
    expect(Object.entries(found).filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  test.each(Object.keys(LANGUAGES))('[T2] %s writes antrean and nomor as the dictionary does', (language) => {
    expect(Object.values(sentences(textsFor(language))).filter((sentence) => /antrian|nomer/i.test(sentence))).toEqual([])
  })

  test('[T3] an unknown language falls back to Indonesian, and so does a name without translation', () => {
    expect(textsFor('xx')).toBe(textsFor('id'))
    expect(textsFor('constructor')).toBe(textsFor('id'))
    expect(localize({ id: 'KTP-el', en: 'e-ID card' }, 'en')).toBe('e-ID card')
    expect(localize({ id: 'KTP-el' }, 'en')).toBe('KTP-el')
  })

  test('[T5] the phone knows every language and picks the first wanted one', () => {
    expect(phoneLanguageNames).toEqual(
      Object.keys(LANGUAGES).map((language) => ({ language, name: textsFor(language).common.languageName })),
    )
    expect(phoneLanguageAmong(['fr-FR', 'en-GB', 'id'])).toBe('en')
    expect(phoneLanguageAmong([])).toBe('id')
  })

  test('[T5] the phone has Indonesian at hand, loads another language, and falls back to Indonesian', async () => {
    const { common, connection, phone } = INDONESIAN_SPEECH.texts
    expect({ common, connection, phone }).toEqual({
      common: textsFor('id').phoneCommon,
      connection: textsFor('id').connection,
      phone: textsFor('id').phone,
    })
    expect(await loadPhoneSpeech('id')).toBe(INDONESIAN_SPEECH)
    expect(await loadPhoneSpeech('constructor')).toBe(INDONESIAN_SPEECH)
    const english = await loadPhoneSpeech('en')
    expect([english.language, english.texts.phone, english.texts.common]).toEqual(['en', textsFor('en').phone, textsFor('en').phoneCommon])
  })

  test.each(Object.keys(LANGUAGES))(
    '[T20] %s is spoken by kiosk, board and every page of staff, each with its own sections',
    (language) => {
      const { admin, common, connection, console, day, disciplines, display, kiosk, pairing, paperProblems, paperSetup, ...more } =
        textsFor(language)
      const { publicWords, supervisor, words } = more
      const staff = { common, connection, console, day, disciplines, words }
      expect(kioskTextsFor(language)).toEqual({ common, connection, day, kiosk, pairing, publicWords })
      expect(displayTextsFor(language)).toEqual({ common, connection, day, display, pairing, publicWords })
      expect(supervisorTextsFor(language)).toEqual({ ...staff, supervisor })
      expect(adminTextsFor(language)).toEqual({ ...staff, admin, paperSetup, paperProblems })
    },
  )

  test('[T21] a language without sentences of its own is not offered, and read in Indonesian where it is asked for', () => {
    expect(staffLanguagesAmong(['id', 'xx', 'en', 'constructor'])).toEqual(['id', 'en'])
    expect(displayLanguagesAmong(['xx', 'en', 'id'])).toEqual(['en', 'id'])
    expect(Object.keys(KIOSK_LANGUAGES)).toEqual(Object.keys(LANGUAGES))
    expect([kioskTextsFor('xx'), displayTextsFor('xx')]).toEqual([kioskTextsFor('id'), displayTextsFor('id')])
  })
})

describe('formats', () => {
  test('[T6] a time of day is written 09.14 in the zone of the office', () => {
    expect(formatTime(MORNING, JAKARTA)).toBe('09.14')
    expect(formatTime(MORNING, 'Asia/Jayapura')).toBe('11.14')
    expect(formatTime(Date.UTC(2027, 0, 11, 17) as Instant, JAKARTA)).toBe('00.00')
  })

  test('[T6] a date is short and in the language of the reader', () => {
    expect(formatDate(MORNING, JAKARTA, 'id')).toBe('Sel, 12 Jan 2027')
    expect(formatDate(MORNING, JAKARTA, 'en')).toBe('Tue, 12 Jan 2027')
    expect(formatLocalDate('2027-01-12' as LocalDate, 'id')).toBe('Sel, 12 Jan 2027')
    expect(wallDate(Date.UTC(2027, 0, 11, 17) as Instant, JAKARTA)).toBe('2027-01-12')
  })

  test('[T7] a running clock is minutes and seconds, hours where there are any, and never negative', () => {
    expect([700_000, 59_999, 3_725_000, -5].map(formatClock)).toEqual(['11:40', '0:59', '1:02:05', '0:00'])
  })
})

describe('refusals', () => {
  const saying = (language: string, wallOffsetMs = 0) => ({ language, zone: JAKARTA, wallOffsetMs })

  test('[T8] a refusal is told in a sentence with its own data', () => {
    const busy = { type: 'counterBusy', number: 'A027' } as Refusal
    expect(sayRefusal(busy, saying('id'))).toBe('Nomor A027 masih di loket ini. Selesaikan dahulu.')
    expect(sayRefusal(busy, saying('en'))).toBe('Number A027 is still at this counter. Complete it first.')
    const elsewhere: Refusal = { type: 'serviceNotOfferedHere', servedAt: { id: 'Sudin Jakarta Timur' } }
    expect(sayRefusal(elsewhere, saying('en'))).toContain('Sudin Jakarta Timur')
    expect(sayRefusal({ type: 'noAnswer' } satisfies NoAnswer, saying('id'))).toContain('Coba lagi')
  })

  test('[T8] a time in a refusal is the wall clock of the office', () => {
    const early: Refusal = { type: 'tooEarlyForNoShow', callsToGo: 0, allowedAt: MORNING }
    expect(sayRefusal(early, saying('id'))).toContain('09.14')
    expect(sayRefusal(early, saying('id', 120_000))).toContain('09.16')
  })

  test.each(Object.keys(LANGUAGES))('[T8] every refusal in %s is a whole sentence', (language) => {
    const found = Object.values(sentences(textsFor(language).refusals))
    expect(found.length).toBeGreaterThan(70)
    expect(found.filter((sentence) => !/^[A-Z].*\.$/s.test(sentence) || /undefined|\[object/.test(sentence))).toEqual([])
  })
})
