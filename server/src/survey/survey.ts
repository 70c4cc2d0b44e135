// The citizens' word: taken once a ticket, kept apart from it, told in figures when its day has ended.

import type { CitizenWord, LocalDate, RatingBody, ServiceId, SurveyBody, SurveyResults, TicketId } from '@loket/protocol'
import { sqliteCode, withStorageSentences } from '../journal/storage-trouble.ts'
import { openAnswerBook, type Period } from './answer-book.ts'
import type { AnsweredTickets } from './answered-tickets.ts'
import { notFree, withoutRemainder, wordResults } from './figures-of-answers.ts'
import { type Piece, piecesOfRating, piecesOfSurvey } from './pieces.ts'
import { UNGUESSABLE } from './shuffle.ts'
import { openSurveyStore } from './survey-store.ts'

/** The visit that is spoken of: the service it ended with. */
export interface Visit {
  readonly serviceDay: LocalDate
  readonly ticketId: TicketId
  readonly serviceId: ServiceId
}

export interface Survey {
  /** False where this ticket has rated already. On the disk when it returns. */
  rate(visit: Visit, rating: RatingBody): boolean
  /** False where this ticket has answered already. On the disk when it returns. */
  answer(visit: Visit, answers: SurveyBody): boolean
  /** To be called when a day has begun or ended, and at the start: `null` where none is open. */
  dayIs(runningDay: LocalDate | null): void
  results(period: Period): SurveyResults
  close(): void
}

export interface SurveyParts {
  /** The path of survey.sqlite, or ":memory:". */
  readonly file: string
  readonly answered: AnsweredTickets
  /** How many legs were completed in that period, by service. */
  completedLegs(period: Period): ReadonlyMap<ServiceId, number>
  /** The file could not be written at the turn of a day. */
  onTrouble(error: unknown): void
}

/** Throws `CannotStart` as every opening of a file does. */
export function openSurvey({ file, answered, completedLegs, onTrouble }: SurveyParts): Survey {
  const open = () => {
    const opened = openSurveyStore(file)
    return { store: opened, book: openAnswerBook(opened, UNGUESSABLE) }
  }
  const { store, book } = withStorageSentences(file, open, 'never')

  /** Marked before it is kept: after a power cut in between a word is missing, and none is counted twice. */
  function take({ serviceDay, ticketId, serviceId }: Visit, word: CitizenWord, pieces: readonly Piece[]): boolean {
    if (!answered.mark(serviceDay, ticketId, word)) return false
    try {
      book.hold(serviceDay, serviceId, pieces)
    } catch (error) {
      answered.takeBack(serviceDay, ticketId, word)
      throw error
    }
    return true
  }

  return {
    rate: (visit, rating) => take(visit, 'rating', piecesOfRating(rating)),
    answer: (visit, answers) => take(visit, 'survey', piecesOfSurvey(answers)),
    dayIs(runningDay) {
      try {
        book.bind(runningDay)
      } catch (error) {
        // They stay held and are written at the next occasion: trouble with this file is no reason to stop an office.
        if (sqliteCode(error) === '') throw error
        onTrouble(error)
      }
    },
    results(period) {
      const [sheets, tallies, legs] = [book.sheets(period), book.tallies(period), completedLegs(period)]
      const services = [
        ...new Set([...legs.keys(), ...sheets.map(({ service }) => service), ...tallies.map(({ service }) => service)]),
      ].sort()
      const of = <Row extends { readonly service: ServiceId }>(rows: readonly Row[], id: ServiceId) =>
        rows.filter(({ service }) => service === id)
      const told = services.map((serviceId) => ({
        serviceId,
        ...wordResults(of(sheets, serviceId), of(tallies, serviceId), legs.get(serviceId) ?? 0),
      }))
      return {
        ...period,
        office: withoutRemainder(wordResults(sheets, tallies, sum(legs.values())), told),
        services: told,
        notFree: services.map((serviceId) => ({ serviceId, answers: notFree(of(sheets, serviceId)) })).filter(({ answers }) => answers > 0),
      }
    },
    close: () => void store.close(),
  }
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0)
}
