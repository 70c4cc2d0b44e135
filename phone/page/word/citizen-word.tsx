// After the number: the code for a complaint at any time, and the citizen's word once the visit is over.

import type { VisitFacts, CitizenWord as Word } from '@loket/protocol'
import { citizenWordTextsFor } from '@loket/texts'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { TicketCardProps } from '../ticket-card-props.ts'
import { ComplaintCode } from './complaint-code.tsx'
import { QuickRating } from './quick-rating.tsx'
import { SurveySheet } from './survey-sheet.tsx'
import { type VisitDesk, visitDesk } from './visit-desk.ts'

/** Linked here and not imported: a style sheet of a part that is loaded later costs every page a loader. */
const STYLES = new URL('./word.css', import.meta.url).href

export function CitizenWord(props: TicketCardProps & { readonly desk?: VisitDesk }): JSX.Element | null {
  const { message, connection, office, language, ticket, desk = visitDesk(ticket) } = props
  const facts = useSignal<VisitFacts | null>(null)
  const texts = citizenWordTextsFor(language)
  const online = connection.link.value === 'online'
  useEffect(() => {
    if (!online || facts.value !== null) return
    void desk.facts().then((found) => {
      facts.value = found
    })
  }, [online])
  const known = facts.value
  if (known === null) return null
  const taken = (word: Word): void => {
    facts.value = { ...known, answered: { ...known.answered, [word]: true } }
  }
  return (
    <>
      <link rel="stylesheet" href={STYLES} />
      {message.body.state === 'completed' ? (
        <>
          <QuickRating rated={known.answered.rating} desk={desk} texts={texts} onTaken={() => taken('rating')} />
          <SurveySheet answered={known.answered.survey} desk={desk} texts={texts} onTaken={() => taken('survey')} />
        </>
      ) : null}
      <ComplaintCode facts={known} channels={office.complaints} language={language} texts={texts} />
    </>
  )
}
