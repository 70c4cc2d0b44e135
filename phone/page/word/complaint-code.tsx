import type { ComplaintChannel, Language, VisitFacts } from '@loket/protocol'
import { type CitizenWordTexts, formatLocalDate } from '@loket/texts'
import type { JSX } from 'preact'

interface ComplaintCodeProps {
  readonly facts: VisitFacts
  readonly channels: readonly ComplaintChannel[]
  readonly language: Language
  readonly texts: CitizenWordTexts
}

/** Number, mark and date, as the verifier of the ledger reads them. */
export function ComplaintCode({ facts, channels, language, texts }: ComplaintCodeProps): JSX.Element {
  const date = formatLocalDate(facts.serviceDay, language).replace(/^[^,]*, /, '')
  return (
    <section class="complaint-code">
      <h2>{texts.code.title}</h2>
      <p class="figures code">
        <span>{facts.number} ·</span> <span>{facts.ledgerMark} ·</span> <span>{date}</span>
      </p>
      <p>{texts.code.hint}</p>
      {channels.length === 0 ? null : <p>{texts.code.channels(channels.map(({ label }) => label.replaceAll(' ', '\u00a0')))}</p>}
    </section>
  )
}
