// The agent's working screen: one ticket, one main key; everything else is quieter.

import type { Instant, Language, OfficeView } from '@loket/protocol'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { sideKeyOf, sideKeys } from './acts.ts'
import { Choices } from './choices.tsx'
import { Documents } from './documents.tsx'
import { Keys } from './keys.tsx'
import { Nobody } from './nobody.tsx'
import { Periods } from './periods.tsx'
import { TicketCard } from './ticket-card.tsx'
import { TopBar } from './top-bar.tsx'
import { useKeyboard } from './use-keyboard.ts'
import { type PressesParts, usePresses } from './use-presses.ts'
import { WaitingList } from './waiting-list.tsx'
import type { Wording } from './wording.ts'

export interface WorkProps extends PressesParts {
  readonly office: OfficeView
  readonly wording: Wording
  readonly now: Instant
  readonly stopping: boolean
  readonly onSignOut: () => void
  readonly onLanguage: (language: Language) => void
}

export function Work(props: WorkProps): JSX.Element {
  const { view, seat, office, wording, desk, now, online, stopping } = props
  const { ticket } = view
  const { connection } = wording.texts
  const presses = usePresses(props)
  const mainRef = useRef<HTMLButtonElement>(null)
  useKeyboard({
    main: presses.pressMain,
    letter(letter) {
      const key = sideKeyOf(letter, view)
      if (key !== null) presses.pressSide(key)
      else if (letter === 'J') presses.pressPause()
    },
  })
  const step = `${seat.state} ${ticket?.ticketId} ${ticket?.state} ${view.waiting.count === 0}`
  // A question or a refusal about what is no longer so is withdrawn.
  useEffect(() => {
    presses.stopAsking()
    desk.explain(null)
  }, [step])
  const asking = presses.asking.value
  // After each step and each question the main key is under the finger again.
  useEffect(() => {
    if (asking === null) mainRef.current?.focus({ preventScroll: true })
  }, [asking, step])

  return (
    <div class="console" lang={wording.language}>
      <div class="lost" role="status">
        {online ? null : <p class="offline-banner">{stopping ? connection.stopping : connection.offline}</p>}
      </div>
      <TopBar {...props} onPause={presses.pressPause} onClose={presses.pressClose} />
      <main class="desk">
        <Subject {...props} />
        <p class="desk-refusal" role="alert">
          {desk.refusal.value === null ? '' : wording.say(desk.refusal.value)}
        </p>
        <Keys
          main={presses.main}
          side={sideKeys(view)}
          wording={wording}
          now={now}
          online={online}
          busy={desk.busy.value}
          mainRef={mainRef}
          onMain={presses.pressMain}
          onSide={presses.pressSide}
        />
      </main>
      <WaitingList waiting={view.waiting} office={office} wording={wording} now={now} />
      <p class="visually-hidden" role="status">
        {ticket === null ? wording.texts.console.nobody : `${ticket.number}: ${wording.texts.words.ticketState[ticket.state]}`}
      </p>
      {asking === null ? null : (
        <Choices
          asking={asking}
          texts={wording.texts}
          main={presses.main?.command ?? null}
          onChoose={presses.choose}
          onClose={presses.stopAsking}
        />
      )}
    </div>
  )
}

/** What the desk is about: the ticket with its time and its papers, or nobody. */
function Subject({ view, seat, office, wording, now }: WorkProps): JSX.Element {
  const { ticket } = view
  if (ticket === null) return <Nobody view={view} seat={seat} wording={wording} />
  const service = office.services.find((candidate) => candidate.id === ticket.serviceId) ?? null
  return (
    <div class="subject">
      <TicketCard ticket={ticket} service={service} wording={wording} now={now} />
      <Periods ticket={ticket} wording={wording} now={now} />
      {service?.checksDocuments ? <Documents service={service} wording={wording} /> : null}
    </div>
  )
}
