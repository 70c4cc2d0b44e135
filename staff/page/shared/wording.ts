// What the components of staff pages need to speak: the language, the zone, and office time as people read it.

import type { Instant, Language, LocalDate, Localized, OfficeView, Refusal, ServiceId } from '@loket/protocol'
import { formatDate, formatLocalDate, formatTime, localize, type NoAnswer, type StaffTexts, sayRefusal, wallDate } from '@loket/texts'

export interface Wording<Words extends StaffTexts = StaffTexts> {
  readonly texts: Words
  readonly language: Language
  /** "09.14" */
  readonly time: (at: Instant) => string
  /** "Sel, 12 Jan 2027" */
  readonly day: (at: Instant) => string
  readonly date: (date: LocalDate) => string
  /** The office's date at an instant. */
  readonly dateOf: (at: Instant) => LocalDate
  readonly name: (name: Localized) => string
  /** A service of the office by its name; by its id where a newer setting has it no more. */
  readonly service: (serviceId: ServiceId) => string
  readonly say: (refusal: Refusal | NoAnswer) => string
}

export interface WordingParts<Words extends StaffTexts> {
  readonly office: OfficeView
  readonly texts: Words
  readonly language: Language
  readonly wallOffsetMs: number
}

export function wordingFor<Words extends StaffTexts>({ office, texts, language, wallOffsetMs }: WordingParts<Words>): Wording<Words> {
  const { zone } = office
  const wall = (at: Instant) => (at + wallOffsetMs) as Instant
  return {
    texts,
    language,
    time: (at) => formatTime(wall(at), zone),
    day: (at) => formatDate(wall(at), zone, language),
    date: (date) => formatLocalDate(date, language),
    dateOf: (at) => wallDate(wall(at), zone),
    name: (name) => localize(name, language),
    service(serviceId) {
      const found = office.services.find(({ id }) => id === serviceId)
      return found ? localize(found.name, language) : serviceId
    },
    say: (refusal) => sayRefusal(refusal, { language, zone, wallOffsetMs }),
  }
}
