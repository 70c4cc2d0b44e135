// After the number: clocks, what this phone can do about a call, the code for a complaint, and the citizen's word once the visit is over.

import type { VisitFacts, CitizenWord as Word } from '@loket/protocol'
import { citizenWordTextsFor, phoneActsTextsFor } from '@loket/texts'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { type ActsDesk, actsDesk } from '../acts/acts-desk.ts'
import { CallCard } from '../acts/call-card.tsx'
import { GiveUp } from '../acts/give-up.tsx'
import { NotifyCard } from '../acts/notify-card.tsx'
import { PresenceCard } from '../acts/presence-card.tsx'
import { RingCard } from '../acts/ring-card.tsx'
import { VisitClock } from '../acts/visit-clock.tsx'
import type { TicketCardProps } from '../ticket-card-props.ts'
import { ComplaintCode } from './complaint-code.tsx'
import { QuickRating } from './quick-rating.tsx'
import { SurveySheet } from './survey-sheet.tsx'
import { type VisitDesk, visitDesk } from './visit-desk.ts'

/** Linked here and not imported: a style sheet of a part that is loaded later costs every page a loader. */
const STYLES = new URL('./word.css', import.meta.url).href

interface CitizenWordProps extends TicketCardProps {
  readonly desk?: VisitDesk
  readonly acts?: ActsDesk
}

export function CitizenWord(props: CitizenWordProps): JSX.Element {
  const { message, connection, language, ticket, desk = visitDesk(ticket), acts = actsDesk(ticket) } = props
  const facts = useSignal<VisitFacts | null>(null)
  const texts = phoneActsTextsFor(language)
  const online = connection.link.value === 'online'
  useEffect(() => {
    if (!online || facts.value !== null) return
    void desk.facts().then((found) => {
      facts.value = found
    })
  }, [online])
  const known = facts.value
  const become = (change: Partial<VisitFacts>): void => {
    if (known !== null) facts.value = { ...known, ...change }
  }
  const number = message.body
  return (
    <>
      <link rel="stylesheet" href={STYLES} />
      <CallCard ticket={number} texts={texts} title={`${number.number} · ${props.texts.phone.pageTitle}`} />
      <PresenceCard ticket={number} desk={acts} texts={texts.presence} />
      <VisitClock ticket={number} connection={connection} texts={texts} />
      <RingCard ticket={number} texts={texts} />
      {known === null || (number.ending !== null && number.state !== 'noShow') ? null : (
        <NotifyCard
          state={known.notices}
          desk={acts}
          language={language}
          texts={texts.notify}
          isOver={number.ending !== null}
          onChange={(notices) => become({ notices })}
        />
      )}
      {known === null ? null : <Words {...props} facts={known} desk={desk} become={become} />}
      <GiveUp ticket={number} desk={acts} texts={texts.giveUp} />
    </>
  )
}

interface WordsProps extends TicketCardProps {
  readonly facts: VisitFacts
  readonly desk: VisitDesk
  become(change: Partial<VisitFacts>): void
}

function Words({ message, office, language, facts, desk, become }: WordsProps): JSX.Element {
  const texts = citizenWordTextsFor(language)
  const taken = (word: Word): void => become({ answered: { ...facts.answered, [word]: true } })
  return (
    <>
      {message.body.state === 'completed' ? (
        <>
          <QuickRating rated={facts.answered.rating} desk={desk} texts={texts} onTaken={() => taken('rating')} />
          <SurveySheet answered={facts.answered.survey} desk={desk} texts={texts} onTaken={() => taken('survey')} />
        </>
      ) : null}
      <ComplaintCode facts={facts} channels={office.complaints} language={language} texts={texts} />
    </>
  )
}
