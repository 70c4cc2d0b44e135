import type { ConsoleView, Instant, OfficeView, WaitingTicket } from '@loket/protocol'
import { formatMinutes } from '@loket/texts'
import { StandingPill } from '@loket/ui'
import type { JSX } from 'preact'
import { readClock } from './running-clock.ts'
import { standingWords } from './standing-words.ts'
import type { Wording } from './wording.ts'

export interface WaitingListProps {
  readonly waiting: ConsoleView['waiting']
  readonly office: OfficeView
  readonly wording: Wording
  readonly now: Instant
}

/** Who waits for this counter, in the order of the queue. */
export function WaitingList({ waiting, office, wording, now }: WaitingListProps): JSX.Element {
  const { texts } = wording
  const more = waiting.count - waiting.tickets.length
  return (
    <aside class="waiting" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">
        <span>{texts.console.waitingForYou}</span>
        <span class="figures">{waiting.count}</span>
      </h2>
      {waiting.count === 0 ? <p class="waiting-none">{texts.console.queueEmpty}</p> : null}
      {/* Longer than the screen: the keyboard must be able to scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys */}
      <ol class="waiting-list" tabIndex={0} aria-labelledby="waiting-heading">
        {waiting.tickets.map((ticket) => (
          <Line key={ticket.ticketId} ticket={ticket} office={office} wording={wording} now={now} />
        ))}
        {more > 0 ? <li class="waiting-more figures">{texts.console.andMore(more)}</li> : null}
      </ol>
    </aside>
  )
}

interface LineProps extends Omit<WaitingListProps, 'waiting'> {
  readonly ticket: WaitingTicket
}

function Line({ ticket, office, wording, now }: LineProps): JSX.Element {
  const { texts, language } = wording
  const service = office.services.find((candidate) => candidate.id === ticket.serviceId)
  const reading = readClock(ticket.clock, now)
  return (
    <li class="waiting-ticket">
      <span class="waiting-number number">{ticket.number}</span>
      <span class="waiting-words">
        <span>
          {service ? wording.name(service.name) : ticket.serviceId}
          {ticket.priority ? <strong> · {texts.common.priority.toLowerCase()}</strong> : null}
        </span>
        <span class="figures">{formatMinutes(now - ticket.issuedAt, language)}</span>
      </span>
      <StandingPill standing={reading.standing}>{standingWords(reading, texts)}</StandingPill>
    </li>
  )
}
