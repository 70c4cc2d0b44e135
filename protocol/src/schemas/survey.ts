// What a citizen sends after the visit. Nothing of it is text: words could name somebody.

import { z } from 'zod'
import { PROFILE_ANSWERS, type RatingBody, SCORES, type SurveyBody } from '../survey.ts'
import { exactly } from './exact.ts'
import { localDate } from './primitives.ts'

const score = z.literal([...SCORES], 'must be 1, 2, 3 or 4')

export const ratingBody = exactly<RatingBody>()(z.strictObject({ rating: score }))

const scores = z
  .strictObject({
    requirements: score.optional(),
    procedure: score.optional(),
    time: score.optional(),
    cost: score.optional(),
    product: score.optional(),
    competence: score.optional(),
    conduct: score.optional(),
    facilities: score.optional(),
    complaints: score.optional(),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined), 'must answer at least one question')

const profile = z.strictObject({
  sex: z.enum(PROFILE_ANSWERS.sex).optional(),
  age: z.enum(PROFILE_ANSWERS.age).optional(),
  education: z.enum(PROFILE_ANSWERS.education).optional(),
  occupation: z.enum(PROFILE_ANSWERS.occupation).optional(),
})

export const surveyBody = exactly<SurveyBody>()(z.strictObject({ scores, profile }))

/** `from` and `to` of a question for figures, both included. */
export const periodQuery = z
  .strictObject({
    from: localDate,
    to: localDate,
  })
  .refine(({ from, to }) => from <= to, 'from must not be after to')
