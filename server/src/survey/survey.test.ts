import { join } from 'node:path'
import type { LocalDate, Score, ServiceId, SkmScores, TicketId } from '@loket/protocol'
import { SKM_ELEMENTS } from '@loket/protocol'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openPrivateStore } from '../access/private-store.ts'
import { freshFolder } from '../testing/folders.ts'
import { createAnsweredTickets } from './answered-tickets.ts'
import { openSurvey, type Visit } from './survey.ts'

const MONDAY = '2027-01-11' as LocalDate
const TUESDAY = '2027-01-12' as LocalDate
const KTP = 'ktp-cetak' as ServiceId
const KK = 'kk-baru' as ServiceId

const troubles: unknown[] = []

function surveyIn(folder: string, visits: readonly (readonly [ServiceId, number])[] = []) {
  const store = openPrivateStore(join(folder, 'private.sqlite'))
  const answered = createAnsweredTickets(store)
  const survey = openSurvey({
    file: join(folder, 'survey.sqlite'),
    answered,
    completedLegs: () => new Map(visits),
    onTrouble: (error) => troubles.push(error),
  })
  onTestFinished(() => {
    survey.close()
    store.close()
  })
  return { survey, answered, store }
}

function visit(place: number, serviceId = KTP, serviceDay = MONDAY): Visit {
  return { serviceDay, serviceId, ticketId: `t-${serviceDay}-${place}` as TicketId }
}

function every(score: Score): SkmScores {
  return Object.fromEntries(SKM_ELEMENTS.map((element) => [element, score]))
}

describe('a word', () => {
  test('[Q4] is taken once a ticket and kind, also after a restart', () => {
    const folder = freshFolder()
    const before = surveyIn(folder)
    expect(before.survey.rate(visit(1), { rating: 4 })).toBe(true)
    expect(before.survey.rate(visit(1), { rating: 1 })).toBe(false)
    expect(before.survey.answer(visit(1), { scores: every(4), profile: {} })).toBe(true)
    expect(before.survey.rate(visit(2), { rating: 4 })).toBe(true)
    const { survey } = surveyIn(folder)
    expect(survey.answer(visit(1), { scores: every(1), profile: {} })).toBe(false)
    survey.dayIs(TUESDAY)
    expect(survey.results({ from: MONDAY, to: MONDAY }).office).toMatchObject({ respondents: 1, rated: 2 })
  })

  test('[Q5] leaves at its ticket that it was given, and nothing of what was said; the next day forgets that too', () => {
    const { survey, answered, store } = surveyIn(freshFolder())
    survey.answer(visit(1), { scores: every(2), profile: { sex: 'male' } })
    expect(store.prepare('SELECT * FROM answered_tickets').all()).toEqual([
      { service_day: MONDAY, ticket_id: 't-2027-01-11-1', word: 'survey' },
    ])
    answered.startDay(TUESDAY)
    expect(Buffer.from(store.serialize()).includes('t-2027-01-11-1')).toBe(false)
  })

  test('[Q12] trouble with the file at the turn of a day stops nothing, and what is held is written the next time', () => {
    const folder = freshFolder()
    const { survey } = surveyIn(folder)
    survey.answer(visit(1), { scores: every(4), profile: {} })
    const reader = new Sqlite(join(folder, 'survey.sqlite'))
    reader.exec('BEGIN; SELECT * FROM held')
    reader.prepare('SELECT * FROM held').all()
    survey.dayIs(TUESDAY)
    expect(troubles.splice(0)).toEqual([expect.objectContaining({ code: expect.stringMatching(/^SQLITE_BUSY/) })])
    reader.close()
    survey.dayIs(TUESDAY)
    expect(survey.results({ from: MONDAY, to: MONDAY }).office.respondents).toBe(1)
  })

  test('[Q14] of few answers hidden at one service nothing is told by the sum of all', () => {
    const { survey } = surveyIn(freshFolder())
    for (let place = 0; place < 6; place += 1) {
      survey.answer(visit(place), { scores: every(4), profile: {} })
      survey.rate(visit(place), { rating: 4 })
    }
    survey.answer(visit(10, KK), { scores: every(1), profile: {} })
    survey.rate(visit(10, KK), { rating: 1 })
    survey.dayIs(TUESDAY)
    const { office, services } = survey.results({ from: MONDAY, to: MONDAY })
    expect(services.map((one) => [one.survey === null, one.ratings === null])).toEqual([
      [true, true],
      [false, false],
    ])
    expect(office).toMatchObject({ respondents: 7, survey: null, rated: 7, ratings: null })
  })

  test('[Q4] that could not be kept may be given again', () => {
    const { survey } = surveyIn(freshFolder())
    const endless = { toJSON: () => { throw new Error('the disk is full') } } // biome-ignore format: one thing
    expect(() => survey.answer(visit(1), { scores: endless as SkmScores, profile: {} })).toThrow('the disk is full')
    expect(survey.answer(visit(1), { scores: every(3), profile: {} })).toBe(true)
  })
})

describe('results', () => {
  function handIn(survey: ReturnType<typeof surveyIn>['survey'], scores: readonly SkmScores[], serviceId = KTP): void {
    for (const [place, given] of scores.entries())
      survey.answer(visit(place, serviceId), { scores: given, profile: { sex: 'female', age: place < 2 ? 'over60' : undefined } })
    survey.dayIs(TUESDAY)
  }

  test('[Q13] tell each element, the index by both weights and its band, of who answered the question', () => {
    const { survey } = surveyIn(freshFolder(), [[KTP, 100]])
    handIn(survey, [every(4), every(4), every(4), every(3), { ...every(3), facilities: undefined }])
    const { office, services } = survey.results({ from: MONDAY, to: MONDAY })
    expect(services).toEqual([{ serviceId: KTP, ...office }])
    expect(office.respondents).toBe(5)
    expect(office.survey?.elements.find(({ element }) => element === 'time')).toEqual({ element: 'time', respondents: 5, average: 3.6 })
    expect(office.survey?.elements.find(({ element }) => element === 'facilities')).toMatchObject({ respondents: 4, average: 3.75 })
    // 25/9 of 8 × 3.6 + 3.75.
    expect(office.survey?.index).toEqual({ value: 90.42, band: 'A' })
    expect(office.survey?.indexByRoundedWeight).toEqual({ value: 89.51, band: 'A' })
    expect(office.survey?.profile).toMatchObject({ sex: { female: 5, male: 0 }, age: { over60: 2, under26: 0 } })
  })

  test('[Q3, Q13] tell how many visits there were and how many should answer', () => {
    const { survey } = surveyIn(freshFolder(), [
      [KTP, 500],
      [KK, 0],
    ])
    const { office, services } = survey.results({ from: MONDAY, to: MONDAY })
    expect(office.sample).toEqual({ visits: 500, advised: 217 })
    expect(services.map(({ serviceId, sample }) => [serviceId, sample.advised])).toEqual([
      [KK, 0],
      [KTP, 217],
    ])
  })

  test('[Q14] of fewer than five respondents tell only their number', () => {
    const { survey } = surveyIn(freshFolder())
    for (let place = 0; place < 4; place += 1) survey.rate(visit(place), { rating: 4 })
    handIn(survey, [every(4), every(4), every(4), every(4)])
    const [ktp] = survey.results({ from: MONDAY, to: MONDAY }).services
    expect(ktp).toMatchObject({ respondents: 4, survey: null, rated: 4, ratings: null })
    survey.rate(visit(4), { rating: 1 })
    survey.dayIs(TUESDAY)
    expect(survey.results({ from: MONDAY, to: MONDAY }).office.ratings).toEqual({ 1: 1, 2: 0, 3: 0, 4: 4 })
  })

  test('[Q6] never mix a quick rating into the index', () => {
    const { survey } = surveyIn(freshFolder())
    for (let place = 0; place < 20; place += 1) survey.rate(visit(place), { rating: 1 })
    handIn(survey, [every(4), every(4), every(4), every(4), every(4)])
    expect(survey.results({ from: MONDAY, to: MONDAY }).office.survey?.index).toEqual({ value: 100, band: 'A' })
  })

  test('[Q15] hint at a service that somebody said was not free: how many, once the day has ended, and never who', () => {
    const { survey } = surveyIn(freshFolder())
    survey.answer(visit(1), { scores: { cost: 3 }, profile: {} })
    survey.answer(visit(2, KK), { scores: { cost: 4 }, profile: {} })
    survey.answer(visit(3, KK), { scores: { time: 1 }, profile: {} })
    survey.dayIs(MONDAY)
    expect(survey.results({ from: MONDAY, to: MONDAY }).notFree).toEqual([])
    survey.dayIs(null)
    expect(survey.results({ from: MONDAY, to: MONDAY }).notFree).toEqual([{ serviceId: KTP, answers: 1 }])
    expect(survey.results({ from: TUESDAY, to: TUESDAY }).notFree).toEqual([])
  })
})
