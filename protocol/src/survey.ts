// The citizen's word after the visit: a quick rating, and the nine questions of the satisfaction survey (SKM, PermenPANRB 14/2017).

import type { ServiceId, TicketNumber } from './ids.ts'
import type { NoticeState } from './notices.ts'
import type { LocalDate } from './time.ts'

/** In the order of the questionnaire. By name and never by number: the regulation's body and its form count the last two in opposite orders. */
export const SKM_ELEMENTS = [
  'requirements',
  'procedure',
  'time',
  'cost',
  'product',
  'competence',
  'conduct',
  'facilities',
  'complaints',
] as const
export type SkmElement = (typeof SKM_ELEMENTS)[number]

/** 4 is best, on every question; the regulation knows no middle. */
export const SCORES = [1, 2, 3, 4] as const
export type Score = (typeof SCORES)[number]

/** What a questionnaire may ask of the person, each of it optional. */
export const PROFILE_ANSWERS = {
  sex: ['female', 'male'],
  age: ['under26', 'from26to40', 'from41to60', 'over60'],
  education: ['primary', 'lowerSecondary', 'upperSecondary', 'diploma', 'bachelor', 'postgraduate'],
  occupation: ['civilServant', 'armedForces', 'employee', 'selfEmployed', 'student', 'other'],
} as const
export type ProfileQuestion = keyof typeof PROFILE_ANSWERS
export type Profile = { readonly [Question in ProfileQuestion]?: (typeof PROFILE_ANSWERS)[Question][number] | undefined }

/** What was not answered is left out. */
export type SkmScores = { readonly [Element in SkmElement]?: Score | undefined }

export interface RatingBody {
  readonly rating: Score
}

export interface SurveyBody {
  readonly scores: SkmScores
  readonly profile: Profile
}

/** Each is taken once a ticket. */
export type CitizenWord = 'rating' | 'survey'

/** Why a citizen's word is not taken: the visit has not ended with an outcome, or this ticket has given it already. */
export type WordRefusal = { readonly type: 'notYet' } | { readonly type: 'answered' }

/** What the phone page asks for besides its view: `GET /t/<token>/visit`. */
export interface VisitFacts {
  readonly number: TicketNumber
  readonly serviceDay: LocalDate
  /** The first 8 characters of the hash of the row that gave the number, as they stand on its paper. */
  readonly ledgerMark: string
  readonly answered: { readonly [Word in CitizenWord]: boolean }
  readonly notices: NoticeState
}

/** Mutu pelayanan: A is very good, D is bad. */
export type SkmBand = 'A' | 'B' | 'C' | 'D'

export interface SkmIndex {
  /** 25.00 to 100.00, rounded once, at the end, to two decimals. */
  readonly value: number
  /** Of the rounded value. */
  readonly band: SkmBand
}

export interface ElementFigures {
  readonly element: SkmElement
  /** Who answered this question. */
  readonly respondents: number
  /** 1 to 4, not rounded; `null`: nobody answered it. */
  readonly average: number | null
}

export interface SurveyFigures {
  readonly elements: readonly ElementFigures[]
  /** Each element weighs exactly one ninth. `null`: a question that nobody answered. */
  readonly index: SkmIndex | null
  /** The same with the rounded weight 0.11 of many printed reports, which lowers every index by one percent. */
  readonly indexByRoundedWeight: SkmIndex | null
  /** How many said what of themselves; never together with what they answered. */
  readonly profile: { readonly [Question in ProfileQuestion]: { readonly [Answer in string]?: number } }
}

/** Of one service, or of all together. */
export interface WordResults {
  /** Questionnaires handed in. */
  readonly respondents: number
  /** `null`: fewer than five respondents, who could be told apart. */
  readonly survey: SurveyFigures | null
  /** Penilaian cepat; no part of the index. */
  readonly rated: number
  /** By score; `null`: fewer than five. */
  readonly ratings: { readonly [Rating in Score]: number } | null
  /** Visits completed in the period, and how many of them should answer (Krejcie and Morgan). */
  readonly sample: { readonly visits: number; readonly advised: number }
}

/** `GET /api/survey/results`. Only days that have ended are in it. */
export interface SurveyResults {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly office: WordResults
  readonly services: readonly (WordResults & { readonly serviceId: ServiceId })[]
  /** Where somebody said that the service was not free, which it is by law: how many, and never who or when. */
  readonly notFree: readonly { readonly serviceId: ServiceId; readonly answers: number }[]
}
