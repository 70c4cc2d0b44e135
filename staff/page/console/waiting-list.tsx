import type { ConsoleView, Instant, WaitingTicket } from '@loket/protocol'
import type { StaffTexts } from '@loket/texts'
import { StandingPill, WholeWords } from '@loket/ui'
import type { JSX } from 'preact'
import { minutesSince, readClock } from '../shared/running-clock.ts'
import { standingWords } from '../shared/standing-words.ts'
import type { Wording } from '../shared/wording.ts'

export interface WaitingListProps {
  readonly waiting: ConsoleView['waiting']
  readonly wording: Wording
  readonly now: Instant
}

/** Who waits for this counter, in the order of the queue. */
export function WaitingList({ waiting, wording, now }: WaitingListProps): JSX.Element {
  const { texts } = wording
  const more = waiting.count - waiting.tickets.length
  return (
    <section class="waiting" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">
        <span>{texts.console.waitingForYou}</span>
        <span class="figures">{waiting.count}</span>
      </h2>
      {waiting.count === 0 ? <p class="waiting-none">{texts.console.queueEmpty}</p> : null}
      {/* Longer than the screen: the keyboard must be able to scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the focus to be scrolled by keys */}
      <ol class="waiting-list" tabIndex={0} aria-labelledby="waiting-heading">
        {waiting.tickets.map((ticket) => (
          <Line key={ticket.ticketId} ticket={ticket} wording={wording} now={now} />
        ))}
        {more > 0 ? <li class="waiting-more figures">{texts.console.andMore(more)}</li> : null}
      </ol>
    </section>
  )
}

interface LineProps extends Omit<WaitingListProps, 'waiting'> {
  readonly ticket: WaitingTicket
}

function Line({ ticket, wording, now }: LineProps): JSX.Element {
  const { texts } = wording
  const reading = readClock(ticket.clock, now)
  return (
    <li class="waiting-ticket">
      <span class="waiting-number number">{ticket.number}</span>
      <span class="waiting-service">
        <WholeWords>{wording.service(ticket.serviceId)}</WholeWords>
      </span>
      <span class="waiting-facts figures">
        {texts.common.minutes(minutesSince(ticket.issuedAt, now))}
        {marksOf(ticket, texts).map((mark) => (
          <strong key={mark}> · {mark}</strong>
        ))}
      </span>
      <StandingPill standing={reading.standing}>{standingWords(reading, texts)}</StandingPill>
    </li>
  )
}

/** What sets it apart from the others in the line. */
function marksOf(
  { priority, booked, present, documents, forThisCounter }: WaitingTicket,
  { common, console, words }: StaffTexts,
): readonly string[] {
  return [
    ...(priority ? [common.priority.toLowerCase()] : []),
    ...(booked ? [console.booked] : []),
    ...(present ? [console.present] : []),
    ...(documents === 'incomplete' ? [words.documentsAnswer.incomplete.toLowerCase()] : []),
    ...(forThisCounter ? [console.forThisCounter] : []),
  ]
}
