import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalDate, Score, ServiceId } from '@loket/protocol'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { freshFolder } from '../testing/folders.ts'
import { openAnswerBook } from './answer-book.ts'
import { type Piece, piecesOfRating, piecesOfSurvey } from './pieces.ts'
import { type Chance, shuffled, UNGUESSABLE } from './shuffle.ts'
import { openSurveyStore } from './survey-store.ts'

const MONDAY = '2027-01-11' as LocalDate
const TUESDAY = '2027-01-12' as LocalDate
const BOTH = { from: MONDAY, to: TUESDAY }
const KTP = 'ktp-cetak' as ServiceId
const KK = 'kk-baru' as ServiceId

function bookAt(file: string, chance: Chance = UNGUESSABLE) {
  const store = openSurveyStore(file)
  onTestFinished(() => void store.close())
  return { store, book: openAnswerBook(store, chance) }
}

function sheet(requirements: Score): readonly Piece[] {
  return piecesOfSurvey({ scores: { requirements }, profile: {} })
}

/** What somebody reads who opens the file with SQLite. */
function heldIn({ store }: ReturnType<typeof bookAt>): readonly { readonly service: ServiceId; readonly piece: Piece }[] {
  return store
    .prepare<[], string>('SELECT pieces FROM held ORDER BY service_day')
    .pluck()
    .all()
    .flatMap((pieces) => JSON.parse(pieces))
}

describe('while the day runs', () => {
  test('[Q10] answers are in no figures, whoever asks', () => {
    const { book } = bookAt(':memory:')
    book.hold(TUESDAY, KTP, [...sheet(4), ...piecesOfRating({ rating: 3 })])
    book.bind(TUESDAY)
    expect([book.sheets(BOTH), book.tallies(BOTH)]).toEqual([[], []])
  })

  test('[Q11] every answer puts all of them into a new order of chance', () => {
    const opened = bookAt(':memory:')
    const came = Array.from({ length: 12 }, (_, index) => `service-${index}` as ServiceId)
    const order = () => heldIn(opened).map(({ service }) => service)
    for (const service of came) opened.book.hold(TUESDAY, service, sheet(4))
    const first = order()
    expect(first).not.toEqual(came)
    expect(first.toSorted()).toEqual(came.toSorted())
    opened.book.hold(TUESDAY, KTP, sheet(1))
    expect(order().filter((service) => service !== KTP)).not.toEqual(first)
  })

  test('[Q11] what somebody said of themselves lies apart from what they answered', () => {
    const opened = bookAt(':memory:')
    opened.book.hold(TUESDAY, KTP, piecesOfSurvey({ scores: { cost: 2 }, profile: { sex: 'female', age: 'over60' } }))
    expect(
      heldIn(opened)
        .map(({ piece }) => JSON.stringify(piece))
        .toSorted(),
    ).toEqual([
      '{"kind":"count","question":"age","answer":"over60"}',
      '{"kind":"count","question":"sex","answer":"female"}',
      '{"kind":"sheet","scores":{"cost":2}}',
    ])
  })

  test('[Q11] no file beside it remembers an earlier state', () => {
    const file = join(freshFolder(), 'survey.sqlite')
    const { book } = bookAt(file)
    book.hold(TUESDAY, KTP, sheet(4))
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(statSync(`${file}-journal`).size).toBe(0)
  })
})

describe('when the day has ended', () => {
  test('[Q12] its answers are written by day and service, and those of the day that runs stay held', () => {
    const opened = bookAt(':memory:')
    const { book } = opened
    book.hold(MONDAY, KTP, [...sheet(4), ...piecesOfRating({ rating: 3 })])
    book.hold(MONDAY, KTP, piecesOfRating({ rating: 3 }))
    book.hold(MONDAY, KK, sheet(2))
    book.hold(TUESDAY, KK, sheet(1))
    book.bind(TUESDAY)
    expect(book.sheets(BOTH).map(({ service, requirements }) => [service, requirements])).toEqual([
      [KK, 2],
      [KTP, 4],
    ])
    expect(book.tallies(BOTH)).toEqual([{ service: KTP, question: 'rating', answer: '3', count: 2 }])
    expect(book.sheets({ from: TUESDAY, to: TUESDAY })).toEqual([])
    expect(heldIn(opened)).toEqual([{ service: KK, piece: { kind: 'sheet', scores: { requirements: 1 } } }])
    book.bind(null)
    expect(book.sheets({ from: TUESDAY, to: TUESDAY })).toHaveLength(1)
    expect(heldIn(opened)).toEqual([])
  })

  test('[Q12] an answer that comes in the evening is shuffled among those of its day and service', () => {
    const opened = bookAt(':memory:', () => 0)
    const scores = () => opened.store.prepare<[], number>('SELECT requirements FROM sheets ORDER BY place').pluck().all()
    for (const score of [1, 2, 3] as const) opened.book.hold(MONDAY, KTP, sheet(score))
    opened.book.bind(null)
    opened.book.hold(MONDAY, KTP, sheet(4))
    opened.book.bind(null)
    expect(scores().toSorted()).toEqual([1, 2, 3, 4])
    expect(scores().at(-1)).not.toBe(4)
  })

  test('[Q12] what was held is gone from the file, not only from its table', () => {
    const file = join(freshFolder(), 'survey.sqlite')
    const { book } = bookAt(file)
    for (let answers = 0; answers < 40; answers += 1) book.hold(MONDAY, KTP, piecesOfRating({ rating: 2 }))
    expect(readFileSync(file).includes('"question":"rating"')).toBe(true)
    book.bind(null)
    expect(readFileSync(file).includes('"question":"rating"')).toBe(false)
  })

  test('[Q12] no answer is lost or made by any mixture of answering and ending days', () => {
    const acts = fc.array(
      fc.oneof(fc.record({ day: fc.constantFrom(MONDAY, TUESDAY), score: fc.constantFrom(1, 2, 3, 4) }), fc.constant('end')),
    )
    fc.assert(
      fc.property(acts, (all) => {
        const store = openSurveyStore(':memory:')
        const book = openAnswerBook(store, UNGUESSABLE)
        for (const act of all) {
          if (typeof act === 'string') book.bind(null)
          else book.hold(act.day, KTP, sheet(act.score as Score))
        }
        book.bind(null)
        const given = all.flatMap((act) => (typeof act === 'string' ? [] : [act.score]))
        expect(book.sheets(BOTH).map(({ requirements }) => requirements)).toEqual(given.toSorted())
        store.close()
      }),
      { numRuns: 25 },
    )
  })
})

test('[Q11] a shuffle reaches every order, each by one course of chance', () => {
  const orders = [0, 1, 2].flatMap((first) =>
    [0, 1].map((second) => {
      const draws = [first, second]
      return shuffled(['a', 'b', 'c'], () => draws.shift() ?? 0).join('')
    }),
  )
  expect(orders.toSorted()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
})
