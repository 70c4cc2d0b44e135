// What the console's components need to speak: the language, the zone, and office time as people read it.

import type { Instant, Language, Localized, OfficeView, Refusal } from '@loket/protocol'
import { formatTime, localize, type NoAnswer, sayRefusal, type Texts, textsFor } from '@loket/texts'

export interface Wording {
  readonly texts: Texts
  readonly language: Language
  readonly time: (at: Instant) => string
  readonly name: (name: Localized) => string
  readonly say: (refusal: Refusal | NoAnswer) => string
}

export function wordingFor(office: OfficeView, language: Language, wallOffsetMs: number): Wording {
  const { zone } = office
  return {
    texts: textsFor(language),
    language,
    time: (at) => formatTime((at + wallOffsetMs) as Instant, zone),
    name: (name) => localize(name, language),
    say: (refusal) => sayRefusal(refusal, { language, zone, wallOffsetMs }),
  }
}
