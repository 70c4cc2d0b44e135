// What questionnaires and counts come to. Where fewer than five answered they could be told apart, and only their number is said.

import type { ElementFigures, ProfileQuestion, Score, SurveyFigures, WordResults } from '@loket/protocol'
import { PROFILE_ANSWERS, SCORES, SKM_ELEMENTS } from '@loket/protocol'
import type { Sheet, Tally } from './answer-book.ts'
import { ratingAnswer } from './pieces.ts'
import { sampleSize } from './sample-size.ts'
import { type ElementTotal, ONE_NINTH, ROUNDED_WEIGHT, skmIndex } from './skm-index.ts'

const FEWEST_TOLD = 5

/** `visits`: completed in the same period and by the same services. */
export function wordResults(sheets: readonly Sheet[], tallies: readonly Tally[], visits: number): WordResults {
  const ratings = ratingsOf(tallies)
  const rated = SCORES.reduce((sum, score) => sum + ratings[score], 0)
  return {
    respondents: sheets.length,
    survey: sheets.length < FEWEST_TOLD ? null : surveyFigures(sheets, tallies),
    rated,
    ratings: rated < FEWEST_TOLD ? null : ratings,
    sample: { visits, advised: sampleSize(visits) },
  }
}

/** Figures of the whole, less those of its told parts, would tell the few of the parts that are not told: then the whole is not told either. */
export function withoutRemainder(whole: WordResults, parts: readonly WordResults[]): WordResults {
  const few = (counts: readonly number[]) => counts.length > 0 && sumOf(counts) > 0 && sumOf(counts) < FEWEST_TOLD
  return {
    ...whole,
    survey: few(parts.filter(({ survey }) => survey === null).map(({ respondents }) => respondents)) ? null : whole.survey,
    ratings: few(parts.filter(({ ratings }) => ratings === null).map(({ rated }) => rated)) ? null : whole.ratings,
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** How many said of a service that it was not free. */
export function notFree(sheets: readonly Sheet[]): number {
  return sheets.filter(({ cost }) => cost !== null && cost < 4).length
}

function surveyFigures(sheets: readonly Sheet[], tallies: readonly Tally[]): SurveyFigures {
  const totals = SKM_ELEMENTS.map((element) => totalOf(sheets.map((sheet) => sheet[element])))
  return {
    elements: SKM_ELEMENTS.map((element, place) => elementFigures(element, totals[place] as ElementTotal)),
    index: skmIndex(totals, ONE_NINTH),
    indexByRoundedWeight: skmIndex(totals, ROUNDED_WEIGHT),
    profile: profileOf(tallies),
  }
}

function totalOf(scores: readonly (number | null)[]): ElementTotal {
  const given = scores.filter((score) => score !== null)
  return { total: given.reduce((sum, score) => sum + score, 0), respondents: given.length }
}

function elementFigures(element: ElementFigures['element'], { total, respondents }: ElementTotal): ElementFigures {
  return { element, respondents, average: respondents === 0 ? null : total / respondents }
}

function ratingsOf(tallies: readonly Tally[]): Readonly<Record<Score, number>> {
  return Object.fromEntries(SCORES.map((score) => [score, countOf(tallies, 'rating', ratingAnswer(score))])) as Record<Score, number>
}

function profileOf(tallies: readonly Tally[]): SurveyFigures['profile'] {
  const questions = Object.entries(PROFILE_ANSWERS) as [ProfileQuestion, readonly string[]][]
  return Object.fromEntries(
    questions.map(([question, answers]) => [
      question,
      Object.fromEntries(answers.map((answer) => [answer, countOf(tallies, question, answer)])),
    ]),
  ) as SurveyFigures['profile']
}

function countOf(tallies: readonly Tally[], question: Tally['question'], answer: string): number {
  return tallies.reduce((sum, tally) => (tally.question === question && tally.answer === answer ? sum + tally.count : sum), 0)
}
