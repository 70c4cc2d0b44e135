import { type Instant, MINUTE_MS, type TicketView } from '@loket/protocol'
import { formatTime, localize, type PhoneTexts } from '@loket/texts'
import type { JSX } from 'preact'
import { Later, type LoadWord } from './later.tsx'
import type { TicketCardProps } from './ticket-card-props.ts'
import { Ending, endingWords, Outages, Overtaken, Parked } from './ticket-facts.tsx'

/** The number and the one thing to know about it now. */
export function TicketCard(props: TicketCardProps & { readonly loadWord: LoadWord }): JSX.Element {
  const { message, office, language, texts, loadWord } = props
  const ticket = message.body
  const called = ticket.state === 'called' && ticket.counterNumber !== null
  const service = office.services.find((candidate) => candidate.id === ticket.serviceId)
  return (
    <>
      <section class={called ? 'ticket called' : 'ticket'}>
        <h1>{called ? texts.phone.called : texts.phone.yourNumber}</h1>
        <p class="number">{ticket.number}</p>
        {service === undefined ? null : <p class="service">{localize(service.name, language)}</p>}
        <div role="status">{called ? <GoTo counterNumber={ticket.counterNumber} texts={texts} /> : <Standing {...props} />}</div>
        <Outages {...props} />
        {called ? null : <Overtaken {...props} />}
      </section>
      {isOver(ticket) ? null : (
        <p class="promise">
          {texts.phone.promise(ticket.promiseMinutes, ticket.promiseFrom)}
          <br />
          {texts.phone.keepOpen}
        </p>
      )}
      <Later {...props} load={loadWord} />
    </>
  )
}

function GoTo({ counterNumber, texts }: { readonly counterNumber: number | null; readonly texts: PhoneTexts }): JSX.Element | null {
  if (counterNumber === null) return null
  return (
    <p class="go-to">
      {texts.phone.goTo}
      <strong>{texts.common.counter(counterNumber)}</strong>
    </p>
  )
}

function Standing(props: TicketCardProps): JSX.Element {
  const { message, texts } = props
  const ticket = message.body
  if (ticket.state === 'waiting') return <Waiting {...props} />
  const served = ticket.state === 'checking' || ticket.state === 'processing'
  return (
    <>
      <p class="state">
        {endingWords(ticket, texts)}
        {served && ticket.counterNumber !== null ? <span>{texts.phone.atCounter(ticket.counterNumber)}</span> : null}
      </p>
      <Parked {...props} />
      <Ending {...props} />
    </>
  )
}

function Waiting({ message, office, connection, texts }: TicketCardProps): JSX.Element {
  const { ahead, window } = message.body
  const at = (minutes: number) => formatTime(connection.wall((message.at + minutes * MINUTE_MS) as Instant), office.zone)
  // Without a counter nobody's turn comes soon.
  const soon = ahead === 0 && window !== null
  return (
    <>
      <p class="state">
        {soon ? texts.phone.next : texts.common.ahead(ahead)}
        {soon ? <span>{texts.phone.nextHint}</span> : null}
      </p>
      <p class="estimate">
        {texts.phone.estimate}
        <strong class="figures">
          {window === null
            ? texts.phone.estimateUnknown
            : `${window.toMinutes === 0 ? at(0) : `${at(window.fromMinutes)}–${at(window.toMinutes)}`} ${office.zoneLabel}`}
        </strong>
      </p>
    </>
  )
}

function isOver({ state }: TicketView): boolean {
  return state === 'completed' || state === 'noShow' || state === 'cancelled' || state === 'expired'
}
