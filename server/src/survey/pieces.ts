// What somebody answered, torn apart at once: pieces lie among those of all others, and nothing leads from one to another.

import type { ProfileQuestion, RatingBody, Score, SkmScores, SurveyBody } from '@loket/protocol'

/** The question of a counted piece. */
export type Counted = 'rating' | ProfileQuestion

/** A questionnaire stays whole, for it is one person's view of a service; everything else is counted on its own. */
export type Piece =
  | { readonly kind: 'sheet'; readonly scores: SkmScores }
  | { readonly kind: 'count'; readonly question: Counted; readonly answer: string }

export function piecesOfRating({ rating }: RatingBody): readonly Piece[] {
  return [{ kind: 'count', question: 'rating', answer: ratingAnswer(rating) }]
}

export function piecesOfSurvey({ scores, profile }: SurveyBody): readonly Piece[] {
  const said = Object.entries(profile) as [ProfileQuestion, string | undefined][]
  const counts = said.flatMap(([question, answer]): Piece[] => (answer === undefined ? [] : [{ kind: 'count', question, answer }]))
  return [{ kind: 'sheet', scores }, ...counts]
}

/** A score as the answer of a count. */
export function ratingAnswer(rating: Score): string {
  return String(rating)
}
